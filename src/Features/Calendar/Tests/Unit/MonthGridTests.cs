using CauNoi.Calendar.Rules;
using CauNoi.Kernel.Days;
using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;

namespace CauNoi.Calendar.Tests.Unit;

public class MonthGridTests
{
    [Fact]
    public void Every_month_of_two_centuries_is_whole_weeks_from_monday_with_each_of_its_days_once()
    {
        for (var month = Period.Of(PeriodKind.Month, LunarCalendar.First); LunarCalendar.Covers(month.First); month = Period.Of(PeriodKind.Month, month.Last.AddDays(1)))
        {
            var grid = MonthGrid.Of(month, [], Holidays.None);
            grid.Weeks.Count.ShouldBeInRange(4, 6);
            grid.Weeks.ShouldAllBe(w => w.Count == 7 && w[0].Day.DayOfWeek == DayOfWeek.Monday);
            grid.Weeks.SelectMany(w => w).Where(d => d.Inside).Select(d => d.Day)
                .ShouldBe(Enumerable.Range(0, month.Last.Day).Select(month.First.AddDays));
        }
    }

    [Fact]
    public void A_season_stands_above_the_month_and_on_its_first_and_last_day_only()
    {
        var season = Kept("17/10 - 18/11");
        var grid = MonthGrid.Of(Period.Parse("2026-11"), season, Holidays.None);
        grid.Seasons.ShouldHaveSingleItem();
        grid.Weeks.SelectMany(w => w).Where(d => d.Lines.Count > 0).Select(d => d.Day).ShouldBe([new DateOnly(2026, 11, 18)]);
        MonthGrid.Of(Period.Parse("2026-12"), season, Holidays.None).Seasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_local_day_shows_only_where_it_is_kept()
    {
        var local = Day("18/11") with { Unit = "05455" };
        Lines([local], ["19", "05455"]).ShouldHaveSingleItem();
        Lines([local], ["19"]).ShouldBeEmpty();
    }

    [Fact]
    public void Lines_have_the_same_key_in_every_answer_and_no_two_share_one()
    {
        var rules = Platform.Catalogue.CatalogueFiles.Load(Test.Unit.Catalogue.CatalogueFolder.Shipped);
        var lines = KeptDays.Lines(new DateOnly(2020, 1, 1), new DateOnly(2040, 12, 31), rules.Commemorations, rules.Holidays, []);
        lines.Select(l => l.Key).ShouldBeUnique();
        KeptDays.Lines(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), rules.Commemorations, rules.Holidays, [])
            .ShouldAllBe(l => lines.Any(other => other.Key == l.Key && other.Title == l.Title));
    }

    [Fact]
    public void A_holiday_is_said_once_and_an_anniversary_beside_the_day_off()
    {
        var rules = Platform.Catalogue.CatalogueFiles.Load(Test.Unit.Catalogue.CatalogueFolder.Shipped);
        IEnumerable<string> On(int year, int month, int day) =>
            KeptDays.Lines(new DateOnly(year, month, day), new DateOnly(year, month, day), rules.Commemorations, rules.Holidays, []).Select(l => l.Title);
        On(2026, 2, 17).ShouldBe(["Nghỉ: Tết Nguyên đán Bính Ngọ (mùng 1)"]);
        On(2030, 2, 2).ShouldBe(["Tết Nguyên đán"]);
        On(2026, 9, 2).ShouldBe(["Nghỉ: Quốc khánh", "Kỷ niệm 81 năm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam"]);
    }

    [Fact]
    public void A_day_is_read_out_in_both_calendars()
    {
        var day = MonthGrid.Of(Period.Parse("2026-11"), [], Holidays.None).Weeks.SelectMany(w => w).First(d => d.Day.Day == 18);
        CalendarWords.Spoken(day).ShouldBe("Thứ Tư 18/11/2026, âm lịch mùng 10 tháng 10 năm Bính Ngọ");
    }

    private static IReadOnlyList<CalendarLine> Kept(string date) => Lines([Day(date)], []);

    private static IReadOnlyList<CalendarLine> Lines(Commemoration[] kept, string[] codes) =>
        KeptDays.Lines(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), kept, Holidays.None, codes);

    private static Commemoration Day(string date) =>
        new("x", "Ngày x", DatedRuleText.Read(date).Value!, null, CommemorationKind.Tradition, "Nguồn", true);
}
