using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Tests.Unit;

public class SharedWordingTests
{
    private static readonly DayRange Period = new(new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31));

    [Fact]
    public void A_share_takes_the_place_of_the_whole_and_the_same_part_of_every_goal_on_the_way()
    {
        var whole = Wording(90, new(new DateOnly(2026, 12, 31), 30), new(new DateOnly(2027, 12, 31), 60));
        var shared = SharedWording.Of(whole, Period, 9);
        shared.GoalIn(Period).ShouldBe(9);
        shared.Trajectory.Select(p => p.Value).ShouldBe([3m, 6m]);
        SharedWording.Of(Wording(90, new TargetPoint(Period.Last, 80)), Period, 8).GoalIn(Period).ShouldBe(8);
    }

    [Fact]
    public void A_goal_of_nothing_is_shared_without_dividing_by_it() => SharedWording.Of(Wording(0, new TargetPoint(new DateOnly(2026, 12, 31), 0)), Period, 0).GoalIn(Period).ShouldBe(0);

    private static TargetWording Wording(decimal goal, params TargetPoint[] points) => new()
    {
        From = Period.First, Title = "Chung", Quote = "", Place = "", Kinds = ["commune"], Formula = "activities.x", Comparator = Comparator.AtLeast, Goal = goal, Unit = "buổi",
        Time = new TargetTime(Cadence.Once, Period.First, Period.Last), Reach = TargetReach.Total, Trajectory = points, Lead = 1,
    };
}
