using CauNoi.Kernel.Time;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class LimitTests
{
    private static readonly Limit Shipped =
        new("petition.answer", 15, LimitUnit.WorkingDays, "Nhận kiến nghị", "Luật", Day("2025-07-01"), Day("2026-06-30"), true, 1, LimitOrigin.Shipped);

    [Fact]
    public void The_row_in_force_on_the_day_of_the_event_applies()
    {
        var next = Shipped with { Amount = 10, ValidFrom = Day("2026-07-01"), ValidTo = null };
        var table = new LimitTable([next, Shipped]);
        table.On("petition.answer", Day("2025-06-30")).ShouldBeNull();
        table.On("petition.answer", Day("2025-07-01")).ShouldBe(Shipped);
        table.On("petition.answer", Day("2026-06-30")).ShouldBe(Shipped);
        table.On("petition.answer", Day("2026-07-01")).ShouldBe(next);
        table.On("petition.answer", Day("2040-01-01")).ShouldBe(next);
        table.On("petition.other", Day("2026-01-01")).ShouldBeNull();
    }

    [Fact]
    public void A_local_row_wins_over_a_newer_shipped_one()
    {
        var local = Shipped with { Amount = 7, Origin = LimitOrigin.Overlay };
        var upgraded = Shipped with { Amount = 20, Version = 2, ValidFrom = Day("2026-01-01") };
        new LimitTable([upgraded, local]).On("petition.answer", Day("2026-03-01")).ShouldBe(local);
    }

    [Fact]
    public void When_a_local_row_has_ended_the_shipped_one_applies_again()
    {
        var local = Shipped with { Amount = 7, Origin = LimitOrigin.Overlay, ValidTo = Day("2025-12-31") };
        new LimitTable([local, Shipped]).On("petition.answer", Day("2026-01-01")).ShouldBe(Shipped);
    }

    [Fact]
    public void Of_two_shipped_rows_the_later_start_wins_then_the_higher_version()
    {
        var later = Shipped with { ValidFrom = Day("2025-09-01") };
        var corrected = later with { Version = 2 };
        var older = Shipped with { Version = 3 };
        new LimitTable([later, older, corrected]).On("petition.answer", Day("2025-10-01")).ShouldBe(corrected);
        new LimitTable([later, older, corrected]).On("petition.answer", Day("2025-08-01")).ShouldBe(older);
    }
}
