using CauNoi.Kernel;

namespace CauNoi.Emulation.Rules;

/// <summary>How far a proposal to commend has come.</summary>
public enum CommendationState
{
    Proposed,

    /// <summary>Weighed by the council.</summary>
    Weighed,
    Decided,

    /// <summary>Handed over.</summary>
    Presented,
    Refused,
}

/// <summary>What may happen to a proposal.</summary>
public enum CommendationStep
{
    Weigh,
    Decide,
    Present,
    Refuse,
}

/// <summary>Which step is open when, and how states are called.</summary>
public static class CommendationStates
{
    /// <summary>It counts: it has been decided.</summary>
    public static IReadOnlySet<CommendationState> Standing { get; } = new HashSet<CommendationState> { CommendationState.Decided, CommendationState.Presented };

    public static CommendationState? After(CommendationState state, CommendationStep step) => (state, step) switch
    {
        (CommendationState.Proposed, CommendationStep.Weigh) => CommendationState.Weighed,
        (CommendationState.Weighed, CommendationStep.Decide) => CommendationState.Decided,
        (CommendationState.Decided, CommendationStep.Present) => CommendationState.Presented,
        (CommendationState.Proposed or CommendationState.Weighed, CommendationStep.Refuse) => CommendationState.Refused,
        _ => null,
    };

    public static Refusal? Against(CommendationState state, CommendationStep step) => After(state, step) is not null ? null : EmulationRefusals.NotNow;

    public static string Word(CommendationState state) => state switch
    {
        CommendationState.Proposed => "đề nghị, chờ hội đồng",
        CommendationState.Weighed => "hội đồng đã xét, chờ quyết định",
        CommendationState.Decided => "đã quyết định",
        CommendationState.Presented => "đã trao",
        _ => "không khen",
    };
}
