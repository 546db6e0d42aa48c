using CauNoi.Kernel.Time;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class HolidaysTests
{
    [Fact]
    public void A_day_off_has_a_name()
    {
        DaysOff.NameOf(Day("2026-04-30")).ShouldBe("Ngày Chiến thắng");
        DaysOff.NameOf(Day("2026-01-02")).ShouldBe("Hoán đổi Tết Dương lịch");
        DaysOff.NameOf(Day("2026-05-02")).ShouldBeNull();
    }

    [Fact]
    public void A_day_named_twice_keeps_its_first_name() => new Holidays(
        [new Holiday(Day("2026-09-02"), "Quốc khánh"), new Holiday(Day("2026-09-02"), "Lễ địa phương")], [])
        .NameOf(Day("2026-09-02")).ShouldBe("Quốc khánh");

    [Fact]
    public void An_answer_is_confirmed_only_when_every_year_it_touches_is_known_and_official()
    {
        var table = new Holidays([new Holiday(Day("2026-01-01"), "Tết Dương lịch"), new Holiday(Day("2027-01-01"), "Tết Dương lịch", Confirmed: false)], []);
        table.AreConfirmed(Day("2026-03-01"), Day("2026-12-31")).ShouldBeTrue();
        table.AreConfirmed(Day("2026-12-31"), Day("2027-01-05")).ShouldBeFalse();
        table.AreConfirmed(Day("2026-12-31"), Day("2026-03-01")).ShouldBeTrue();
        table.AreConfirmed(Day("2027-01-05"), Day("2026-12-31")).ShouldBeFalse();
        table.AreConfirmed(Day("2025-12-31"), Day("2026-01-05")).ShouldBeFalse();
    }

    [Fact]
    public void The_years_may_be_named_in_either_order() => new Holidays(
        [new Holiday(Day("2026-01-01"), "Tết Dương lịch"), new Holiday(Day("2027-01-01"), "Tết Dương lịch")], [])
        .AreConfirmed(Day("2027-01-05"), Day("2026-12-31")).ShouldBeTrue();
}
