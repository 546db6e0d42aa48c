using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Kernel.Time;

/// <summary>How periods are written for machines and said to people.</summary>
internal static partial class PeriodText
{
    private const string IsoDay = "yyyy-MM-dd", Range = "..";

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public static string Format(Period period) => period.Kind.Id switch
    {
        "day" => Iso(period.First),
        "week" => $"{WeekYear(period):0000}-W{Week(period):00}",
        "month" => $"{period.First.Year:0000}-{period.First.Month:00}",
        "quarter" => $"{period.First.Year:0000}-Q{Part(period)}",
        "half" => $"{period.First.Year:0000}-H{Part(period)}",
        "nine-months" => $"{period.First.Year:0000}-9M",
        "year" => $"{period.First.Year:0000}",
        var given => $"{given}:{period.Name}:{Iso(period.First)}{Range}{Iso(period.Last)}",
    };

    public static string Words(Period period) => period.Kind.Id switch
    {
        "day" => $"Ngày {VietnameseDates.Format(period.First)}",
        "week" => $"Tuần {Week(period)}/{WeekYear(period)}",
        "month" => $"Tháng {period.First.Month}/{period.First.Year}",
        "quarter" => $"Quý {Roman[Part(period) - 1]}/{period.First.Year}",
        "half" => $"6 tháng {(Part(period) == 1 ? "đầu" : "cuối")} năm {period.First.Year}",
        "nine-months" => $"9 tháng năm {period.First.Year}",
        "year" => $"Năm {period.First.Year}",
        _ => period.Name!,
    };

    public static Period? Read(string? text)
    {
        var written = (text ?? "").Trim();
        if (Calendar().Match(written) is not { Success: true } match)
            return ReadGiven(written);
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year == 0 || !Period.IsReachable(new DateOnly(year, 1, 1)))
            return null;
        return match switch
        {
            _ when Number(match, "week") is { } week => week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
                ? Period.Of(PeriodKind.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Thursday)))
                : null,
            _ when Number(match, "quarter") is { } quarter => Months(PeriodKind.Quarter, year, quarter),
            _ when Number(match, "half") is { } half => Months(PeriodKind.Half, year, half),
            _ when match.Groups["nine"].Success => Months(PeriodKind.NineMonths, year, 1),
            _ when match.Groups["day"].Success => TryIso(written, out var day) ? Period.Of(PeriodKind.Day, day) : null,
            _ when Number(match, "month") is { } month => Months(PeriodKind.Month, year, month),
            _ => Months(PeriodKind.Year, year, 1),
        };
    }

    private static Period? Months(PeriodKind kind, int year, int part)
    {
        var month = ((part - 1) * kind.Length) + 1;
        return month is >= 1 and <= 12 ? Period.Of(kind, new DateOnly(year, month, 1)) : null;
    }

    /// <summary>"term:2026–2031:2026-03-01..2031-02-28"; without a kind before the name it is a campaign.</summary>
    private static Period? ReadGiven(string written)
    {
        var days = written.LastIndexOf(':') is var colon && colon > 0 ? written[(colon + 1)..].Split(Range) : [];
        if (days.Length != 2 || !TryIso(days[0], out var first) || !TryIso(days[1], out var last) || last < first)
            return null;
        var name = written[..colon];
        var kind = PeriodKind.All.FirstOrDefault(k =>
            k.Measure == PeriodMeasure.Given && name.StartsWith($"{k.Id}:", StringComparison.Ordinal));
        if (kind is not null)
            name = name[(kind.Id.Length + 1)..];
        return string.IsNullOrWhiteSpace(name) || !Period.IsReachable(first) || !Period.IsReachable(last)
            ? null
            : Period.Given(kind ?? PeriodKind.Campaign, name, first, last);
    }

    private static int Part(Period period) => ((period.First.Month - 1) / period.Kind.Step) + 1;

    private static int Week(Period period) => ISOWeek.GetWeekOfYear(period.First.ToDateTime(TimeOnly.MinValue));

    private static int WeekYear(Period period) => ISOWeek.GetYear(period.First.ToDateTime(TimeOnly.MinValue));

    private static string Iso(DateOnly day) => day.ToString(IsoDay, CultureInfo.InvariantCulture);

    private static bool TryIso(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found
        ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("^(?<year>[0-9]{4})(-(W(?<week>[0-9]{2})|Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)|(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Calendar();
}
