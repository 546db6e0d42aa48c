using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Facts;

/// <summary>A fact as stored. Append-only: a correction adds a row that retracts this one.</summary>
public sealed class FactRow
{
    public long Id { get; init; }

    public long Tx { get; init; }

    public int Measure { get; init; }

    public int Unit { get; init; }

    public int Organisation { get; init; }

    public DateOnly Day { get; init; }

    public long Amount { get; init; }

    public long Subject { get; init; }

    public required string Category { get; init; }

    public short Status { get; init; }

    public short Source { get; init; }

    public Guid Record { get; init; }

    public long? Retracts { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What it came with, where many came together: it counts while that stands.</summary>
    public Guid? Batch { get; init; }
}

/// <summary>The small number under which facts keep a measure.</summary>
public sealed class MeasureRow
{
    public int Id { get; init; }

    public required string Name { get; init; }
}

public static class FactTables
{
    /// <summary>The facts that count: those that came alone, and those of batches that stand. Every figure reads these.</summary>
    public static IQueryable<FactRow> Facts(this DbContext db)
    {
        var standing = db.StandingBatches();
        return db.FactRows().Where(f => f.Batch == null || standing.Contains(f.Batch.Value));
    }

    /// <summary>Every fact that was ever left, whether it counts or not.</summary>
    public static IQueryable<FactRow> FactRows(this DbContext db) => db.Set<FactRow>().AsNoTracking();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<FactRow>(fact =>
        {
            fact.ToTable("fact");
            fact.HasKey(f => f.Id);
            fact.Property(f => f.Id).UseIdentityAlwaysColumn();
            fact.Property(f => f.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
            fact.HasOne<MeasureRow>().WithMany().HasForeignKey(f => f.Measure);
            fact.HasOne<FactRow>().WithMany().HasForeignKey(f => f.Retracts);
        });
        model.Entity<MeasureRow>(measure =>
        {
            measure.ToTable("measure");
            measure.HasKey(m => m.Id);
            measure.Property(m => m.Id).UseIdentityAlwaysColumn();
        });
    }
}
