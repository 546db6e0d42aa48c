using CauNoi.Organisation.Rules.Lists;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Import;

/// <summary>A list that somebody sent, kept between the steps so that nobody has to send it twice.</summary>
public sealed class UnitList
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Within which unit its lines may change anything.</summary>
    public int Unit { get; init; }

    public Guid Owner { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public string Columns { get; set; } = "";

    public DateOnly Day { get; set; }

    public string Basis { get; set; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many units were proposed from it so far.</summary>
    public int Taken { get; set; }
}

/// <summary>The columns that a person chose for files with the same headings.</summary>
public sealed class RememberedColumns
{
    /// <summary>Digest of the headings.</summary>
    public required string Shape { get; init; }

    public required string Columns { get; set; }

    public DateTimeOffset MadeAt { get; set; }
}

public static class UnitListTables
{
    public static IQueryable<UnitList> UnitLists(this DbContext db) => db.Set<UnitList>();

    public static IQueryable<RememberedColumns> RememberedColumns(this DbContext db) => db.Set<RememberedColumns>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnitList>(list =>
        {
            list.ToTable("unit_list");
            list.Property(l => l.Id).ValueGeneratedNever();
        });
        model.Entity<RememberedColumns>(columns =>
        {
            columns.ToTable("unit_list_columns");
            columns.HasKey(c => c.Shape);
        });
    }

    /// <summary>What was chosen last for these headings, else the guess.</summary>
    internal static async Task<ListColumns> ColumnsFor(this DbContext db, IReadOnlyList<string> header, CancellationToken stop)
    {
        var shape = ShapeOf(header);
        var kept = await db.RememberedColumns().AsNoTracking().SingleOrDefaultAsync(c => c.Shape == shape, stop);
        return kept is null ? ColumnGuess.Of(header) : ListColumns.Parse(kept.Columns, header.Count);
    }

    internal static string ShapeOf(IReadOnlyList<string> header) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ColumnGuess.Shape(header))));
}
