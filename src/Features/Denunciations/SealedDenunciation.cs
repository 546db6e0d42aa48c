using CauNoi.Denunciations.Rules;
using CauNoi.Kernel;

namespace CauNoi.Denunciations;

/// <summary>The outside of a denunciation: what may be counted and clocked. Nothing that anybody said stands here.</summary>
public sealed class SealedDenunciation
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Whose openers open it.</summary>
    public int Unit { get; init; }

    public DenunciationKind Kind { get; init; }

    public DenunciationDoor Door { get; init; }

    public DenunciationState State { get; private set; } = DenunciationState.Waiting;

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? FirstOpenedAt { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    public DateTimeOffset? TransferredAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Where it went; an id of <see cref="FixedLists.Bodies"/>.</summary>
    public string? Body { get; private set; }

    /// <summary>Why it is not handled; an id of <see cref="FixedLists.Reasons"/>.</summary>
    public string? Reason { get; private set; }

    /// <summary>Guards against two people stepping at once.</summary>
    public uint Version { get; init; }

    public void Opened(DateTimeOffset now) => FirstOpenedAt ??= now;

    public Refusal? Step(DenunciationStep step, string? listed, DateTimeOffset now)
    {
        var decided = OpenerDecisions.Step(State, step, FirstOpenedAt is not null);
        if (!decided.Ok) return decided.Refusals[0];
        switch (step)
        {
            case DenunciationStep.Register:
                RegisteredAt = now;
                break;
            case DenunciationStep.Transfer:
                if (FixedLists.NameOf(FixedLists.Bodies, listed) is null) return DenunciationRefusals.ChooseBody;
                (TransferredAt, Body) = (now, listed);
                break;
            case DenunciationStep.NoteResult:
                AnsweredAt = now;
                break;
            default:
                if (FixedLists.NameOf(FixedLists.Reasons, listed) is null) return DenunciationRefusals.ChooseReason;
                (ClosedAt, Reason) = (now, listed);
                break;
        }

        State = decided.Value;
        return null;
    }
}

/// <summary>A piece of what is sealed: 0 is what was said, the others are files.</summary>
internal sealed class SealedPiece
{
    public Guid Denunciation { get; init; }

    public int No { get; init; }

    public required byte[] Sealed { get; init; }

    public static string Bound(Guid denunciation, int no) => $"piece {denunciation} {no}";
}

/// <summary>One opener's share of the key of a denunciation.</summary>
internal sealed class ShareRow
{
    public Guid Denunciation { get; init; }

    public Guid Opener { get; init; }

    /// <summary>Where on the line it lies. No point is given twice, so the row of one who has gone stays, empty.</summary>
    public short Point { get; init; }

    public required byte[] Box { get; set; }

    public static string Bound(Guid denunciation, Guid opener) => $"share {denunciation} {opener}";
}
