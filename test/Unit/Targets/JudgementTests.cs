using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Targets;

/// <summary>How a target stands: figure against goal, time elapsed and evidence.</summary>
public class JudgementTests
{
    private static readonly DayRange Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly DateOnly HalfTime = new(2026, 7, 2), Afterwards = new(2027, 1, 1);

    [Theory]
    [InlineData(0, "2026-03-01", TargetStatus.NotStarted)]
    [InlineData(0, "2026-09-01", TargetStatus.Late)]
    [InlineData(2, "2026-07-02", TargetStatus.Late)]
    [InlineData(3, "2026-07-02", TargetStatus.Slow)]
    [InlineData(6, "2026-07-02", TargetStatus.OnTrack)]
    [InlineData(10, "2026-07-02", TargetStatus.Reached)]
    [InlineData(10, "2027-01-01", TargetStatus.Reached)]
    [InlineData(9, "2027-01-01", TargetStatus.Missed)]
    [InlineData(4, "2025-12-31", TargetStatus.NotStarted)]
    public void What_grows_is_held_against_the_straight_line(int value, string day, TargetStatus status) =>
        Judge(Words(Comparator.AtLeast, 10), TargetCourse.Growing, DateOnly.ParseExact(day, "yyyy-MM-dd", null), value).Status.ShouldBe(status);

    [Theory]
    [InlineData(0.9, "2026-02-01", TargetStatus.Reached)]
    [InlineData(0.7, "2026-02-01", TargetStatus.Slow)]
    [InlineData(0.3, "2026-02-01", TargetStatus.Late)]
    [InlineData(0.7, "2027-02-01", TargetStatus.Missed)]
    public void A_level_is_held_against_the_goal_from_the_first_day(double value, string day, TargetStatus status) =>
        Judge(Words(Comparator.AtLeast, 0.8m), TargetCourse.Level, DateOnly.ParseExact(day, "yyyy-MM-dd", null), (decimal)value).Status.ShouldBe(status);

    [Theory]
    [InlineData(Comparator.AtMost, 5, "2026-07-02", TargetStatus.OnTrack)]
    [InlineData(Comparator.AtMost, 6, "2026-07-02", TargetStatus.Late)]
    [InlineData(Comparator.AtMost, 5, "2027-01-01", TargetStatus.Reached)]
    [InlineData(Comparator.Less, 5, "2027-01-01", TargetStatus.Missed)]
    [InlineData(Comparator.More, 5, "2026-07-02", TargetStatus.OnTrack)]
    [InlineData(Comparator.More, 5, "2027-01-01", TargetStatus.Missed)]
    [InlineData(Comparator.Same, 5, "2026-07-02", TargetStatus.OnTrack)]
    [InlineData(Comparator.Same, 6, "2026-07-02", TargetStatus.Late)]
    [InlineData(Comparator.Same, 5, "2027-01-01", TargetStatus.Reached)]
    public void A_limit_is_kept_only_when_the_period_is_over(Comparator comparator, int value, string day, TargetStatus status) =>
        Judge(Words(comparator, 5), TargetCourse.Growing, DateOnly.ParseExact(day, "yyyy-MM-dd", null), value).Status.ShouldBe(status);

    [Fact]
    public void A_day_on_the_way_that_passed_unreached_is_late()
    {
        var words = Words(Comparator.AtLeast, 100) with { Trajectory = [new(new DateOnly(2026, 6, 30), 60)] };
        Judge(words, TargetCourse.Growing, HalfTime, 59).Status.ShouldBe(TargetStatus.Late);
        Judge(words, TargetCourse.Growing, new DateOnly(2026, 6, 30), 59).Status.ShouldBe(TargetStatus.Slow);
        Judge(words, TargetCourse.Growing, HalfTime, 61).Status.ShouldBe(TargetStatus.OnTrack);
    }

    [Fact]
    public void The_goal_of_a_year_is_the_one_on_its_last_day()
    {
        var words = Words(Comparator.AtLeast, 0.9m) with { Trajectory = [new(Year.Last, 0.6m), new(new DateOnly(2027, 12, 31), 0.75m)] };
        Judge(words, TargetCourse.Level, Afterwards, 0.6m).Status.ShouldBe(TargetStatus.Reached);
    }

    [Fact]
    public void Reached_without_enough_evidence_is_unproven()
    {
        var words = Words(Comparator.AtLeast, 10) with { Evidence = 0.8m };
        var reading = new TargetReading(Reading.Of(12m)) { Evidence = 0.5m };
        Judgement.Of(words, TargetCourse.Growing, Year, Afterwards, reading).Status.ShouldBe(TargetStatus.Unproven);
        Judgement.Of(words, TargetCourse.Growing, Year, Afterwards, reading with { Evidence = 0.8m }).Status.ShouldBe(TargetStatus.Reached);
        Judgement.Of(words, TargetCourse.Growing, Year, Afterwards, reading with { Evidence = null }).Status.ShouldBe(TargetStatus.Unproven);
    }

    [Fact]
    public void Yes_wants_evidence_and_is_never_half_done()
    {
        var words = Words(Comparator.Yes, 1);
        Judge(words, TargetCourse.Growing, HalfTime, 0).Status.ShouldBe(TargetStatus.NotStarted);
        Judgement.Of(words, TargetCourse.Growing, Year, HalfTime, new(Reading.Of(1m)) { Evidence = 0 }).Status.ShouldBe(TargetStatus.Unproven);
        Judge(words, TargetCourse.Growing, HalfTime, 1).Status.ShouldBe(TargetStatus.Reached);
        Judge(words, TargetCourse.Growing, Afterwards, 0).Status.ShouldBe(TargetStatus.Missed);
        Judgement.Of(words, TargetCourse.Growing, Year, HalfTime, new(Reading.Of(1m)) { Evidence = 0.1m }).Status.ShouldBe(TargetStatus.Reached);
    }

