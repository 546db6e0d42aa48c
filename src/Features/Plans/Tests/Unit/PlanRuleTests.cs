using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Plans.Rules;

namespace CauNoi.Plans.Tests.Unit;

public class PlanRuleTests
{
    private static readonly TargetTime Term = new(Cadence.Yearly, new DateOnly(2026, 3, 20), new DateOnly(2030, 12, 31));

    private static readonly TargetWording Wording = new()
    {
        From = new DateOnly(2026, 3, 20), Title = "Gặp gỡ nhân dân", Quote = "", Place = "", Kinds = ["commune"], Formula = "activities.meeting-with-people.held",
        Comparator = Comparator.AtLeast, Goal = 4, Unit = "buổi", Time = Term, Reach = TargetReach.Each, Lead = 1,
    };

    [Fact]
    public void A_year_has_the_days_of_a_target_that_lie_in_it()
    {
        PlanTime.Days(Term, 2026).ShouldBe(new DayRange(new DateOnly(2026, 3, 20), new DateOnly(2026, 12, 31)));
        PlanTime.Days(Term, 2028).ShouldBe(new DayRange(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31)));
        PlanTime.Days(Term, 2025).ShouldBeNull();
        PlanTime.Days(Term, 2031).ShouldBeNull();
    }

    [Fact]
    public void What_is_due_once_counts_from_its_first_day_on_and_is_shared_as_a_whole()
    {
        var once = Term with { Cadence = Cadence.Once };
        PlanTime.Days(once, 2028).ShouldBe(new DayRange(new DateOnly(2026, 3, 20), new DateOnly(2028, 12, 31)));
        PlanTime.SharedOver(once, 2028).ShouldBe(new DayRange(new DateOnly(2026, 3, 20), new DateOnly(2030, 12, 31)));
        PlanTime.SharedOver(Term, 2028).ShouldBe(PlanTime.Days(Term, 2028));
    }

    [Fact]
    public void A_mark_on_the_way_is_the_goal_of_its_year()
    {
        var wording = Wording with { Trajectory = [new TargetPoint(new DateOnly(2027, 12, 31), 2)] };
        wording.GoalIn(PlanTime.Days(Term, 2027)!.Value).ShouldBe(2);
        wording.GoalIn(PlanTime.Days(Term, 2028)!.Value).ShouldBe(4);
    }

    [Fact]
    public void The_same_thing_is_asked_for_once_by_the_target_that_asks_the_most()
    {
        var (four, six, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var once = AskedOnce.Of([(four, Wording, 4), (six, Wording with { Formula = " activities.meeting-with-people.held ", Goal = 6 }, 6), (other, Wording with { Formula = "activities.promise.kept" }, 9)]);
        once.ShouldBe(new Dictionary<Guid, Guid> { [four] = six });
        var (two, three) = (Guid.NewGuid(), Guid.NewGuid());
        var atMost = Wording with { Comparator = Comparator.AtMost };
        AskedOnce.Of([(two, atMost, 2), (three, atMost, 3)]).ShouldBe(new Dictionary<Guid, Guid> { [three] = two });
    }

    [Fact]
    public void Targets_that_differ_in_what_they_count_are_asked_for_apart()
    {
        TargetWording[] others = [Wording with { Among = "x" }, Wording with { Organisation = 7 }, Wording with { Comparator = Comparator.Same }, Wording with { Reach = TargetReach.Total }, Wording with { Time = Term with { Cadence = Cadence.Kept } }];
        foreach (var other in others) AskedOnce.Of([(Guid.NewGuid(), Wording, 4), (Guid.NewGuid(), other, 4)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5, null, null)]
    [InlineData(4, null, null)]
    [InlineData(3, null, "lý do")]
    [InlineData(3, "ba", "lý do")]
    [InlineData(3, "xóm chỉ có ba dịp họp", null)]
    [InlineData(-1, "xóm chỉ có ba dịp họp", "không thể có")]
    public void More_is_free_and_less_wants_a_reason(double own, string? reason, string? refused)
    {
        var said = PlanDecisions.Own(Wording, 4, (decimal)own, reason)?.Sentence;
        if (refused is null) said.ShouldBeNull();
        else said.ShouldNotBeNull().ShouldContain(refused);
    }

    [Fact]
    public void A_share_beyond_the_whole_and_a_number_for_yes_or_no_are_refused()
    {
        PlanDecisions.Own(Wording with { Unit = "%", Goal = 0.9m }, 0.9m, 1.1m, null).ShouldBe(PlanRefusals.NumberOutside);
        PlanDecisions.Own(Wording with { Comparator = Comparator.Yes }, 1, 1, null).ShouldBe(PlanRefusals.NoNumber);
    }

    [Fact]
    public void A_plan_is_issued_when_all_was_read_and_not_ahead_of_its_day()
    {
        var today = new DateOnly(2026, 5, 4);
        PlanDecisions.Issue(PlanState.Draft, 0, today, today).ShouldBeNull();
        PlanDecisions.Issue(PlanState.Draft, 2, today, today)!.Sentence.ShouldContain("Còn 2 chỉ tiêu");
        PlanDecisions.Issue(PlanState.Draft, 0, today.AddDays(1), today).ShouldBe(PlanRefusals.NotYet);
        PlanDecisions.Issue(PlanState.None, 0, today, today).ShouldBe(PlanRefusals.NothingTaken);
    }

    [Fact]
    public void Only_a_goal_for_all_together_of_things_that_can_be_parted_is_shared()
    {
        PlanDecisions.Share(Wording, divisible: true, bound: true).ShouldBe(PlanRefusals.NotTotal);
        var total = Wording with { Reach = TargetReach.Total };
        PlanDecisions.Share(total, divisible: false, bound: true).ShouldBe(PlanRefusals.NotDivisible);
        PlanDecisions.Share(total, divisible: true, bound: false).ShouldBe(PlanRefusals.NobodyBound);
        PlanDecisions.Share(total, divisible: true, bound: true).ShouldBeNull();
    }

    [Fact]
    public void Shares_go_on_with_whoever_went_on_and_are_never_divided()
    {
        var now = new Dictionary<int, int[]> { [1] = [9], [2] = [9], [3] = [3], [4] = [5, 6], [7] = [] };
        var carried = CarriedShares.Of([new(1, 4, false), new(2, 3, true), new(3, 2, false), new(4, 5, false), new(7, 1, false), new(3, null, false)], u => now[u].ToHashSet());
        carried.Amounts.ShouldBe(new Dictionary<int, decimal> { [9] = 7, [3] = 2 });
        carried.Homeless.Select(h => h.Unit).ShouldBe([4, 7]);
        (carried.Amounts.Values.Sum() + carried.Homeless.Sum(h => h.Amount ?? 0)).ShouldBe(15, "nothing is lost and nothing is made");
    }
}
