using CauNoi.Kernel.Targets;

namespace CauNoi.Plans;

/// <summary>How a target that a unit gives itself stands.</summary>
public enum ProposalState
{
    /// <summary>Đã đăng ký, waits for the unit above.</summary>
    Proposed,

    /// <summary>Đã đồng ý: it binds this unit.</summary>
    Agreed,

    /// <summary>Chưa đồng ý, with a reason.</summary>
    Declined,
}

/// <summary>A target that a unit gives itself under a programme that leaves the number to it.</summary>
public sealed class TargetProposal
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public Guid Programme { get; init; }

    public required string Title { get; init; }

    /// <summary>What the unit sets itself, in a sentence.</summary>
    public required string Words { get; init; }

    public required string Formula { get; init; }

    public Comparator Comparator { get; init; }

    public decimal Goal { get; init; }

    public required string GoalUnit { get; init; }

    public int Year { get; init; }

    public ProposalState State { get; private set; } = ProposalState.Proposed;

    public DateTimeOffset ProposedAt { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>The target that it became.</summary>
    public Guid? Target { get; private set; }

    /// <summary>Guards against two people answering at once.</summary>
    public uint Version { get; init; }

    public void Agree(Guid target, string? words, Guid by, DateTimeOffset now) =>
        (State, Target, Answer, DecidedBy, DecidedAt) = (ProposalState.Agreed, target, words, by, now);

    public void Decline(string why, Guid by, DateTimeOffset now) => (State, Answer, DecidedBy, DecidedAt) = (ProposalState.Declined, why, by, now);
}
