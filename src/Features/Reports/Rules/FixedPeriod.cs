using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>Over which period a report is asked for whose day people fix.</summary>
public static class FixedPeriod
{
    private const int MostYears = 6;

    /// <summary>A rule with a cadence is asked for once in each of its periods; any other over the days that are named.</summary>
    public static Outcome<Period> Of(ReportRule? rule, string name, DateOnly first, DateOnly last)
    {
        if (rule is not { Called: true }) return ReportRefusals.NoRule;
        if (last < first || last > first.AddYears(MostYears)) return ReportRefusals.Backwards;
        if (rule.Cadence is not { } cadence) return Period.Given(PeriodKind.Campaign, name.Replace('/', '-').Replace(':', ' '), first, last);
        var whole = Period.Of(cadence, last);
        return (whole.First, whole.Last) == (first, last) ? whole : ReportRefusals.NotWhole(whole);
    }
}

/// <summary>That the day of a period has to be fixed, because its rule names none.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Period">What will be reported on.</param>
/// <param name="By">By when the day has to be fixed.</param>
public sealed record AskedDay(ReportRule Rule, Period Period, DateOnly By)
{
    /// <summary>Where it is fixed.</summary>
    public string Href => $"/ban/bao-cao/an-dinh?loai={Rule.Id}&ky={Uri.EscapeDataString(Period.Format())}";

    public string Title => $"Ấn định ngày gửi: {Numbers.Small(Rule.Title)}, {Numbers.Small(Period.Words)}";

    /// <summary>The record of the duty to fix it, the same however often the job runs.</summary>
    public static Guid Record(string rule, int unit, Period period) => ReportKey.Hashed($"fix-day|{unit}|{rule}|{period.Format()}");
}
