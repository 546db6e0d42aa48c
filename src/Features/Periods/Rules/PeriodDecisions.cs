using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Periods.Rules;

/// <summary>Which periods may be closed, and when a rule closes them.</summary>
public static class PeriodDecisions
{
    private const int MonthsOffered = 18;
    private const int FewestLetters = 5;

    /// <summary>The months, quarters and years that have ended and are near enough to be closed by hand, newest first.</summary>
    public static IReadOnlyList<Period> Offered(DateOnly today) =>
    [
        .. Ended(PeriodKind.Month, today, MonthsOffered), .. Ended(PeriodKind.Quarter, today, MonthsOffered / 3), .. Ended(PeriodKind.Year, today, 2),
    ];

    /// <summary>What stands against closing a period.</summary>
    public static Refusal? Close(Period period, DateOnly today, bool closed)
    {
        if (period.Last >= today) return PeriodRefusals.NotOver;
        return closed ? PeriodRefusals.ClosedAlready : null;
    }

    /// <summary>What stands against opening it again.</summary>
    public static Refusal? Reopen(bool reopened, string reason)
    {
        if (reopened) return PeriodRefusals.OpenAlready;
        return Reasoned(reason) ? null : PeriodRefusals.ReasonMissing;
    }

    /// <summary>The months that a rule closes on a day: those whose last day lies more than so many days back. Zero days is no rule.</summary>
    public static IReadOnlyList<Period> ByRule(DateOnly today, int days) =>
        days <= 0 ? [] : [.. Ended(PeriodKind.Month, today, 12).Where(p => p.Last.AddDays(days) < today)];

    /// <summary>Whether a reason says something.</summary>
    public static bool Reasoned(string? reason) => (reason ?? "").Trim().Length >= FewestLetters;

    private static IEnumerable<Period> Ended(PeriodKind kind, DateOnly today, int count)
    {
        for (var period = Period.Of(kind, today).Previous; period is not null && count-- > 0; period = period.Previous) yield return period;
    }
}
