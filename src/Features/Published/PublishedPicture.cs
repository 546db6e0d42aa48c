using CauNoi.Published.Rules;

namespace CauNoi.Published;

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
