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

    /// <summary>Where a step leads; null where it is not open.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="outside">Whether another body has the last word: what was sent to it may still be turned down.</param>
    public static CommendationState? After(CommendationState state, CommendationStep step, bool outside = false) => (state, step) switch
    {
        (CommendationState.Decided, CommendationStep.Refuse) when outside => CommendationState.Refused,
        (CommendationState.Proposed, CommendationStep.Weigh) => CommendationState.Weighed,
        (CommendationState.Weighed, CommendationStep.Decide) => CommendationState.Decided,
        (CommendationState.Decided, CommendationStep.Present) => CommendationState.Presented,
        (CommendationState.Proposed or CommendationState.Weighed, CommendationStep.Refuse) => CommendationState.Refused,
        _ => null,
    };

    public static Refusal? Against(CommendationState state, CommendationStep step, bool outside = false) => After(state, step, outside) is not null ? null : EmulationRefusals.NotNow;

    public static string Word(CommendationState state, bool outside) => (state, outside) switch
    {
        (CommendationState.Proposed, true) => "ứng viên, chờ hội đồng chọn",
        (CommendationState.Weighed, true) => "đã chọn, chờ gửi hồ sơ",
        (CommendationState.Decided, true) => "đã gửi hồ sơ, chờ kết quả",
        (CommendationState.Presented, true) => "được ghi nhận",
        (CommendationState.Refused, true) => "không được chọn",
        (CommendationState.Proposed, _) => "đề nghị, chờ hội đồng",
        (CommendationState.Weighed, _) => "hội đồng đã xét, chờ quyết định",
        (CommendationState.Decided, _) => "đã quyết định",
        (CommendationState.Presented, _) => "đã trao",
        _ => "không khen",
    };
}
