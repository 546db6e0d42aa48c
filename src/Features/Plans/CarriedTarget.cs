namespace CauNoi.Plans;

/// <summary>What becomes of a target of an earlier programme.</summary>
public enum CarryDecision
{
    /// <summary>Giữ: it stands beside the new ones.</summary>
    Keep,

    /// <summary>Nâng: a target of the new programme asks for more and takes its place.</summary>
    Raise,

    /// <summary>Gộp: a target of the new programme counts the same; units are asked once.</summary>
    Merge,

    /// <summary>Khép lại.</summary>
    Close,
}

/// <summary>A decision on a target of an earlier programme, made with a new one.</summary>
public sealed class CarriedTarget
{
    /// <summary>The new programme.</summary>
    public Guid Programme { get; init; }

    /// <summary>The earlier target.</summary>
    public Guid Target { get; init; }

    public CarryDecision Decision { get; init; }

    /// <summary>The target of the new programme that takes its place.</summary>
    public Guid? IntoTarget { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public Guid DecidedBy { get; init; }
}
