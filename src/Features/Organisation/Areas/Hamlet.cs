using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Areas;

/// <summary>An administrative hamlet (thôn, tổ dân phố) and the Front's residential area that it belongs to for a time. One area may join several.</summary>
public sealed class Hamlet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Commune { get; init; }

    public int Area { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared: a hamlet stands once in its commune.</summary>
    public required string Key { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    public DateTimeOffset RecordedAt { get; init; }
}

public static class HamletTables
{
    public static IQueryable<Hamlet> Hamlets(this DbContext db) => db.Set<Hamlet>();

    internal static void Map(ModelBuilder model) => model.Entity<Hamlet>(hamlet =>
    {
        hamlet.ToTable("hamlet");
        hamlet.Property(h => h.Id).ValueGeneratedNever();
    });
}
