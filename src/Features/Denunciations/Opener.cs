using CauNoi.Denunciations.Rules;
using CauNoi.Kernel;

namespace CauNoi.Denunciations;

/// <summary>Somebody who opens what is sealed to a unit, together with another one.</summary>
public sealed class Opener
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    public int Unit { get; init; }

    public DateTimeOffset AppointedAt { get; init; }

    /// <summary>The public half of the key; none before the person has made one.</summary>
    public byte[]? Point { get; private set; }

    /// <summary>The private half, locked by the person's pass phrase.</summary>
    public byte[]? LockedKey { get; private set; }

    public DateTimeOffset? AdmittedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Guards against two people doing something at once.</summary>
    public uint Version { get; init; }

    /// <summary>Takes the key that the person made.</summary>
    public Refusal? TakeKey(byte[] point, byte[] lockedKey)
    {
        if (Point is not null) return DenunciationRefusals.KeyMade;
        (Point, LockedKey) = (point, lockedKey);
        return null;
    }

    public void Admit(DateTimeOffset now) => AdmittedAt ??= now;

    /// <summary>Ends it; the private half goes, so that the phrase opens nothing here any more.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        if (AdmittedAt is null) (Point, LockedKey) = (null, null);
        else LockedKey = [];
    }
}

/// <summary>The first of two has come; the share waits for the second.</summary>
internal sealed class Handing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose share waits.</summary>
    public Guid Opener { get; init; }

    /// <summary>Whom the two let in; none when they open.</summary>
    public Guid? Newcomer { get; init; }

    public DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }
}

/// <summary>A waiting share, sealed to one who may come as the second.</summary>
internal sealed class HandedShare
{
    public Guid Handing { get; init; }

    public Guid Denunciation { get; init; }

    /// <summary>To whom it is sealed.</summary>
    public Guid Opener { get; init; }

    public required byte[] Box { get; init; }

    public static string Bound(Guid handing, Guid denunciation, Guid opener) => $"handed {handing} {denunciation} {opener}";
}
