using System.Globalization;
using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Calendar.Rules;

/// <summary>Days of the calendar as they are read out and printed.</summary>
public static class CalendarWords
{
    /// <summary>"Thứ Tư 18/11/2026, ngày 10 tháng 10 năm Bính Ngọ": for whoever hears the page.</summary>
    public static string Spoken(GridDay day) =>
        $"{Capital(VietnameseDates.Weekday(day.Day))} {VietnameseDates.Format(day.Day)}{(day.Lunar is { } lunar ? ", âm lịch " + LunarNames.Day(lunar) : "")}";

    /// <summary>The number under the solar one: the day, with its month on the first days of a lunar month and of the week's row.</summary>
    public static string Lunar(LunarDate date, bool withMonth) =>
        withMonth || date.Day is 1 or 15 ? LunarNames.Short(date) : date.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>Which lunar months and year a month touches: "Tháng 9 và tháng 10 năm Bính Ngọ".</summary>
    public static string LunarMonths(Period month)
    {
        var days = new[] { month.First, month.Last }.Where(LunarCalendar.Covers).Select(LunarCalendar.Of).ToList();
        return days.Count == 0 ? "" : $"Từ {LunarNames.Day(days[0])} đến {LunarNames.Day(days[^1])}";
    }

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
