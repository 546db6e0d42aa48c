using CauNoi.Kernel.Time;
using CauNoi.Periods.Rules;

namespace CauNoi.Periods.Tests.Unit;

public class PeriodRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Fact]
    public void Only_periods_that_are_over_are_offered_each_once()
    {
        var offered = PeriodDecisions.Offered(Today);
        offered.ShouldAllBe(p => p.Last < Today);
        offered.Select(p => p.Format()).ShouldBeUnique();
        offered.Select(p => p.Format()).ShouldContain("2026-02");
        offered.Select(p => p.Format()).ShouldContain("2025-Q4");
        offered.Select(p => p.Format()).ShouldContain("2025");
        offered.Select(p => p.Format()).ShouldNotContain("2026-03");
        PeriodDecisions.Offered(Today.AddDays(1))[0].Format().ShouldBe("2026-03");
    }

    [Theory]
    [InlineData("2026-03", false, "chưa hết")]
    [InlineData("2026-02", false, null)]
    [InlineData("2026-02", true, "đã chốt rồi")]
    public void A_period_is_closed_when_it_is_over_and_stands_open(string period, bool closed, string? refused)
    {
        var said = PeriodDecisions.Close(Period.Parse(period), Today, closed)?.Sentence;
        if (refused is null) said.ShouldBeNull();
        else said.ShouldNotBeNull().ShouldContain(refused);
    }

    [Theory]
    [InlineData(false, "bốn", "lý do")]
    [InlineData(false, "thêm sổ của ba xóm", null)]
    [InlineData(true, "thêm sổ của ba xóm", "đã được mở lại")]
    public void It_is_opened_again_once_and_with_a_reason(bool reopened, string reason, string? refused)
    {
        var said = PeriodDecisions.Reopen(reopened, reason)?.Sentence;
        if (refused is null) said.ShouldBeNull();
        else said.ShouldNotBeNull().ShouldContain(refused);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(30, "2026-02")]
    [InlineData(31, "2026-01")]
    public void A_rule_closes_what_ended_more_than_so_many_days_ago(int days, string newest) =>
        (PeriodDecisions.ByRule(Today, days) is [var first, ..] ? first.Format() : "").ShouldBe(newest);
}
