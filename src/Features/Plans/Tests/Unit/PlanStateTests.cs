using CauNoi.Plans.Rules;

namespace CauNoi.Plans.Tests.Unit;

public class PlanStateTests
{
    [Theory]
    [InlineData(PlanState.None, PlanStep.Write, PlanState.Draft)]
    [InlineData(PlanState.None, PlanStep.Issue, null)]
    [InlineData(PlanState.None, PlanStep.Send, null)]
    [InlineData(PlanState.None, PlanStep.Rework, null)]
    [InlineData(PlanState.Draft, PlanStep.Write, PlanState.Draft)]
    [InlineData(PlanState.Draft, PlanStep.Issue, PlanState.Issued)]
    [InlineData(PlanState.Draft, PlanStep.Send, null)]
    [InlineData(PlanState.Draft, PlanStep.Rework, null)]
    [InlineData(PlanState.Issued, PlanStep.Write, PlanState.Issued)]
    [InlineData(PlanState.Issued, PlanStep.Issue, null)]
    [InlineData(PlanState.Issued, PlanStep.Send, PlanState.Sent)]
    [InlineData(PlanState.Issued, PlanStep.Rework, PlanState.Draft)]
    [InlineData(PlanState.Sent, PlanStep.Write, PlanState.Sent)]
    [InlineData(PlanState.Sent, PlanStep.Issue, null)]
    [InlineData(PlanState.Sent, PlanStep.Send, PlanState.Sent)]
    [InlineData(PlanState.Sent, PlanStep.Rework, PlanState.Draft)]
    public void A_plan_goes_its_way_and_no_other(PlanState from, PlanStep step, PlanState? to)
    {
        PlanStates.After(from, step).ShouldBe(to);
        (PlanDecisions.Step(from, step) is null).ShouldBe(to is not null);
    }

    [Fact]
    public void A_plan_without_a_row_is_a_draft_once_something_was_written()
    {
        PlanStates.Of(null, written: false).ShouldBe(PlanState.None);
        PlanStates.Of(null, written: true).ShouldBe(PlanState.Draft);
        PlanStates.Of(PlanState.Sent, written: true).ShouldBe(PlanState.Sent);
    }

    [Fact]
    public void The_key_of_a_plan_is_the_same_everywhere_and_another_for_every_unit_and_year()
    {
        new PlanKey(11, 2026).Id.ShouldBe(new PlanKey(11, 2026).Id);
        Enumerable.Range(1, 200).SelectMany(unit => Enumerable.Range(2026, 5).Select(year => new PlanKey(unit, year).Id)).ShouldBeUnique();
    }
}
