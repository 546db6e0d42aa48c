using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Feedback.Rules;

/// <summary>What may become of a note. Pure: everything needed is handed in, the time included.</summary>
public static class FeedbackDecisions
{
    /// <summary>How long after an answer its reader may say that it did not help.</summary>
    public static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(30);

    /// <summary>How long after closing a contact is kept.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(90);

    /// <summary>At least two words; "xin chào" passes, "aaaaaaaa" does not.</summary>
    public static Refusal? Submit(string text) => Fold.Syllables(text).Distinct().Count() < 2 ? FeedbackRefusals.TextTooThin : null;

    public static Outcome<FeedbackState> Close(FeedbackState state, FeedbackStep step) =>
        FeedbackStates.After(state, step) is { } next ? next : FeedbackRefusals.AlreadyClosed;

    public static Outcome<FeedbackState> Reopen(FeedbackState state, DateTimeOffset? closedAt, DateTimeOffset now)
    {
        if (FeedbackStates.After(state, FeedbackStep.Reopen) is not { } next || closedAt is null) return FeedbackRefusals.NotClosed;
        return now - closedAt > ReopenWithin ? FeedbackRefusals.ReopenedTooLate : next;
    }
}
