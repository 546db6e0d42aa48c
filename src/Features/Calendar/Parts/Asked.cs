using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Calendar.Parts;

/// <summary>Which month or year an address asks for. What cannot be read, or lies outside the lunar calendar, is the present one.</summary>
public static class Asked
{
    public static Period Month(string? text, DateTimeOffset now) =>
        Period.TryParse(text, out var period) && period.Kind == PeriodKind.Month && LunarCalendar.Covers(period.First)
            ? period : Period.Of(PeriodKind.Month, VietnamTime.DayOf(now));

    public static int Year(int? year, DateTimeOffset now) =>
        year is { } asked && asked >= LunarCalendar.First.Year && asked <= LunarCalendar.Last.Year ? asked : VietnamTime.DayOf(now).Year;
}
