using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Days;

/// <summary>Reads dated rules as they stand in the catalogue.</summary>
public static partial class DatedRuleText
{
    private const string Hint = "Xin viết như 18/11, before 15/11, lunar 10/3, 17/10 - 18/11, each quarter hoặc each quarter +5; sau dấu phẩy có thể thêm next working day hoặc previous working day.";

    private static readonly Dictionary<string, DayShift> Shifts = new(StringComparer.Ordinal)
    {
        ["next working day"] = DayShift.Later,
        ["previous working day"] = DayShift.Earlier,
    };

    /// <summary>The rule, or a sentence that shows how one is written.</summary>
    public static Outcome<DatedRule> Read(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        var shift = DayShift.None;
        if (parts.Length > 2 || (parts.Length == 2 && !Shifts.TryGetValue(parts[1], out shift))) return Unreadable(text);
        var before = parts[0].StartsWith("before ", StringComparison.Ordinal);
        var ends = (before ? parts[0][7..] : parts[0]).Split(" - ", StringSplitOptions.TrimEntries);
        var anchors = ends.Select(Anchor).ToList();
        return anchors.Count > 2 || anchors.Contains(null) || (before && anchors.Count == 2)
            ? Unreadable(text)
            : new DatedRule(anchors[^1]!, anchors.Count == 2 ? anchors[0] : null, before, shift);
    }

    private static DayAnchor? Anchor(string text)
    {
        if (Day().Match(text) is { Success: true } day)
        {
            var (d, m) = (Number(day.Groups["day"].Value), Number(day.Groups["month"].Value));
            var lunar = day.Groups["lunar"].Length > 0;
            // 2000 was a leap year: 29/2 is a day.
            if (m is < 1 or > 12 || d < 1 || d > (lunar ? 30 : DateTime.DaysInMonth(2000, m))) return null;
            return lunar ? new LunarAnchor(d, m) : new SolarAnchor(d, m);
        }

        return Each().Match(text) is { Success: true } each && PeriodKind.Find(each.Groups["kind"].Value) is { Measure: PeriodMeasure.Months } kind
            ? new PeriodAnchor(kind, each.Groups["days"].Length == 0 ? 0 : Number(each.Groups["days"].Value))
            : null;
    }

    private static Refusal Unreadable(string? text) => new($"\"{text}\" không phải quy tắc ngày đọc được. {Hint}");

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<lunar>lunar )?(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Day();

    [GeneratedRegex("^each (?<kind>month|quarter|half|year)( (?<days>[+-][0-9]{1,2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Each();
}
