using CauNoi.Kernel;
using CauNoi.Kernel.Days;

namespace CauNoi.Activities.Rules;

/// <summary>
/// A stretch of every year, both days included: from 1/11 to 18/11, or from lunar 1/1 to lunar 15/1. A lunar day is worked
/// out at UTC+7 for each solar year; its month is never the leap one.
/// </summary>
public sealed class KindSeason
{
    // The years all of which the lunar calendar covers.
    private const int FirstYear = 1901;
    private const int LastYear = 2099;

    private readonly DateOnly[] first;
    private readonly DateOnly[] last;

    private KindSeason(DateOnly[] first, DateOnly[] last, string words) => (this.first, this.last, Words) = (first, last, words);

    /// <summary>As people read it: "từ 1/11 đến hết 18/11".</summary>
    public string Words { get; }

    /// <summary>The season between two days of a year, or a sentence that says why there is none.</summary>
    public static Outcome<KindSeason> Between(string from, string until)
    {
        var (first, last) = (Day(from), Day(until));
        if (!first.Ok) return first.Refusals[0];
        if (!last.Ok) return last.Refusals[0];
        return first.Value!.Zip(last.Value!).Any(y => y.First > y.Second)
            ? new Refusal("ngày đầu đứng sau ngày cuối, ít nhất trong một năm. Tháng Chạp âm lịch rơi vào đầu năm dương lịch.")
            : new KindSeason(first.Value!, last.Value!, $"từ {Spoken(from)} đến hết {Spoken(until)}");
    }

    /// <summary>The first day in a year.</summary>
    public DateOnly First(int year) => In(first, year);

    /// <summary>The last day in a year, when it is due.</summary>
    public DateOnly Last(int year) => In(last, year);

    public bool Covers(DateOnly day) => First(day.Year) <= day && day <= Last(day.Year);

    // Far outside what the lunar calendar covers nothing is owed; solar days stay right, and lunar ones stay in their year.
    private static DateOnly In(DateOnly[] days, int year) =>
        Math.Clamp(year, FirstYear, LastYear) is var known && known == year ? days[year - FirstYear] : days[known - FirstYear].AddYears(year - known);

    private static Outcome<DateOnly[]> Day(string text)
    {
        var rule = DatedRuleText.Read(text);
        if (!rule.Ok || rule.Value is not { Opens: null, Shift: DayShift.None } day)
            return new Refusal("ngày trong năm viết như 18/11, lunar 15/1 hoặc before lunar 23/12.");
        var days = new DateOnly[LastYear - FirstYear + 1];
        for (var year = FirstYear; year <= LastYear; year++)
        {
            // A duty is owed once a year: in the last weeks of a solar year a lunar day may come twice, or not at all.
            if (day.Due.In(year).ToList() is not [var found] || found.AddDays(day.Before ? -1 : 0) is var due && due.Year != year)
                return new Refusal($"“{text}” không rơi đúng một lần vào mỗi năm dương lịch. Xin chọn ngày trong tháng Giêng đến tháng 10, hoặc cuối tháng Chạp âm lịch.");
            days[year - FirstYear] = due;
        }

        return days;
    }

    private static string Spoken(string text)
    {
        var before = text.StartsWith("before ", StringComparison.Ordinal);
        var day = before ? text[7..] : text;
        var lunar = day.StartsWith("lunar ", StringComparison.Ordinal);
        return $"{(before ? "trước " : "")}{(lunar ? $"{day[6..]} âm lịch" : day)}";
    }
}
