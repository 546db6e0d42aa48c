using CauNoi.Published.Rules;

namespace CauNoi.Published;

/// <summary>How a request to remove a picture was answered.</summary>
public enum TakedownState
{
    Received,
    Removed,
    Kept,
}

/// <summary>Somebody asks that a published picture be removed.</summary>
public sealed class TakedownRequest
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public Guid Picture { get; init; }

    /// <summary>The unit whose desk answers.</summary>
    public int Unit { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether a child is said to be on it.</summary>
    public bool Child { get; init; }

    public string? Contact { get; set; }

    public TakedownState State { get; private set; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Guards against two people answering at once.</summary>
    public uint Version { get; init; }

    public Kernel.Refusal? Close(bool removed, string words, DateTimeOffset now)
    {
        if (State != TakedownState.Received) return PictureRefusals.AlreadyAnswered;
        (State, Answer, ClosedAt) = (removed ? TakedownState.Removed : TakedownState.Kept, words, now);
        return null;
    }
}
