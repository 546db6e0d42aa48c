namespace CauNoi.Feedback.Rules;

/// <summary>Where a note stands.</summary>
public enum FeedbackState
{
    /// <summary>Somebody owes an answer.</summary>
    Received,

    /// <summary>Answered; the sender may say that it did not help.</summary>
    Answered,

    /// <summary>Not about this program, or empty of content; the reason is told.</summary>
    SetAside,
}

/// <summary>What can be done to a note.</summary>
public enum FeedbackStep
{
    Answer,
    SetAside,
    Reopen,
}

/// <summary>The states, the named sets of them, and the only table of transitions.</summary>
public static class FeedbackStates
{
    /// <summary>States in which an answer is owed.</summary>
    public static readonly IReadOnlySet<FeedbackState> Open = new HashSet<FeedbackState> { FeedbackState.Received };

    /// <summary>States in which the note rests.</summary>
    public static readonly IReadOnlySet<FeedbackState> Closed = new HashSet<FeedbackState> { FeedbackState.Answered, FeedbackState.SetAside };

    private static readonly Dictionary<(FeedbackState, FeedbackStep), FeedbackState> Table = new()
    {
        [(FeedbackState.Received, FeedbackStep.Answer)] = FeedbackState.Answered,
        [(FeedbackState.Received, FeedbackStep.SetAside)] = FeedbackState.SetAside,
        [(FeedbackState.Answered, FeedbackStep.Reopen)] = FeedbackState.Received,
        [(FeedbackState.SetAside, FeedbackStep.Reopen)] = FeedbackState.Received,
    };

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static FeedbackState? After(FeedbackState state, FeedbackStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>The word people read.</summary>
    public static string Word(FeedbackState state) => state switch
    {
        FeedbackState.Received => "Đang chờ trả lời",
        FeedbackState.Answered => "Đã trả lời",
        FeedbackState.SetAside => "Không xử lý",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
