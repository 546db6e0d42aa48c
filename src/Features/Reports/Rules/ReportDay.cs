using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel;
using CauNoi.Kernel.Days;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>A day that follows from a period: "+3" days after its last one, "before 15/11" or "31/12" of its year; moved off days on which offices are closed.</summary>
public sealed partial record ReportDay
{
    private const string Hint = "Xin viết như +3, -15, before 15/11 hoặc 31/12; sau dấu phẩy có thể thêm next working day hoặc previous working day.";

    private ReportDay(int? after, DatedRule? named, DayShift shift) => (After, Named, Shift) = (after, named, shift);

    private int? After { get; }

    private DatedRule? Named { get; }

    private DayShift Shift { get; }

    public static Outcome<ReportDay> Read(string? text)
    {
        var written = (text ?? "").Trim();
        if (Days().Match(written) is { Success: true } days)
            return new ReportDay(int.Parse(days.Groups["days"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), null,
                days.Groups["shift"].Value switch { "next working day" => DayShift.Later, "previous working day" => DayShift.Earlier, _ => DayShift.None });
        return DatedRuleText.Read(written) is { Ok: true, Value: { Opens: null } named } && !written.StartsWith("each", StringComparison.Ordinal)
            ? new ReportDay(null, named, named.Shift) : new Refusal($"“{text}” không phải ngày đọc được. {Hint}");
    }

    /// <summary>The day for a period; null where its year has none.</summary>
    public DateOnly? Of(Period period, Holidays holidays)
    {
        if (After is { } after) return On(period.Last.AddDays(after), holidays);
        var year = new DateOnly(period.Last.Year, 1, 1);
        return Named!.Within(year, year.AddYears(1).AddDays(-1), holidays).Cast<DatedSpan?>().LastOrDefault()?.Due;
    }

    private DateOnly On(DateOnly day, Holidays holidays) =>
        Shift == DayShift.None ? day : new DatedRule(new OneDay(day), Shift: Shift).Within(day.AddDays(-30), day.AddDays(30), holidays)[0].Due;

    private sealed record OneDay(DateOnly Day) : DayAnchor
    {
        public override IEnumerable<DateOnly> In(int year) => Day.Year == year ? [Day] : [];
    }

    [GeneratedRegex("^(?<days>[+-][0-9]{1,3})(, (?<shift>next working day|previous working day))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Days();
}
