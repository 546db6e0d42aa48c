using CauNoi.Notebook.Rules;

namespace CauNoi.Notebook;

/// <summary>A phone that was taken in by its owner.</summary>
public sealed class Device
{
    public Guid Id { get; init; }

    public Guid Account { get; init; }

    /// <summary>The role that was on when it was taken in: as that it speaks, and as nothing else.</summary>
    public Guid RoleGrant { get; init; }

    /// <summary>The unit of that role: where it is listed, and where what it sends is kept for a person.</summary>
    public int Unit { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The public half of the key with which it signs.</summary>
    public required byte[] Key { get; init; }

    public DateTimeOffset EnrolledAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool Lost { get; private set; }

    public uint Version { get; init; }

    public bool SilentAt(DateTimeOffset now) => DeviceLife.IsSilent(SeenAt, now);

    public void End(DateTimeOffset now, bool lost) => (EndedAt, Lost) = (EndedAt ?? now, lost || Lost);
}
