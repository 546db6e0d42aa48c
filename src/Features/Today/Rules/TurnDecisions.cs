using CauNoi.Kernel;
using CauNoi.Kernel.Duties;

namespace CauNoi.Today.Rules;

/// <summary>What may happen to a duty as it stands. One turn of a kind stands at a time; each is ended before the next.</summary>
public static class TurnDecisions
{
    /// <summary>Why a turn cannot begin, or null.</summary>
    /// <param name="kind">Which turn.</param>
    /// <param name="standing">The kinds that stand.</param>
    /// <param name="closed">Whether the duty is done.</param>
    public static Refusal? Begin(DutyTurnKind kind, IReadOnlyCollection<DutyTurnKind> standing, bool closed) => kind switch
    {
        _ when closed => TodayRefusals.Done,
        DutyTurnKind.Handed when standing.Contains(kind) => TodayRefusals.AlreadyHanded,
        DutyTurnKind.Help when standing.Contains(kind) => TodayRefusals.AlreadyAsked,
        DutyTurnKind.Blocked when standing.Contains(kind) => TodayRefusals.AlreadyBlocked,
        _ => null,
    };

    /// <summary>Why a turn cannot be ended, or null. Whoever sees the duty may: both sides can give back.</summary>
    public static Refusal? End(DutyTurnKind kind, IReadOnlyCollection<DutyTurnKind> standing) => standing.Contains(kind) ? null : TodayRefusals.NothingToEnd;
}
