using CauNoi.Registers.Rules;

namespace CauNoi.Registers.Tests.Unit;

/// <summary>What may be entered, and which year is opened.</summary>
public class IncomingDecisionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void What_came_of_a_paper_is_an_answer_that_is_there_or_words_and_is_said_once()
    {
        IncomingDecisions.Finish(done: false, named: true, found: true, words: false).ShouldBeNull();
        IncomingDecisions.Finish(done: false, named: false, found: false, words: true).ShouldBeNull();
        IncomingDecisions.Finish(done: false, named: false, found: false, words: false).ShouldBe(IncomingDecisions.Nothing);
        IncomingDecisions.Finish(done: false, named: true, found: false, words: true).ShouldBe(IncomingDecisions.NoAnswer);
        IncomingDecisions.Finish(done: true, named: true, found: true, words: true).ShouldBe(IncomingDecisions.DoneAlready);
    }

    [Fact]
    public void A_paper_comes_after_it_was_dated_and_before_it_is_due_and_what_is_due_is_followed()
    {
        IncomingDecisions.Enter(Today, Today, null, followed: false, Today).ShouldBeNull();
        IncomingDecisions.Enter(Today, Today.AddDays(-3), Today, followed: true, Today).ShouldBeNull();
        IncomingDecisions.Enter(Today.AddDays(1), Today, null, followed: false, Today).ShouldBe(IncomingDecisions.ArrivedLater);
        IncomingDecisions.Enter(Today.AddDays(-1), Today, null, followed: false, Today).ShouldBe(IncomingDecisions.DatedLater);
        IncomingDecisions.Enter(Today, Today, Today.AddDays(-1), followed: true, Today).ShouldBe(IncomingDecisions.DueBefore);
        IncomingDecisions.Enter(Today, Today, Today.AddDays(9), followed: false, Today).ShouldBe(IncomingDecisions.NobodyFollows);
    }

    [Theory]
    [InlineData(null, 2026)]
    [InlineData("2024", 2024)]
    [InlineData("2027", 2026)]
    [InlineData("1999", 2026)]
    [InlineData("năm ngoái", 2026)]
    [InlineData("-1", 2026)]
    public void A_year_that_cannot_be_is_the_one_of_today(string? asked, int year) => RegisterYear.Of(asked, Today).ShouldBe(year);

    [Fact]
    public void The_year_that_is_open_is_among_those_to_choose()
    {
        RegisterYear.Choices(2026, Today).ShouldBe([2026, 2025, 2024, 2023, 2022, 2021]);
        RegisterYear.Choices(2010, Today).ShouldBe([2026, 2025, 2024, 2023, 2022, 2021, 2010]);
    }
}
