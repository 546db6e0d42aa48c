using CauNoi.Kernel;
using CauNoi.DocumentReading.Rules;

namespace CauNoi.DocumentReading;

/// <summary>A document that somebody handed in to be read.</summary>
public sealed class ReadDocument
{
    public Guid Id { get; init; }

    /// <summary>The unit of whoever handed it in; who writes programmes there reaches it.</summary>
    public int Unit { get; init; }

    /// <summary>The file's name as sent, or what stands for pasted text.</summary>
    public required string Name { get; init; }

    /// <summary>What it calls itself; the file's name until it was read.</summary>
    public required string Title { get; set; }

    /// <summary>The original, kept as evidence.</summary>
    public Guid File { get; init; }

    public ReadState State { get; private set; } = ReadState.Waiting;

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>How often reading was begun.</summary>
    public int Begun { get; private set; }

    public int? Pages { get; private set; }

    /// <summary>Whether its letters were read off pictures.</summary>
    public bool ByPicture { get; private set; }

    /// <summary>Why it cannot be read.</summary>
    public string? Why { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When it was confirmed or given up.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The draft that was made of it.</summary>
    public Guid? Programme { get; private set; }

    public uint Version { get; init; }

    public Refusal? Begin()
    {
        if (ReadStates.Against(State, ReadStep.Begin) is { } refused) return refused;
        (State, Begun) = (ReadState.Reading, Begun + 1);
        return null;
    }

    public Refusal? Finish(string title, int pages, bool byPicture, DateTimeOffset now)
    {
        if (ReadStates.Against(State, ReadStep.Finish) is { } refused) return refused;
        (State, Title, Pages, ByPicture, ReadAt) = (ReadState.Review, title, pages, byPicture, now);
        return null;
    }

    public Refusal? Refuse(string why, DateTimeOffset now)
    {
        if (ReadStates.Against(State, ReadStep.Refuse) is { } refused) return refused;
        (State, Why, ReadAt) = (ReadState.Unreadable, why, now);
        return null;
    }

    public Refusal? Confirm(Guid programme, DateTimeOffset now)
    {
        if (ReadStates.Against(State, ReadStep.Confirm) is { } refused) return refused;
        (State, Programme, SettledAt) = (ReadState.Done, programme, now);
        return null;
    }

    public Refusal? Drop(DateTimeOffset now)
    {
        if (ReadStates.Against(State, ReadStep.Drop) is { } refused) return refused;
        (State, Why, SettledAt) = (ReadState.Dropped, null, now);
        return null;
    }
}
