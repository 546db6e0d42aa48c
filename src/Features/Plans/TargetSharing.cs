using CauNoi.Kernel.Targets;

namespace CauNoi.Plans;

/// <summary>How the goal of a target for all together is shared over a period.</summary>
public sealed class TargetSharing
{
    public Guid Target { get; init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly First { get; init; }

    public SharingRule Rule { get; set; }

    /// <summary>On whose map, and by whose figures: those known at <see cref="DecidedAt"/>.</summary>
    public DateOnly Map { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    public Guid DecidedBy { get; set; }

    public uint Version { get; init; }
}

/// <summary>A share that was written by hand.</summary>
public sealed class ShareByHand
{
    public Guid Target { get; init; }

    public DateOnly First { get; init; }

    public int Unit { get; init; }

    public decimal Amount { get; set; }
}
