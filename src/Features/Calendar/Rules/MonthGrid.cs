using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Calendar.Rules;

/// <summary>One day of a month page.</summary>
/// <param name="Day">The solar day.</param>
/// <param name="Lunar">The lunar one, where the calendar covers it.</param>
/// <param name="Inside">Whether it belongs to the month and is no neighbour that fills a week.</param>
/// <param name="Closed">Whether offices are closed.</param>
/// <param name="Lines">What is on it.</param>
public sealed record GridDay(DateOnly Day, LunarDate? Lunar, bool Inside, bool Closed, IReadOnlyList<CalendarLine> Lines);

/// <summary>A month as whole weeks from Monday to Sunday.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weeks">Four to six weeks of seven days.</param>
/// <param name="Seasons">Stretches of several days that touch the month: they stand above the weeks, not on each day.</param>
public sealed record MonthGrid(Period Month, IReadOnlyList<IReadOnlyList<GridDay>> Weeks, IReadOnlyList<CalendarLine> Seasons)
{
    /// <summary>The days that the page of a month shows: its own, and those that fill its first and last week.</summary>
    public static (DateOnly First, DateOnly Last) Days(Period month) =>
        (Period.Of(PeriodKind.Week, month.First).First, Period.Of(PeriodKind.Week, month.Last).Last);

    /// <summary>Puts lines into the weeks of a month.</summary>
    public static MonthGrid Of(Period month, IReadOnlyList<CalendarLine> lines, Holidays holidays)
    {
        var (first, last) = Days(month);
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(day => new GridDay(
            day, LunarCalendar.Covers(day) ? LunarCalendar.Of(day) : null, month.First <= day && day <= month.Last,
            !WorkingDays.IsWorkingDay(day, holidays), [.. lines.Where(l => Shows(l, day))]));
        return new MonthGrid(month, [.. days.Chunk(7)], [.. lines.Where(l => IsLong(l) && l.First <= month.Last && l.Last >= month.First)]);
    }

    // A stretch shows where it begins and where it ends; between them it stands above the weeks.
    private static bool Shows(CalendarLine line, DateOnly day) => IsLong(line) ? day == line.First || day == line.Last : line.On(day);

    private static bool IsLong(CalendarLine line) => line.Kind == LineKind.Season || line.Last > line.First.AddDays(6);
}
