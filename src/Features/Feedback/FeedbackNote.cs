using CauNoi.Feedback.Rules;
using CauNoi.Kernel;

namespace CauNoi.Feedback;

/// <summary>What somebody said about this program, and what was answered.</summary>
public sealed class FeedbackNote
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The unit whose desk answers.</summary>
    public int Unit { get; init; }

    public required string Text { get; init; }

    /// <summary>The page it was written from; empty when none was named.</summary>
    public required string Page { get; init; }

    public string? Contact { get; set; }

    public FeedbackState State { get; private set; } = FeedbackState.Received;

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Guards against two people answering at once.</summary>
    public uint Version { get; init; }

    public Refusal? Close(FeedbackStep step, string words, DateTimeOffset now)
    {
        var decided = FeedbackDecisions.Close(State, step);
        if (!decided.Ok) return decided.Refusals[0];
        (State, Answer, ClosedAt) = (decided.Value, words, now);
        return null;
    }

    public Refusal? Reopen(DateTimeOffset now)
    {
        var decided = FeedbackDecisions.Reopen(State, ClosedAt, now);
        if (!decided.Ok) return decided.Refusals[0];
        (State, ClosedAt) = (decided.Value, null);
        return null;
    }
}
