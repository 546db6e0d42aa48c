using CauNoi.Today.Rules;

namespace CauNoi.Today.Tests.Unit;

public class AssignmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7));

    public static TheoryData<AssignmentState, AssignmentStep, AssignmentState?> Matrix => new()
    {
        { AssignmentState.Given, AssignmentStep.Finish, AssignmentState.Done },
        { AssignmentState.Given, AssignmentStep.Withdraw, AssignmentState.Withdrawn },
        { AssignmentState.Given, AssignmentStep.Reopen, null },
        { AssignmentState.Done, AssignmentStep.Finish, null },
        { AssignmentState.Done, AssignmentStep.Withdraw, null },
        { AssignmentState.Done, AssignmentStep.Reopen, AssignmentState.Given },
        { AssignmentState.Withdrawn, AssignmentStep.Finish, null },
        { AssignmentState.Withdrawn, AssignmentStep.Withdraw, null },
        { AssignmentState.Withdrawn, AssignmentStep.Reopen, null },
    };

    [Fact]
    public void The_matrix_names_every_state_with_every_step_once() => Matrix.Select(r => (r.Data.Item1, r.Data.Item2)).ShouldBe(
        from state in Enum.GetValues<AssignmentState>() from step in Enum.GetValues<AssignmentStep>() select (state, step), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Work_moves_as_the_table_says_and_a_refused_step_changes_nothing(AssignmentState from, AssignmentStep step, AssignmentState? to)
    {
        var work = In(from);
        var before = (work.State, work.EndedAt, work.Result, work.Proof);
        var refused = work.Take(step, Now.AddDays(1), Guid.NewGuid(), "Đã làm", "/ban/so-viec");
        (refused is null).ShouldBe(to is not null);
        if (to is null) (work.State, work.EndedAt, work.Result, work.Proof).ShouldBe(before);
        else work.State.ShouldBe(to.Value);
        (work.EndedAt is null).ShouldBe(work.State == AssignmentState.Given);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("/ban/so-viec", true)]
    [InlineData("https://xa.example/anh", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://ai:matkhau@xa.example", false)]
    [InlineData("ftp://xa.example", false)]
    [InlineData("//xa.example", false)]
    [InlineData("ảnh ở nhà tôi", false)]
    public void A_proof_is_something_that_can_be_opened(string? link, bool may) => (AssignmentDecisions.Proof(link) is null).ShouldBe(may);

    [Fact]
    public void The_day_is_today_or_later_and_not_years_away()
    {
        var today = new DateOnly(2026, 11, 23);
        AssignmentDecisions.Due(today, today).ShouldBeNull();
        AssignmentDecisions.Due(today.AddDays(730), today).ShouldBeNull();
        AssignmentDecisions.Due(today.AddDays(-1), today).ShouldBe(TodayRefusals.DayIsPast);
        AssignmentDecisions.Due(today.AddDays(731), today).ShouldBe(TodayRefusals.DayIsFar);
    }

    private static Assignment In(AssignmentState state)
    {
        var work = new Assignment { Title = "Đếm bóng đèn", GivenAt = Now };
        if (state == AssignmentState.Done) work.Take(AssignmentStep.Finish, Now, Guid.NewGuid(), "Xong", null).ShouldBeNull();
        if (state == AssignmentState.Withdrawn) work.Take(AssignmentStep.Withdraw, Now, Guid.NewGuid(), "Thôi", null).ShouldBeNull();
        return work;
    }
}
