using CauNoi.Plans.Rules;

namespace CauNoi.Plans.Tests.Unit;

public class BudgetTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Nothing_is_spent_before_somebody_approved_and_never_more_than_that()
    {
        var line = Line();
        line.Spend(1, Today, Today).ShouldBe(PlanRefusals.NotApprovedYet);
        line.Approve(5_000_000, "12/QĐ-UBND", Today, Today).ShouldBeNull();
        line.Spend(5_000_001, Today, Today).ShouldBe(PlanRefusals.BeyondApproved);
        line.Spend(4_000_000, Today, Today).ShouldBeNull();
        line.Approve(3_999_999, "13/QĐ-UBND", Today, Today).ShouldBe(PlanRefusals.BelowSpent);
        line.Leave("thôi không làm").ShouldBe(PlanRefusals.SpentAlready);
    }

    [Fact]
    public void What_is_corrected_to_nothing_spent_can_be_left_out_and_then_takes_no_more_changes()
    {
        var line = Line();
        line.Approve(5_000_000, "12/QĐ-UBND", Today, Today).ShouldBeNull();
        line.Spend(2_000_000, Today, Today).ShouldBeNull();
        line.Spend(0, Today, Today).ShouldBeNull();
        line.Leave("ghi nhầm việc").ShouldBeNull();
        line.Approve(1, "14/QĐ", Today, Today).ShouldBe(PlanRefusals.LeftAlready);
        line.Spend(0, Today, Today).ShouldBe(PlanRefusals.LeftAlready);
        line.Leave("lần nữa").ShouldBe(PlanRefusals.LeftAlready);
    }

    [Fact]
    public void No_document_and_no_payment_is_of_tomorrow()
    {
        var line = Line();
        line.Approve(1_000, "12/QĐ", Today.AddDays(1), Today).ShouldBe(PlanRefusals.BudgetAhead);
        line.Approve(1_000, "12/QĐ", Today, Today).ShouldBeNull();
        line.Spend(10, Today.AddDays(1), Today).ShouldBe(PlanRefusals.BudgetAhead);
    }

    private static BudgetLine Line() => new() { Unit = 11, Year = 2026, Words = "Giám sát chi trả", Source = "state", Estimate = 6_000_000 };
}
