using System.Text.Json;
using CauNoi.Activities.Rules;

namespace CauNoi.Activities;

/// <summary>What everybody may see of a record: a copy with nothing in it that is not for everybody.</summary>
public sealed class PublishedRecord
{
    /// <summary>Its public address; tells nothing of the record's own number.</summary>
    public Guid Id { get; init; }

    public Guid Activity { get; init; }

    public required string Kind { get; init; }

    public int Unit { get; init; }

    public DateOnly Day { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The public answers by field, as JSON.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>From when on; null while nothing is public.</summary>
    public DateTimeOffset? Since { get; private set; }

    public IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(Answers)!;

    public void Fill(DateOnly day, string title, IReadOnlyDictionary<string, string> values, DateTimeOffset now) =>
        (Day, Title, Answers, Since) = (day, title, CauNoi.Activities.Activity.Pack(values), Since ?? now);

    /// <summary>Nothing of it is public any more; its address is kept for when it is again.</summary>
    public void Empty() => (Title, Answers, Since) = ("", "{}", null);
}

/// <summary>A picture that was published, and what became of it.</summary>
public sealed class PublishedPicture
{
    public Guid Id { get; init; }

    public Guid Record { get; init; }

    /// <summary>The private photo it was made from.</summary>
    public Guid Source { get; init; }

    /// <summary>The public copy.</summary>
    public Guid? File { get; private set; }

    /// <summary>What it shows, for whoever does not see it.</summary>
    public required string Words { get; init; }

    public bool Masked { get; init; }

    public PictureState State { get; private set; } = PictureState.Shown;

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Guards against two people deciding at once.</summary>
    public uint Version { get; init; }

    public void Show(Guid copy) => File = copy;

    /// <summary>Takes a step. Answers with the public copy that is to be forgotten, if it goes with it.</summary>
    public Guid? Take(PictureStep step, DateTimeOffset now)
    {
        State = PictureStates.After(State, step);
        if (PictureStates.Kept.Contains(State) || File is not { } gone) return null;
        (File, ClosedAt) = (null, now);
        return gone;
    }
}

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
        if (State != TakedownState.Received) return PublishRefusals.AlreadyAnswered;
        (State, Answer, ClosedAt) = (removed ? TakedownState.Removed : TakedownState.Kept, words, now);
        return null;
    }
}
