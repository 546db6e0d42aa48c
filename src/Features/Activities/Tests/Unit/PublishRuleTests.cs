using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Test.Unit.Catalogue;

namespace CauNoi.Activities.Tests.Unit;

public class PublishRuleTests
{
    private static readonly IReadOnlyList<Kind> Kinds = KindCatalogue.Load(CatalogueFolder.Shipped).Value;
    private static readonly Kind Festival = Kinds.Single(k => k.Name == "unity-festival");
    private static readonly Kind Mediation = Kinds.Single(k => k.Name == "mediation-case");

    [Theory]
    [InlineData(KindStates.Held, true, true)]
    [InlineData(KindStates.Held, false, false)]
    [InlineData(KindStates.Planned, true, false)]
    [InlineData(KindStates.Cancelled, true, false)]
    [InlineData(KindStates.Withdrawn, true, false)]
    public void A_record_is_public_when_it_happened_and_somebody_else_agreed(string state, bool confirmed, bool open)
    {
        PublishDecisions.Public(Festival, state, confirmed).ShouldBe(open);
        PublishDecisions.Public(Mediation, state, confirmed).ShouldBeFalse("the kind is never public");
    }

    [Fact]
    public void Only_answers_marked_public_leave_the_house_and_no_kind_lets_out_more_than_it_says()
    {
        foreach (var kind in Kinds)
        {
            var all = kind.Fields.ToDictionary(f => f.Name, f => "điều không ai được thấy");
            PublishDecisions.Answers(kind, all).Keys.ShouldBe(kind.Fields.Where(f => f.Sight == KindSight.Public && f.Type != KindFieldType.Record).Select(f => f.Name), ignoreOrder: true);
        }

        PublishDecisions.Answers(Festival, new Dictionary<string, string> { ["so-nguoi"] = "120", ["kinh-phi"] = "6000000" }).Keys.ShouldBe(["so-nguoi"]);
    }

    [Theory]
    [InlineData(QuestionState.Promised, true)]
    [InlineData(QuestionState.Answered, false)]
    [InlineData(QuestionState.Kept, false)]
    public void Only_what_was_promised_and_not_done_yet_can_be_done(QuestionState state, bool may) => (QuestionDecisions.Keep(state) is null).ShouldBe(may);

    [Fact]
    public void An_answer_needs_its_words_and_a_promise_a_unit_and_a_day_after_the_meeting()
    {
        var (meeting, day) = (Kinds.Single(k => k.Questions), new DateOnly(2026, 3, 1));
        QuestionDecisions.Ask(meeting, KindStates.Held, false, "", null, null, day).ShouldBe([QuestionRefusals.AnswerMissing]);
        QuestionDecisions.Ask(meeting, KindStates.Held, false, "đã trả lời", null, null, day).ShouldBeEmpty();
        QuestionDecisions.Ask(meeting, KindStates.Held, true, "", null, null, day).ShouldBe([QuestionRefusals.UnitMissing, QuestionRefusals.DueMissing]);
        QuestionDecisions.Ask(meeting, KindStates.Held, true, "", 11, day.AddDays(-1), day).ShouldBe([QuestionRefusals.DueTooEarly]);
        QuestionDecisions.Ask(meeting, KindStates.Held, true, "", 11, day, day).ShouldBeEmpty();
        QuestionDecisions.Ask(meeting, KindStates.Planned, false, "đã trả lời", null, null, day).ShouldBe([QuestionRefusals.NotHeld]);
        QuestionDecisions.Ask(Festival, KindStates.Held, false, "đã trả lời", null, null, day).ShouldBe([QuestionRefusals.NotHeld]);
    }

    [Fact]
    public void Whoever_writes_a_record_may_see_what_is_personal_in_it() =>
        ActivitiesAccess.Write.Roles.Except(ActivitiesAccess.Personal.Roles).ShouldBeEmpty("the form of a correction shows personal answers");

    [Fact]
    public void Personal_answers_are_for_the_unit_and_its_commune_only()
    {
        ActivitiesAccess.Personal.Roles.ShouldNotContain(Kernel.Access.Role.Inspector);
        ActivitiesAccess.Personal.Roles.ShouldNotContain(Kernel.Access.Role.StandingBoard);
        var kind = Festival with { Fields = [new("ten-chu-ho", "Ai?", KindFieldType.Line) { Sight = KindSight.Personal }, new("viec", "Gì?", KindFieldType.Line)] };
        var values = new Dictionary<string, string> { ["ten-chu-ho"] = "Lò Thị Mẩy", ["viec"] = "sửa nhà", ["mat-trong-loai"] = "của một loại cũ" };
        RecordAnswers.SeenBy(kind, values, personal: false).Keys.ShouldBe(["viec"], "what the kind does not know any more may have been personal");
        RecordAnswers.SeenBy(kind, values, personal: true).Count.ShouldBe(3);
    }
}
