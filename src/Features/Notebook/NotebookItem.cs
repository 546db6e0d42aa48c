namespace CauNoi.Notebook;

/// <summary>What became of something that a phone sent.</summary>
public sealed class NotebookItem
{
    public const string Taken = "taken";
    public const string Waiting = "waiting";
    public const string Settled = "settled";
    public const string Dropped = "dropped";

    public Guid Id { get; init; }

    public Guid Device { get; init; }

    public Guid Account { get; init; }

    /// <summary>The form, the room first: activities/unity-festival.</summary>
    public required string Form { get; init; }

    /// <summary>Where it is kept for a person.</summary>
    public int Unit { get; init; }

    /// <summary>The record it became, or put right.</summary>
    public Guid? Record { get; private set; }

    public required string State { get; set; }

    /// <summary>Why a person must look, or why it was not written down.</summary>
    public string? Words { get; private set; }

    /// <summary>How many photos it promised.</summary>
    public int Photos { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>As it came, while a person must look; the server's key opens it and nothing else does.</summary>
    public byte[]? Sealed { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public uint Version { get; init; }

    /// <summary>It became a record at once.</summary>
    public NotebookItem Under(Guid record)
    {
        Record = record;
        return this;
    }

    /// <summary>A person must look: it stays as it came.</summary>
    public NotebookItem Kept(byte[] seal, string words)
    {
        (Sealed, Words) = (seal, words);
        return this;
    }

    /// <summary>A person has decided: nothing of what was written is left here.</summary>
    public void Settle(string state, Guid? record, string? words, DateTimeOffset now) =>
        (State, Record, Words, Sealed, SettledAt) = (state, record, words, null, now);
}
