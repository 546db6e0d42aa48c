using CauNoi.Kernel;

namespace CauNoi.Denunciations.Rules;

/// <summary>Who becomes and who ceases to be an opener. Pure.</summary>
public static class OpenerDecisions
{
    /// <summary>So many open together; with fewer nothing is sealed to a unit.</summary>
    public const int Together = 2;

    /// <summary>How long the first opener's share waits for the second.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Whether somebody who has made a key is an opener at once. While a unit has sealed nothing and has not two openers,
    /// there is nobody who could let anybody in; from then on two openers must.
    /// </summary>
    public static bool AtOnce(int admitted, bool hasSealed) => admitted < Together && !hasSealed;

    /// <summary>Whether one may go: not when what is sealed would be left to fewer than two.</summary>
    public static Refusal? End(bool admitted, int admittedNow, bool hasSealed) =>
        admitted && hasSealed && admittedNow - 1 < Together ? DenunciationRefusals.TooFewLeft : null;

    /// <summary>Whether a waiting share of one opener may be met by another: another person, in time.</summary>
    public static bool Meets(Guid first, Guid second, DateTimeOffset ends, DateTimeOffset now) => first != second && now < ends;

    /// <summary>Whether a step is possible now, and if not, why.</summary>
    public static Outcome<DenunciationState> Step(DenunciationState state, DenunciationStep step, bool opened)
    {
        if (DenunciationStates.After(state, step) is not { } next) return DenunciationRefusals.NotFromHere;
        return opened ? next : DenunciationRefusals.NotOpened;
    }
}
