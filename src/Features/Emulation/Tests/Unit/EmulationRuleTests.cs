using CauNoi.Emulation.Catalogue;
using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Lessons;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;

namespace CauNoi.Emulation.Tests.Unit;

public class EmulationRuleTests
{
    [Fact]
    public void Every_step_that_no_way_names_is_refused()
    {
        foreach (var state in Enum.GetValues<CommendationState>())
            foreach (var step in Enum.GetValues<CommendationStep>())
                (CommendationStates.Against(state, step) is null).ShouldBe(CommendationStates.After(state, step) is not null, $"{state} {step}");
        CommendationStates.After(CommendationState.Proposed, CommendationStep.Decide).ShouldBeNull("the council comes first");
        Enum.GetValues<CommendationStep>().ShouldAllBe(s => CommendationStates.After(CommendationState.Refused, s) == null && CommendationStates.After(CommendationState.Presented, s) == null);
    }

    [Fact]
    public void What_was_sent_to_another_body_may_be_turned_down_and_what_was_decided_here_may_not()
    {
        CommendationStates.After(CommendationState.Decided, CommendationStep.Refuse, outside: true).ShouldBe(CommendationState.Refused);
        CommendationStates.After(CommendationState.Decided, CommendationStep.Refuse).ShouldBeNull();
        foreach (var state in Enum.GetValues<CommendationState>()) CommendationStates.Word(state, outside: true).ShouldNotBe(CommendationStates.Word(state, outside: false));
    }

    [Theory]
    [InlineData("Tổ hoà giải xóm Na Mộc", "TO HOA GIAI  xóm na mộc", true)]
    [InlineData("Tổ hòa giải", "Tổ hoà giải", true)]
    [InlineData("Tổ hoà giải", "Tổ hoà giải hai", false)]
    public void Whom_is_told_apart_by_who_and_where_and_not_by_how_it_was_typed(string one, string other, bool same)
    {
        (Doubles.Key(one, 101, true) == Doubles.Key(other, 101, true)).ShouldBe(same);
        Doubles.Key(one, 101, true).ShouldNotBe(Doubles.Key(one, 102, true));
        Doubles.Key(one, 101, true).ShouldNotBe(Doubles.Key(one, 101, false));
    }

    [Fact]
    public void A_form_is_decided_by_its_kind_of_unit_at_or_above_whoever_proposes()
    {
        UnitNode[] nodes = [new(1, null, "province", "Tỉnh", new DateOnly(2025, 1, 1)), new(11, 1, "commune", "Xã", new DateOnly(2025, 1, 1)), new(101, 11, "residential-area", "Xóm", new DateOnly(2025, 1, 1))];
        var tree = UnitTree.On(new DateOnly(2026, 1, 1), nodes);
        ProposeCommendation.Decider(tree, 101, new CommendationForm("a", "A", "commune", true, true, "x")).ShouldBe(11);
        ProposeCommendation.Decider(tree, 101, new CommendationForm("a", "A", "province", true, true, "x")).ShouldBe(1);
        ProposeCommendation.Decider(tree, 1, new CommendationForm("a", "A", "commune", true, true, "x")).ShouldBeNull();
        ProposeCommendation.Decider(tree, 11, new CommendationForm("a", "A", CommendationForm.Outside, true, true, "x")).ShouldBe(1);
    }

    [Fact]
    public void The_shipped_forms_are_sound_and_a_bad_one_says_why()
    {
        var shipped = CommendationFile.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue", "commendations"));
        shipped.BadFiles.ShouldBeEmpty();
        shipped.Value.ShouldContain(f => f.Decides == CommendationForm.Outside);
        var folder = Directory.CreateTempSubdirectory("caunoi-commend-").FullName;
        File.WriteAllText(Path.Combine(folder, "sai.yaml"), "commendations:\n  - { id: a, title: A, decides: village, for: [person], basis: x }\n");
        CommendationFile.Load(folder).BadFiles.ShouldHaveSingleItem().Reason.ShouldContain("decides");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Lessons_are_offered_by_neighbouring_words_nearest_first_and_strangers_never()
    {
        (Guid, string, string, string)[] lessons =
        [
            (Guid.Empty, "Một", "giao rừng đầu nguồn cho xóm", ""), (Guid.Empty, "Hai", "giữ rừng", "đừng khoán"), (Guid.Empty, "Ba", "nguồn đầu rừng", ""), (Guid.Empty, "Bốn", "ngày hội đông", ""),
        ];
        OfferLessons.Nearest("Kế hoạch giữ rừng đầu nguồn", lessons).Select(o => (o.Title, o.Words)).ShouldBe([("Một", ""), ("Hai", "Cần tránh: đừng khoán")]);
    }
}
