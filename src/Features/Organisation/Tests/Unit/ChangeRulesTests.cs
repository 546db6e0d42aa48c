using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Tests.Unit;

public class ChangeRulesTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    // Two communes of one name but for the mark, each with a hamlet of the same name.
    private static readonly UnitTree Tree = UnitTree.On(Day,
    [
        new(1, null, "province", "Tỉnh Một", Day, Code: "19"), new(11, 1, "commune", "Xã Tân Thành", Day, Code: "00011"), new(12, 1, "commune", "Xã Tân Thạnh", Day),
        new(101, 11, "residential-area", "Xóm Hoà Bình", Day), new(102, 12, "residential-area", "Xóm Hòa Bình", Day), new(103, 12, "residential-area", "Xóm Đoàn Kết, khu B", Day),
    ]);

    [Theory]
    [InlineData("Xã Tân Thành", 11)]
    [InlineData("xã tân thạnh", 12)]
    [InlineData("00011", 11)]
    [InlineData("số 103", 103)]
    [InlineData("So 103", 103)]
    [InlineData("Xóm Hoà Bình, Xã Tân Thành", 101)]
    [InlineData("Xóm Hòa Bình, Xã Tân Thạnh", 102)]
    [InlineData("Xóm Đoàn Kết, khu B", 103)]
    [InlineData("xom doan ket khu b", 103)]
    public void A_unit_is_found_by_name_code_or_number(string typed, int unit) => UnitNaming.Find(typed, Tree.Order, Tree).Value.ShouldBe(unit);

    [Theory]
    [InlineData("xa tan thanh", "00011 (Xã Tân Thành, Tỉnh Một); số 12 (Xã Tân Thạnh, Tỉnh Một)")]
    [InlineData("Xóm Hoà Bình", "số 101 (Xóm Hoà Bình, Xã Tân Thành); số 102 (Xóm Hòa Bình, Xã Tân Thạnh)")]
    public void Of_several_of_one_name_it_asks_and_does_not_guess(string typed, string choices) =>
        UnitNaming.Find(typed, Tree.Order, Tree).Refusals.Single().Sentence.ShouldContain(choices);

    [Theory]
    [InlineData("Xã Khác")]
    [InlineData("số 999")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("Xóm Hoà Bình, Xã Khác")]
    public void What_is_not_there_is_not_found(string typed) => UnitNaming.Find(typed, Tree.Order, Tree).Refusals.Single().Sentence.ShouldStartWith("Không tìm thấy");

    [Fact]
    public void A_change_is_entered_from_a_draft_or_a_proposal_and_undone_once_entered()
    {
        var ways = from state in Enum.GetValues<UnitChangeState>() from step in Enum.GetValues<UnitChangeStep>()
                   where UnitChangeStates.After(state, step) is not null select (state, step, UnitChangeStates.After(state, step));
        ways.ShouldBe(
        [
            (UnitChangeState.Draft, UnitChangeStep.Propose, UnitChangeState.Proposed),
            (UnitChangeState.Draft, UnitChangeStep.Apply, UnitChangeState.Applied),
            (UnitChangeState.Draft, UnitChangeStep.Drop, UnitChangeState.Dropped),
            (UnitChangeState.Proposed, UnitChangeStep.Return, UnitChangeState.Draft),
            (UnitChangeState.Proposed, UnitChangeStep.Apply, UnitChangeState.Applied),
            (UnitChangeState.Applied, UnitChangeStep.Undo, UnitChangeState.Undone),
        ], ignoreOrder: true);
        foreach (var state in Enum.GetValues<UnitChangeState>()) UnitChangeStates.Word(state).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_change_is_undone_until_the_end_of_its_day(int after, bool possible) => (ChangeDecisions.Undo(Day, Day.AddDays(after)) is null).ShouldBe(possible);

    [Theory]
    [InlineData(11, true)]
    [InlineData(1, true)]
    [InlineData(12, false)]
    public void A_commune_stays_within_itself(int scope, bool within)
    {
        var edit = UnitChanges.Plan(Tree.Order, [], Day.AddDays(1), [new RenameUnit(101, "Xóm Khác")]).Value!;
        (ChangeDecisions.Within(edit, Tree, scope) is null).ShouldBe(within);
    }

    [Fact]
    public void Taking_a_hamlet_from_the_neighbour_is_not_within_oneself()
    {
        var edit = UnitChanges.Plan(Tree.Order, [], Day.AddDays(1), [new MoveUnit(102, 11)]).Value!;
        ChangeDecisions.Within(edit, Tree, 11).ShouldBe(ChangeRefusals.OutOfReach);
        ChangeDecisions.Within(edit, Tree, 1).ShouldBeNull();
        ChangeScope.Of(edit, Tree).ShouldBe(1);
    }

    [Fact]
    public void A_change_belongs_to_the_lowest_unit_above_all_it_touches() =>
        ChangeScope.Of(UnitChanges.Plan(Tree.Order, [], Day.AddDays(1), [new RenameUnit(101, "Xóm Khác")]).Value!, Tree).ShouldBe(11);
}
