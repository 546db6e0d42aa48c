using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Days;

/// <summary>What a dated rule holds on to in a year.</summary>
public abstract record DayAnchor
{
    /// <summary>The days of the solar year on which it falls; usually one.</summary>
    public abstract IEnumerable<DateOnly> In(int year);
}

/// <summary>A day of the solar calendar: 18/11. 29/2 falls on 28/2 in common years.</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Month">1 to 12.</param>
internal sealed record SolarAnchor(int Day, int Month) : DayAnchor
{
    /// <inheritdoc />
    public override IEnumerable<DateOnly> In(int year) => [new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)))];
}

/// <summary>A day of the lunar calendar: 10/3. Lunar months 11 and 12 reach into the next solar year.</summary>
/// <param name="Day">1 to 30; the 30th is the last day of a short month.</param>
/// <param name="Month">1 to 12; of twins the first.</param>
internal sealed record LunarAnchor(int Day, int Month) : DayAnchor
{
    /// <inheritdoc />
    public override IEnumerable<DateOnly> In(int year) =>
        new[] { LunarCalendar.Yearly(Day, Month, year - 1), LunarCalendar.Yearly(Day, Month, year) }.OfType<DateOnly>().Where(d => d.Year == year);
}

/// <summary>The end of each period of a kind, or so many days after (before, when negative).</summary>
/// <param name="Kind">Month, quarter, half or year.</param>
/// <param name="DaysAfter">0 is the last day of the period itself.</param>
internal sealed record PeriodAnchor(PeriodKind Kind, int DaysAfter) : DayAnchor
{
    /// <inheritdoc />
    public override IEnumerable<DateOnly> In(int year)
    {
        for (var period = Period.Of(Kind, new DateOnly(Math.Max(year - 1, LunarCalendar.First.Year), 1, 1)); period.First.Year <= year + 1; period = Period.Of(Kind, period.Last.AddDays(1)))
            if (period.Last.AddDays(DaysAfter) is var day && day.Year == year)
                yield return day;
    }
}
