using CauNoi.Activities.Rules;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Lunar;

namespace CauNoi.Activities.Tests.Unit;

public class KindSeasonTests
{
    [Theory]
    [InlineData("1/11", 2026, "2026-11-01")]
    [InlineData("29/2", 2028, "2028-02-29")]
    [InlineData("29/2", 2026, "2026-02-28")]
    [InlineData("lunar 15/1", 2026, "2026-03-03")]
    [InlineData("lunar 23/12", 2025, "2025-01-22")]
    [InlineData("lunar 23/12", 2026, "2026-02-10")]
    [InlineData("before lunar 23/12", 2026, "2026-02-09")]
    public void A_day_of_a_season_falls_where_the_calendar_has_it_that_year(string day, int year, string falls) =>
        Until(day).Last(year).ShouldBe(DateOnly.Parse(falls, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_lunar_day_is_that_of_viet_nam_and_not_of_its_neighbours()
    {
        Until("lunar 15/1").Last(2007).ShouldBe(new DateOnly(2007, 3, 3), "a day earlier than at UTC+8");
        Until("lunar 15/1").Last(2030).ShouldBe(new DateOnly(2030, 2, 16), "a day earlier than at UTC+8");
    }

    [Fact]
    public void In_a_year_with_two_sixth_months_the_first_one_counts_and_later_ones_come_a_month_later()
    {
        Until("lunar 15/6").Last(2025).ShouldBe(new DateOnly(2025, 7, 9));
        Until("lunar 15/7").Last(2025).ShouldBe(new DateOnly(2025, 9, 6));
        Until("lunar 15/7").Last(2024).ShouldBe(new DateOnly(2024, 8, 18), "a year before, the same festival was nineteen days earlier");
    }

    [Fact]
    public void Every_day_that_is_let_in_falls_once_into_each_year_and_is_that_lunar_day()
    {
        var let = 0;
        for (var month = 1; month <= 12; month++)
            for (var day = 1; day <= 30; day += 7)
            {
                var season = KindSeason.Between("1/1", $"lunar {day}/{month}");
                if (!season.Ok) continue;
                let++;
                foreach (var year in new[] { 1901, 1985, 2017, 2025, 2033, 2099 })
                {
                    var lunar = LunarCalendar.Of(season.Value!.Last(year));
                    (lunar.Month, lunar.Leap, season.Value.Last(year).Year).ShouldBe((month, false, year));
                }
            }

        let.ShouldBe(55, "of those asked: all of the first ten months, the beginning of the eleventh and the end of the twelfth");
        KindSeason.Between("1/1", "lunar 22/11").Ok.ShouldBeFalse("the end of the eleventh month lies on the turn of the year");
    }

    [Fact]
    public void Years_no_calendar_covers_do_not_stop_a_record_from_being_read()
    {
        Until("18/11").Last(1850).ShouldBe(new DateOnly(1850, 11, 18));
        Until("lunar 15/1").Last(2150).Year.ShouldBe(2150);
    }

    [Fact]
    public void A_record_proves_a_lunar_duty_from_its_first_day_of_that_year_on()
    {
        var kind = new Kind("tet", 1, "Chăm lo Tết", "Thử")
        {
            Group = "Thử", Slug = "tet", RecordedBy = new HashSet<string> { "residential-area" }, States = KindStates.Of(KindLife.OneOff), Fields = [],
            Duties = [new KindDuty("visit", "Thăm hộ khó khăn trước ngày 23 tháng Chạp", new DutyKind("activities.tet.visit", "Thăm", null, []))
            {
                OwedBy = new HashSet<string> { "residential-area" }, Season = Between("lunar 11/12", "lunar 23/12"), DoneIn = new HashSet<string> { KindStates.Held },
            }],
        };
        Proven(new(2026, 1, 28)).ShouldBeEmpty("in 2026 the eleventh of the twelfth month is 29 January");
        Proven(new(2026, 1, 29)).ShouldBe([2026]);
        Proven(new(2025, 1, 10)).ShouldBe([2025], "in 2025 it was 10 January");

        IEnumerable<int> Proven(DateOnly day) =>
            RecordProofs.Of(kind, new RecordView(Guid.NewGuid(), 101, 0, day, false, new Dictionary<string, string>(), [new RecordStep(KindStates.Held, day)])).Select(o => o.Year);
    }

    private static KindSeason Until(string day) => Between("1/1", day);

    private static KindSeason Between(string first, string last) => KindSeason.Between(first, last).Value.ShouldNotBeNull();
}
