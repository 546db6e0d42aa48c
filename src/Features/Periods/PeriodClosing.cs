namespace CauNoi.Periods;

/// <summary>A period that was closed for a unit and all below it: what is written into it afterwards needs a reason and is seen apart.</summary>
public sealed class PeriodClosing
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    /// <summary>As <see cref="Kernel.Time.Period"/> writes it: 2026-10, 2026-Q3, 2026.</summary>
    public required string Period { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>Empty where the rule closed it.</summary>
    public Guid ClosedBy { get; init; }

    public DateTimeOffset ClosedAt { get; init; }

    /// <summary>What the closing saw: facts of transactions visible to it are the figures as closed. The database sets it.</summary>
    public string Snapshot { get; init; } = null!;

    /// <summary>From which number the transactions of that snapshot were counted; a restored installation counts from another.</summary>
    public long Base { get; init; }

    public Guid? ReopenedBy { get; set; }

    public DateTimeOffset? ReopenedAt { get; set; }

    public string? ReopenReason { get; set; }

    public uint Version { get; init; }

    public Kernel.Time.Period Stretch => Kernel.Time.Period.Parse(Period);
}
