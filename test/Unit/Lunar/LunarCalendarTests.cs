using CauNoi.Kernel.Lunar;

namespace CauNoi.Test.Unit.Lunar;

public class LunarCalendarTests
{
    // Tết and the Hùng Kings' day as printed; in 2007, 2030, 2053 and 2037, 2038 they fall a day before China's.
    [Theory]
    [InlineData("2007-02-17", 1, 1, 2007)]
    [InlineData("2025-01-29", 1, 1, 2025)]
    [InlineData("2026-02-17", 1, 1, 2026)]
    [InlineData("2027-02-06", 1, 1, 2027)]
    [InlineData("2028-01-26", 1, 1, 2028)]
    [InlineData("2029-02-13", 1, 1, 2029)]
    [InlineData("2030-02-02", 1, 1, 2030)]
    [InlineData("2031-01-23", 1, 1, 2031)]
    [InlineData("2032-02-11", 1, 1, 2032)]
    [InlineData("2033-01-31", 1, 1, 2033)]
    [InlineData("2034-02-19", 1, 1, 2034)]
    [InlineData("2035-02-08", 1, 1, 2035)]
    [InlineData("2053-02-18", 1, 1, 2053)]
    [InlineData("2025-04-07", 10, 3, 2025)]
    [InlineData("2026-04-26", 10, 3, 2026)]
    [InlineData("2027-04-16", 10, 3, 2027)]
    [InlineData("2028-04-04", 10, 3, 2028)]
    [InlineData("2029-04-23", 10, 3, 2029)]
    [InlineData("2030-04-12", 10, 3, 2030)]
    [InlineData("2031-04-01", 10, 3, 2031)]
    [InlineData("2032-04-19", 10, 3, 2032)]
    [InlineData("2033-04-09", 10, 3, 2033)]
    [InlineData("2034-04-28", 10, 3, 2034)]
    [InlineData("2035-04-17", 10, 3, 2035)]
    [InlineData("2037-04-24", 10, 3, 2037)]
    [InlineData("2038-04-13", 10, 3, 2038)]
    [InlineData("2027-09-15", 15, 8, 2027)]
    public void Known_days_are_found_in_both_directions(string solar, int day, int month, int year)
    {
        var date = new LunarDate(day, month, year);
        var on = DateOnly.ParseExact(solar, "yyyy-MM-dd", null);
        LunarCalendar.Of(on).ShouldBe(date);
        LunarCalendar.SolarDay(date).Value.ShouldBe(on);
    }

    [Theory]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2031, 3)]
    [InlineData(2033, 11)]
    [InlineData(2036, 6)]
    [InlineData(2039, 5)]
    public void Leap_months_stand_where_they_are_printed(int year, int month) =>
        LunarCalendar.MonthsOf(year).Where(m => m.Leap).Select(m => m.Month).ShouldBe([month]);

    [Fact]
    public void Every_day_of_two_centuries_comes_back_as_itself()
    {
        for (var day = LunarCalendar.First; day <= LunarCalendar.Last; day = day.AddDays(1))
            LunarCalendar.SolarDay(LunarCalendar.Of(day)).Value.ShouldBe(day);
    }

    [Fact]
    public void Lunar_days_follow_each_other_without_a_gap()
    {
        var before = LunarCalendar.Of(LunarCalendar.First);
        for (var day = LunarCalendar.First.AddDays(1); day <= LunarCalendar.Last; day = day.AddDays(1))
        {
            var date = LunarCalendar.Of(day);
            (date.Day == 1 || date == before with { Day = before.Day + 1 }).ShouldBeTrue(LunarNames.Format(date));
            before = date;
        }
    }

    [Fact]
    public void Months_have_29_or_30_days_and_a_year_of_thirteen_has_exactly_one_leap_month()
    {
        for (var year = LunarCalendar.First.Year; year <= LunarCalendar.Last.Year; year++)
        {
            var months = LunarCalendar.MonthsOf(year);
            months.Select(m => m.Length).ShouldBeSubsetOf([29, 30]);
            months.Count(m => m.Leap).ShouldBe(months.Count - 12);
            months.Where(m => !m.Leap).Select(m => m.Month).ShouldBe(Enumerable.Range(1, 12));
            months.Count.ShouldBeInRange(12, 13);
        }
    }

    [Fact]
    public void A_yearly_thirtieth_falls_on_the_last_day_of_a_short_month_and_a_leap_twin_is_passed_over()
    {
        // The twelfth month of 2026 has 29 days (eve of Tết 2027); 2025 has a second sixth month.
        LunarCalendar.Yearly(30, 12, 2026).ShouldBe(new DateOnly(2027, 2, 5));
        LunarCalendar.Yearly(15, 6, 2025).ShouldBe(new DateOnly(2025, 7, 9));
        LunarCalendar.Yearly(30, 12, 2100).ShouldBeNull();
        LunarCalendar.Yearly(1, 1, 1800).ShouldBeNull();
    }

    [Fact]
    public void What_lies_outside_is_said_and_never_guessed()
    {
        LunarCalendar.Covers(new DateOnly(1899, 12, 31)).ShouldBeFalse();
        LunarCalendar.Covers(new DateOnly(2101, 1, 1)).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => LunarCalendar.Of(new DateOnly(2101, 1, 1)));
        LunarCalendar.SolarDay(new LunarDate(1, 1, 1800)).Ok.ShouldBeFalse();
        LunarCalendar.SolarDay(new LunarDate(0, 1, 2026)).Ok.ShouldBeFalse();
        LunarCalendar.SolarDay(new LunarDate(31, 1, 2026)).Ok.ShouldBeFalse();
        LunarCalendar.SolarDay(new LunarDate(1, 0, 2026)).Ok.ShouldBeFalse();
    }

    [Theory]
    [InlineData(2026, "Bính Ngọ")]
    [InlineData(2030, "Canh Tuất")]
    [InlineData(1984, "Giáp Tý")]
    [InlineData(1930, "Canh Ngọ")]
    public void A_year_bears_the_name_people_give_it(int year, string name) => LunarNames.Year(year).ShouldBe(name);

    [Theory]
    [InlineData("2026-02-17", "mùng 1 tháng Giêng năm Bính Ngọ")]
    [InlineData("2026-03-03", "rằm tháng Giêng năm Bính Ngọ")]
    [InlineData("2026-02-16", "ngày 29 tháng Chạp năm Ất Tỵ")]
    [InlineData("2025-07-25", "mùng 1 tháng 6 nhuận năm Ất Tỵ")]
    public void A_day_is_said_as_people_say_it(string solar, string words) =>
        LunarNames.Day(LunarCalendar.Of(DateOnly.ParseExact(solar, "yyyy-MM-dd", null))).ShouldBe(words);

    [Theory]
    [InlineData("10/3/2038", 10, 3, 2038, false)]
    [InlineData(" 10-3n-2038 ", 10, 3, 2038, true)]
    [InlineData("01.06N.2025", 1, 6, 2025, true)]
    public void A_lunar_date_is_read_as_typed(string typed, int day, int month, int year, bool leap) =>
        LunarText.Read(typed).Value.ShouldBe(new LunarDate(day, month, year, leap));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10/3")]
    [InlineData("2038-03-10")]
    [InlineData("10/3nn/2038")]
    [InlineData("١٠/٣/٢٠٣٨")]
    public void What_is_no_lunar_date_is_none(string? typed) => LunarText.Read(typed).Ok.ShouldBeFalse();
}
