using System.Globalization;
using CauNoi.Kernel.Lunar;

namespace CauNoi.Test.Unit.Lunar;

/// <summary>
/// Why the calendar of the framework is not used: it is that of Beijing (UTC+8). A new moon between 23:00 and 24:00 in Viet
/// Nam belongs to the next day there, and a solstice at that hour can move a leap month.
/// </summary>
public class ChineseCalendarTests
{
    private static readonly ChineseLunisolarCalendar China = new();

    [Fact]
    public void Between_2020_and_2060_exactly_these_months_begin_a_day_earlier_than_in_china() => Differing(2020, 2060).ShouldBe(
    [
        "1/11/2020", "1/1/2030", "1/3n/2031", "1/2/2032", "1/8/2034", "1/3/2037", "1/3/2038", "1/11/2039", "1/8/2041",
        "1/10/2049", "1/2/2051", "1/1/2053", "1/4/2056", "1/4/2057", "1/9/2057", "1/11/2058", "1/12/2059", "1/2/2060",
    ]);

    // 1985 is the year in which Viet Nam kept Tết a whole month before China; 1968 and 1969 were the first of the new calendar.
    [Fact]
    public void Tet_differs_in_the_years_that_are_known() => Enumerable.Range(1968, 133)
        .Where(year => LunarCalendar.SolarDay(new LunarDate(1, 1, year)).Value != InChina(1, 1, year)).ShouldBe([1968, 1969, 1985, 2007, 2030, 2053]);

    [Fact]
    public void The_hung_kings_day_differs_in_2037_and_2038() => Enumerable.Range(2020, 41)
        .Where(year => LunarCalendar.SolarDay(new LunarDate(10, 3, year)).Value != InChina(10, 3, year)).ShouldBe([2037, 2038]);

    [Fact]
    public void A_month_never_begins_later_than_in_china_and_at_most_a_day_earlier() => Enumerable.Range(1902, 198)
        .SelectMany(LunarCalendar.MonthsOf).ShouldAllBe(m => China.GetDayOfMonth(At(m.First)) == 1 || China.GetDayOfMonth(At(m.First.AddDays(1))) == 1);

    private static IEnumerable<string> Differing(int from, int to) => Enumerable.Range(from, to - from + 1).SelectMany(LunarCalendar.MonthsOf)
        .Where(m => China.GetDayOfMonth(At(m.First)) != 1).Select(m => LunarNames.Format(LunarCalendar.Of(m.First)));

    private static DateOnly InChina(int day, int month, int year)
    {
        var leap = China.GetLeapMonth(year);
        return DateOnly.FromDateTime(China.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
