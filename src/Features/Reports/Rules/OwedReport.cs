using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>A report that a unit owes to somebody by a day.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Unit">Who.</param>
/// <param name="Period">Over what.</param>
/// <param name="Due">By when.</param>
/// <param name="CutOff">The last day that is counted.</param>
public sealed record OwedReport(ReportRule Rule, int Unit, Period Period, DateOnly Due, DateOnly CutOff)
{
    /// <summary>The record of its duty, the same however often the job runs.</summary>
    public Guid Id => ReportKey.Hashed($"report-duty|{Unit}|{Rule.Id}|{Period.Format()}");

    /// <summary>The report that answers it.</summary>
    public ReportKey Key => new(Unit, Rule.Template, Period);
}

/// <summary>What is owed, worked out from the rules and the map; nothing of it is stored but the duties that people see.</summary>
public static class ReportCalendar
{
    /// <summary>A report may be due long after its period: as many periods back are looked at.</summary>
    private const int MostBack = 14;

    /// <summary>What is due between two days, for one kind of unit. Which units of the kind there are is asked of the map of each cut-off day.</summary>
    public static IEnumerable<OwedReport> Due(IEnumerable<ReportRule> rules, DateOnly first, DateOnly last, Holidays holidays)
    {
        foreach (var rule in rules.Where(r => !r.Called))
            foreach (var period in Back(rule.Cadence!, last))
                if (Of(rule, 0, period, holidays) is { } owed && owed.Due >= first && owed.Due <= last)
                    yield return owed;
    }

    /// <summary>Whose day has to be fixed between two days: what comes round in each period, and names no day.</summary>
    public static IEnumerable<AskedDay> Asked(IEnumerable<ReportRule> rules, DateOnly first, DateOnly last, Holidays holidays)
    {
        foreach (var rule in rules)
            if (rule is { Cadence: { } cadence, Due: null, AskBy: { } asked })
                foreach (var period in Back(cadence, last))
                    if (asked.Of(period, holidays) is { } by && by >= first && by <= last && rule.On(by))
                        yield return new AskedDay(rule, period, by);
    }

    /// <summary>The report of a rule over a period, whoever owes it; null where the rule did not hold on its day, or the day lies before the period.</summary>
    public static OwedReport? Of(ReportRule rule, int unit, Period period, Holidays holidays)
    {
        if (rule.Called || period.Kind != rule.Cadence || rule.Due!.Of(period, holidays) is not { } due || due < period.First || !rule.On(due)) return null;
        return new OwedReport(rule, unit, period, due, CutOffOf(rule, period, due, holidays));
    }

    /// <summary>The same where people fixed the day.</summary>
    public static OwedReport Of(ReportRule rule, int unit, FixedDay day, Holidays holidays) => new(rule, unit, day.Period, day.Due, CutOffOf(rule, day.Period, day.Due, holidays));

    private static IEnumerable<Period> Back(PeriodKind cadence, DateOnly last)
    {
        for (var (period, left) = (Period.Of(cadence, last), MostBack); period is not null && left > 0; (period, left) = (period.Previous, left - 1)) yield return period;
    }

    // What is due before the period is over counts until its day at the latest: nobody can report on tomorrow.
    private static DateOnly CutOffOf(ReportRule rule, Period period, DateOnly due, Holidays holidays)
    {
        var wanted = rule.CutOff?.Of(period, holidays) ?? period.Last;
        var latest = due < period.Last ? due : period.Last;
        return wanted < latest ? wanted : latest;
    }
}
