using CauNoi.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Facts;

/// <summary>
/// A batch begins to count, or is taken back: one row each, once each. What it brought lies in other tables and is never
/// rewritten; readers ask whether its batch stands. See docs/decisions/0022-facts-of-an-import.md.
/// </summary>
public sealed class FactBatchStep
{
    public Guid Batch { get; init; }

    /// <summary>True where it begins to count, false where it is taken back.</summary>
    public bool Counts { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid Act { get; init; }

    public long Tx { get; init; }
}

/// <summary>A batch that counts now: begun to, and not taken back.</summary>
internal sealed class StandingBatch
{
    public Guid Batch { get; init; }
}

public static class FactBatchTables
{
    public static IQueryable<FactBatchStep> FactBatchSteps(this DbContext db) => db.Set<FactBatchStep>().AsNoTracking();

    /// <summary>The batches that count now; for a filter, worked out once a statement and only when a row of a batch is met.</summary>
    public static IQueryable<Guid> StandingBatches(this DbContext db) => db.Set<StandingBatch>().Select(b => b.Batch);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<FactBatchStep>(step =>
        {
            step.ToTable("fact_batch_step");
            step.HasKey(s => new { s.Batch, s.Counts });
            step.Property(s => s.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
            step.HasOne<ActRow>().WithMany().HasForeignKey(s => s.Act);
        });
        model.Entity<StandingBatch>(batch => batch.HasNoKey().ToView("standing_batch"));
    }
}
