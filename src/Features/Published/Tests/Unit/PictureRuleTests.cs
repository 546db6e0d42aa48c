using CauNoi.Kernel.Pictures;
using CauNoi.Published.Rules;

namespace CauNoi.Published.Tests.Unit;

public class PictureRuleTests
{
    private static readonly IReadOnlyList<PictureBox> OneBox = [new(0, 0, 1_000, 1_000)];

    [Fact]
    public void The_whole_table_of_a_pictures_life_holds()
    {
        var told = from state in Enum.GetValues<PictureState>() from step in Enum.GetValues<PictureStep>()
                   let next = PictureStates.After(state, step) where next != state select $"{state} {step} {next}";
        told.Order(StringComparer.Ordinal).ShouldBe(
        [
            "Hidden Remove Removed", "Hidden ShowAgain Shown", "Hidden Withdraw Withdrawn",
            "Shown Hide Hidden", "Shown Remove Removed", "Shown Withdraw Withdrawn", "Withdrawn Remove Removed",
        ]);
        foreach (var step in Enum.GetValues<PictureStep>()) PictureStates.After(PictureState.Removed, step).ShouldBe(PictureState.Removed, "what was removed never returns");
        foreach (var state in Enum.GetValues<PictureState>()) PictureStates.Word(state).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_child_whose_face_can_be_known_is_hidden_or_not_shown()
    {
        PictureDecisions.Picture(true, 0, false, children: true, []).ShouldBe(PictureRefusals.ChildNotHidden);
        PictureDecisions.Picture(true, 0, false, children: true, OneBox).ShouldBeNull();
        PictureDecisions.Picture(true, 0, false, children: false, []).ShouldBeNull();
        PictureDecisions.Picture(true, 3, false, children: false, []).ShouldBe(PictureRefusals.TooMany);
        PictureDecisions.Picture(true, 0, true, children: false, []).ShouldBe(PictureRefusals.RemovedBefore);
        PictureDecisions.Picture(false, 0, false, children: false, []).ShouldBe(PictureRefusals.RecordNotPublic);
        PictureDecisions.Picture(true, 0, false, children: false, null).ShouldBe(PictureRefusals.BoxesUnreadable);
    }
}
