using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Outbox;

/// <summary>A message that waits to leave, or has left. Written in the transaction of the act that causes it.</summary>
public sealed class OutboxRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public long Tx { get; init; }

    /// <summary>"mail" or "text" (SMS or Zalo, whatever the settings describe).</summary>
    public required string Channel { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    /// <summary>Code, status word and link; never content.</summary>
    public required string Body { get; init; }

    public Guid Record { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextAt { get; set; }

    public int Tries { get; set; }

    /// <summary>When the last try began.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? Trouble { get; set; }
}

public static class OutboxTables
{
    public static IQueryable<OutboxRow> Outbox(this DbContext db) => db.Set<OutboxRow>();

    internal static void Map(ModelBuilder model) => model.Entity<OutboxRow>(row =>
    {
        row.ToTable("outbox");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
    });
}
