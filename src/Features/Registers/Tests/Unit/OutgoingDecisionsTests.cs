using CauNoi.Registers.Rules;

namespace CauNoi.Registers.Tests.Unit;

/// <summary>Which number an outgoing paper gets, and what refuses it.</summary>
public class OutgoingDecisionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void A_paper_is_not_of_a_later_day_and_bears_no_number_that_another_bears()
    {
        OutgoingDecisions.Enter(Today, Today, number: null, office: false, taken: false).ShouldBeNull();
        OutgoingDecisions.Enter(Today.AddDays(-40), Today, number: 7, office: false, taken: false).ShouldBeNull();
        OutgoingDecisions.Enter(Today.AddDays(1), Today, number: null, office: false, taken: false).ShouldBe(OutgoingDecisions.DatedLater);
        OutgoingDecisions.Enter(Today, Today, number: null, office: true, taken: false).ShouldBe(OutgoingDecisions.NumberWanted);
        OutgoingDecisions.Enter(Today, Today, number: 7, office: true, taken: true)!.Sentence.ShouldContain("Số 7");
        OutgoingDecisions.Enter(Today, Today, number: 7, office: true, taken: false).ShouldBeNull();
    }

    [Fact]
    public void What_is_void_or_answers_is_not_voided()
    {
        OutgoingDecisions.Void(done: false, answers: false).ShouldBeNull();
        OutgoingDecisions.Void(done: true, answers: false).ShouldBe(OutgoingDecisions.VoidAlready);
        OutgoingDecisions.Void(done: false, answers: true).ShouldBe(OutgoingDecisions.Answers);
    }

    [Fact]
    public void The_next_number_is_one_that_no_paper_bears() => OutgoingDecisions.Next(3, n => n is 4 or 5).ShouldBe(6);

    [Fact]
    public void Each_kind_has_its_own_row_and_a_letter_has_no_kind_in_its_symbol()
    {
        OutgoingKind.All.Select(k => k.Series).ShouldBeUnique();
        OutgoingKind.Letter.Symbol.ShouldBeNull();
        OutgoingKind.Find("TB")!.Symbol.ShouldBe("TB");
    }
}
