using CauNoi.Kernel.Access;

namespace CauNoi.Imports;

/// <summary>A table of records somebody sent. Its number is the number of its batch.</summary>
public sealed class ActivityImport
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public int KindVersion { get; init; }

    /// <summary>The unit of whoever sent it; who reaches that unit reaches the import.</summary>
    public int Unit { get; init; }

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    public required string FileName { get; init; }

    public required string[] Header { get; init; }

    public int Rows { get; set; }

    public int Faulty { get; set; }

    /// <summary>How many of the good rows lie in closed periods: they are recorded for a reason only.</summary>
    public int Closed { get; set; }

    /// <summary>Why they are, for all of them.</summary>
    public string? ClosedReason { get; private set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public Guid? AcceptedBy { get; private set; }

    public string? AcceptedRole { get; private set; }

    public int? AcceptedUnit { get; private set; }

    public Guid? AcceptedFor { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? DroppedAt { get; set; }

    /// <summary>Guards against two people accepting it at once.</summary>
    public uint Version { get; init; }

    public int Good => Rows - Faulty;

    /// <summary>
    /// The records will be written in the name, and under the hat, of whoever accepts. Without a reason what lies in closed
    /// periods stays out, and is one more fault.
    /// </summary>
    public void Accept(Actor actor, DateTimeOffset now, string? reason)
    {
        if (reason is null) (Faulty, Closed) = (Faulty + Closed, 0);
        else if (Closed > 0) ClosedReason = reason;
        (AcceptedBy, AcceptedRole, AcceptedUnit, AcceptedFor, AcceptedAt) = (actor.Id, actor.Hat?.Role.Name, actor.Hat?.Unit, actor.Hat?.For, now);
    }

    /// <summary>Whoever accepted, as they stood then.</summary>
    public Actor Accepter() => new(AcceptedBy!.Value, "", Role.Named(AcceptedRole ?? "") is { } role
        ? [new Grant(role, AcceptedUnit!.Value, DateOnly.FromDateTime(AcceptedAt!.Value.UtcDateTime), For: AcceptedFor)] : []);
}

/// <summary>One chunk that has been applied, with its records and its act.</summary>
public sealed class ImportChunk
{
    public Guid Import { get; init; }

    public int No { get; init; }

    public int Records { get; init; }

    public Guid Act { get; init; }

    public DateTimeOffset At { get; init; }
}
