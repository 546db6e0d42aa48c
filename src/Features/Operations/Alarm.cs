namespace CauNoi.Operations;

/// <summary>Something that was not right, from when to when. An open one of a name stands at most once.</summary>
public sealed class Alarm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The part; with the node behind @ when it concerns one machine.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Sentence { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateTimeOffset? ClearedAt { get; set; }

    /// <summary>Guards against two nodes clearing at once.</summary>
    public uint Version { get; init; }
}
