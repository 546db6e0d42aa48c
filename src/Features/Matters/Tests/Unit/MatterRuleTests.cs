using CauNoi.Matters.Rules;

namespace CauNoi.Matters.Tests.Unit;

/// <summary>What the registers of matters refuse.</summary>
public class MatterRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Đã nói với ông Nguyễn Văn Hùng", true)]
    [InlineData("Người đứng đầu số 0912345678", true)]
    [InlineData("Nhiều hộ ở ba xóm cuối nguồn không có nước", false)]
    public void A_register_of_matters_takes_no_people(string words, bool points) => MatterRules.PointsAtSomebody("Nước máy đục", words).ShouldBe(points);

    [Fact]
    public void A_matter_asks_for_what_its_register_needs()
    {
        MatterRules.Open(MatterKind.Opinions, Today, null, false, Today).ShouldBe(MatterRules.DueMissing);
        MatterRules.Open(MatterKind.Support, Today, null, false, Today).ShouldBe(MatterRules.ConsentMissing);
        MatterRules.Open(MatterKind.Support, Today, null, true, Today).ShouldBeNull();
        MatterRules.Open(MatterKind.Pressing, Today.AddDays(1), null, false, Today).ShouldBe(MatterRules.DayLater);
        MatterRules.Step(MatterKind.Pressing, MatterStepKind.Opinion, Today, null, "a", "other", Today).ShouldBe(MatterRules.StepElsewhere);
        MatterRules.Step(MatterKind.Opinions, MatterStepKind.Opinion, Today, null, "", "other", Today).ShouldBe(MatterRules.OpinionHalf);
        MatterRules.Step(MatterKind.MassComplaint, MatterStepKind.Commitment, Today, Today.AddDays(-1), "", "", Today).ShouldBe(MatterRules.DuePast);
        foreach (var kind in Enum.GetValues<MatterKind>()) MatterRules.StepsOf(kind).ShouldAllBe(s => MatterRules.Of(s).Length > 0 && MatterRules.Of(kind).Length > 0);
    }
}