    [Fact]
    public void What_does_not_apply_cannot_be_worked_out_or_was_broken_says_so()
    {
        var words = Words(Comparator.AtLeast, 10);
        Judgement.Of(words, TargetCourse.Growing, Year, HalfTime, new(Reading.Of(0m)) { Applies = false }).Status.ShouldBe(TargetStatus.NotApplicable);
        Judgement.Of(words, TargetCourse.Level, Year, HalfTime, new(Reading.Not(Why.DivisionByZero))).Status.ShouldBe(TargetStatus.Unknown);
        Judgement.Of(words, TargetCourse.Level, Year, HalfTime, new(Reading.Not(Why.NoFacts))).Status.ShouldBe(TargetStatus.NotStarted);
        Judgement.Of(words, TargetCourse.Level, Year, Afterwards, new(Reading.Not(Why.NoFacts))).Status.ShouldBe(TargetStatus.Unknown);
        Judgement.Of(words, TargetCourse.Growing, Year, HalfTime, new(Reading.Of(20m)) { BrokenIn = 2025 }).Status.ShouldBe(TargetStatus.Missed);
    }

    [Fact]
    public void A_forecast_says_its_rule_and_whether_it_reaches()
    {
        var words = Words(Comparator.AtLeast, 100);
        var even = Judge(words, TargetCourse.Growing, HalfTime, 45).Forecast!;
        (even.Rule, even.Reaches).ShouldBe((ForecastRule.Even, false));
        even.Value.ShouldBe(45m * 365 / 183, 0.001m);
        Judgement.Of(words, TargetCourse.Growing, Year, HalfTime, new(Reading.Of(45m)) { YearBefore = (30, 90) }).Forecast.ShouldBe(new Forecast(135, ForecastRule.YearBefore, Reaches: true));
        Judge(words, TargetCourse.Level, HalfTime, 45).Forecast.ShouldBe(new Forecast(45, ForecastRule.Stays, Reaches: false));
        Judge(words, TargetCourse.Growing, new DateOnly(2026, 1, 15), 3).Forecast.ShouldBeNull();
        Judge(words, TargetCourse.Growing, Afterwards, 45).Forecast.ShouldBeNull();
    }

    [Fact]
    public void More_is_never_worse_where_more_is_asked_and_never_better_where_less_is() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var (less, more) = (c.A < c.B ? c.A : c.B, c.A < c.B ? c.B : c.A);
            var (low, high) = (Distance(Judge(c.Words, c.Course, c.Day, less).Status), Distance(Judge(c.Words, c.Course, c.Day, more).Status));
            if (c.Words.Comparator is Comparator.AtMost or Comparator.Less) high.ShouldBeGreaterThanOrEqualTo(low);
            else low.ShouldBeGreaterThanOrEqualTo(high);
        }));

    [Fact]
    public void When_the_period_is_over_it_is_reached_or_missed() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var judged = Judge(c.Words, c.Course, Afterwards, c.A);
            judged.Status.ShouldBe(Judgement.Holds(c.Words.Comparator, c.A, c.Words.Goal) ? TargetStatus.Reached : TargetStatus.Missed);
            judged.Forecast.ShouldBeNull();
        }));

    [Fact]
    public void What_should_stand_ends_at_the_goal() => Check.One(Config.QuickThrowOnFailure,
        Prop.ForAll(Cases.ToArbitrary(), c => TargetLine.Due(c.Words, c.Course, Year, Year.Last).ShouldBe(c.Words.Goal)));

    private static Gen<Case> Cases =>
        from comparator in Gen.Elements(Comparator.AtLeast, Comparator.More, Comparator.AtMost, Comparator.Less)
        from course in Gen.Elements(TargetCourse.Growing, TargetCourse.Level)
        from goal in Gen.Choose(1, 60)
        from day in Gen.Choose(0, 364)
        from point in Gen.Choose(0, 60)
        from pointed in Gen.Elements(true, false)
        from a in Gen.Choose(0, 80)
        from b in Gen.Choose(0, 80)
        select new Case(Words(comparator, goal) with { Trajectory = pointed ? [new(new DateOnly(2026, 6, 30), point)] : [] }, course, Year.First.AddDays(day), a, b);

    private static Judgement Judge(TargetWording words, TargetCourse course, DateOnly day, decimal value) =>
        Judgement.Of(words, course, Year, day, new TargetReading(Reading.Of(value)));

    internal static TargetWording Words(Comparator comparator, decimal goal) => new()
    {
        From = new DateOnly(2026, 1, 1), Title = "Ngày hội", Quote = "…", Place = "Mục I", Kinds = ["residential-area"], Formula = "x", Comparator = comparator, Goal = goal,
        Unit = "cuộc", Time = new TargetTime(Cadence.Yearly, new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)), Reach = TargetReach.Each, Lead = 1,
    };

    private static int Distance(TargetStatus status) => status switch
    {
        TargetStatus.Reached => 0,
        TargetStatus.OnTrack => 1,
        TargetStatus.Slow => 3,
        TargetStatus.Late or TargetStatus.NotStarted => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Within a period nothing else is said of a number."),
    };

    private sealed record Case(TargetWording Words, TargetCourse Course, DateOnly Day, int A, int B);
}
