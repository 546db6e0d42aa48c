using CauNoi.Feedback.Rules;

namespace CauNoi.Feedback.Tests.Unit;

public class FeedbackStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    // The whole matrix: every state with every step; an empty cell is a step that is not possible.
    public static TheoryData<FeedbackState, FeedbackStep, FeedbackState?> Matrix => new()
    {
        { FeedbackState.Received, FeedbackStep.Answer, FeedbackState.Answered },
        { FeedbackState.Received, FeedbackStep.SetAside, FeedbackState.SetAside },
        { FeedbackState.Received, FeedbackStep.Reopen, null },
        { FeedbackState.Answered, FeedbackStep.Answer, null },
        { FeedbackState.Answered, FeedbackStep.SetAside, null },
        { FeedbackState.Answered, FeedbackStep.Reopen, FeedbackState.Received },
        { FeedbackState.SetAside, FeedbackStep.Answer, null },
        { FeedbackState.SetAside, FeedbackStep.SetAside, null },
        { FeedbackState.SetAside, FeedbackStep.Reopen, FeedbackState.Received },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Each_step_leads_from_each_state_where_the_table_says(FeedbackState from, FeedbackStep step, FeedbackState? to) =>
        FeedbackStates.After(from, step).ShouldBe(to);

    [Fact]
    public void The_matrix_names_every_state_with_every_step_once() =>
        Matrix.Select(r => (r.Data.Item1, r.Data.Item2)).ShouldBe(
            from state in Enum.GetValues<FeedbackState>() from step in Enum.GetValues<FeedbackStep>() select (state, step), ignoreOrder: true);

    [Fact]
    public void A_note_is_open_or_closed_and_never_both_and_every_state_has_its_word()
    {
        foreach (var state in Enum.GetValues<FeedbackState>())
        {
            FeedbackStates.Open.Contains(state).ShouldBe(!FeedbackStates.Closed.Contains(state));
            FeedbackStates.Word(state).ShouldNotBeEmpty();
        }

        Enum.GetValues<FeedbackState>().Select(FeedbackStates.Word).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_note_moves_as_the_table_says_and_a_refused_step_changes_nothing(FeedbackState from, FeedbackStep step, FeedbackState? to)
    {
        var note = In(from);
        var before = (note.State, note.Answer, note.ClosedAt);
        var refused = step == FeedbackStep.Reopen ? note.Reopen(Now.AddDays(2)) : note.Close(step, "Đã sửa xong.", Now.AddDays(2));
        if (to is null)
        {
            refused.ShouldBe(step == FeedbackStep.Reopen ? FeedbackRefusals.NotClosed : FeedbackRefusals.AlreadyClosed);
            (note.State, note.Answer, note.ClosedAt).ShouldBe(before);
            return;
        }

        refused.ShouldBeNull();
        note.State.ShouldBe(to.Value);
        (note.ClosedAt is null).ShouldBe(FeedbackStates.Open.Contains(to.Value));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(30.001, false)]
    public void An_answer_may_be_doubted_for_thirty_days(double days, bool may)
    {
        var decided = FeedbackDecisions.Reopen(FeedbackState.Answered, Now, Now.AddDays(days));
        decided.Ok.ShouldBe(may);
        if (!may) decided.Refusals.ShouldBe([FeedbackRefusals.ReopenedTooLate]);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaa", false)]
    [InlineData("hay hay hay hay", false)]
    [InlineData("!!! ??? ...", false)]
    [InlineData("Thiếu nút", true)]
    [InlineData("Nút in", true)]
    public void A_note_says_at_least_two_things(string text, bool enough) => (FeedbackDecisions.Submit(text) is null).ShouldBe(enough);

    private static FeedbackNote In(FeedbackState state)
    {
        var note = new FeedbackNote { Code = "GY-2222-2222", Text = "Thiếu nút in", Page = "", ReceivedAt = Now };
        if (state == FeedbackState.Answered) note.Close(FeedbackStep.Answer, "Đã sửa.", Now.AddDays(1)).ShouldBeNull();
        if (state == FeedbackState.SetAside) note.Close(FeedbackStep.SetAside, "Không thuộc hệ thống.", Now.AddDays(1)).ShouldBeNull();
        return note;
    }
}
