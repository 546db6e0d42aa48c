using CauNoi.Ratings.Rules;
using FsCheck;
using FsCheck.Fluent;
using static CauNoi.Ratings.Tests.Unit.SampleRubric;

namespace CauNoi.Ratings.Tests.Unit;

/// <summary>Points from what is known: within bounds, never better for doing worse, and the same for everybody who works them out.</summary>
public class ScoringTests
{
    [Theory]
    [InlineData(50, 0)]
    [InlineData(20, 0)]
    [InlineData(75, 20)]
    [InlineData(100, 40)]
    [InlineData(250, 40)]
    [InlineData(83.33, 26.66)]
    public void A_measured_point_follows_the_line_from_nothing_to_all(double value, double points) => Scoring.Along(Whole.Item("do")!, (decimal)value).ShouldBe((decimal)points);

    [Theory]
    [InlineData(0, 20)]
    [InlineData(5, 10)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void Where_less_is_better_the_line_goes_down(double value, double points) => Scoring.Along(Whole.Item("it")!, (decimal)value).ShouldBe((decimal)points);

    [Fact]
    public void Bonus_and_deductions_stay_within_their_bounds_and_the_total_within_the_whole()
    {
        Scoring.Of(Whole, Input(100, 0, 25, 15, ("thuong", 5))).Total.ShouldBe(100);
        Scoring.Of(Whole, Input(100, 0, 25, 10, ("thuong", 50))).Total.ShouldBe(100);
        Scoring.Of(Whole, Input(50, 10, 0, 5, ("tru", 10))).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(92, false, "xuat-sac")]
    [InlineData(92, true, "tot")]
    public void A_gate_that_people_close_caps_the_word(double share, bool closed, string grade) =>
        Scoring.Of(Whole, Input((decimal)share, 0, 25, 15, ("vi-pham", closed ? 1 : 0))).Grade.ShouldBe(grade);

    [Fact]
    public void A_gate_on_a_measure_caps_the_word_and_never_lifts_it()
    {
        var low = Scoring.Of(Whole, Input(55, 0, 25, 15));
        (low.Total, low.Grade, low.Gates).ShouldSatisfyAllConditions(l => l.Total.ShouldBe(64), l => l.Grade.ShouldBe("kha"), l => l.Gates.ShouldBe(["liet-do"]));
        Scoring.Of(Whole, Input(55, 10, 0, 0)).Grade.ShouldBe("yeu");
    }

    [Fact]
    public void What_cannot_be_worked_out_leaves_the_whole_for_the_others()
    {
        var score = Scoring.Of(Whole, Input(null, 0, 25, 15));
        (score.Total, score.MeasuredMost, score.Gates.Count).ShouldBe((100m, 20m, 0));
        Scoring.Of(Whole, new ScoreInput(new Dictionary<string, decimal?>(), new Dictionary<string, decimal>())).Total.ShouldBe(0);
    }

    [Fact]
    public void Points_never_leave_their_bounds_whatever_comes_in() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs(), input =>
    {
        var score = Scoring.Of(Whole, input);
        return score.Total >= 0 && score.Total <= Whole.Total && score.Bonus <= Whole.MostBonus && score.Measured <= score.MeasuredMost
            && score.Items.All(i => i.Points >= 0 && i.Points <= Whole.Item(i.Item)!.Points) && Whole.Grade(score.Grade) is not null;
    }));

    [Fact]
    public void Doing_better_in_one_thing_never_brings_less() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs(), ArbMap.Default.ArbFor<PositiveInt>(), (input, by) =>
    {
        var (before, more) = (Scoring.Of(Whole, input), by.Get % 40);
        var better = new[]
        {
            input with { Points = Raised(input.Points, "nep", more) }, input with { Points = Raised(input.Points, "thuong", more) },
            input with { Values = new Dictionary<string, decimal?>(input.Values) { ["do"] = input.Values["do"] + more } }, input with { Values = new Dictionary<string, decimal?>(input.Values) { ["it"] = input.Values["it"] - more } },
        };
        return better.Select(b => Scoring.Of(Whole, b)).All(after => after.Total >= before.Total && Place(after) <= Place(before));
    }));

    [Fact]
    public void Places_follow_word_total_and_the_named_items_and_who_is_equal_shares_one()
    {
        var (first, tied, other, capped) = (Scored(80, 0, 20, 15), Scored(90, 0, 12, 15), Scored(80, 0, 20, 15), Scored(100, 0, 25, 15, ("vi-pham", 1)));
        var placed = Ranking.Places(Whole, [("a", first), ("b", tied), ("c", other), ("d", capped), ("e", Scored(50, 10, 0, 0))], u => u.Item2);
        placed.Select(p => (p.Unit.Item1, p.Place)).ShouldBe([("d", 1), ("b", 2), ("a", 3), ("c", 3), ("e", 5)]);
        first.Total.ShouldBe(tied.Total);
    }

    [Fact]
    public void Comparing_is_an_order() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs(), Inputs(), (one, other) =>
        Math.Sign(Ranking.Compare(Whole, Scoring.Of(Whole, one), Scoring.Of(Whole, other))) == -Math.Sign(Ranking.Compare(Whole, Scoring.Of(Whole, other), Scoring.Of(Whole, one)))));

    internal static Arbitrary<ScoreInput> Inputs()
    {
        var number = Gen.Choose(-5_000, 20_000).Select(n => n / 100m);
        return number.Three().SelectMany(a => number.Three().SelectMany(b => Gen.Choose(0, 1).Select(closed =>
            Input(a.Item1, a.Item2, a.Item3, b.Item1, ("thuong", b.Item2), ("tru", b.Item3), ("vi-pham", closed))))).ToArbitrary();
    }

    private static Score Scored(decimal share, decimal few, decimal habit, decimal will, params (string, decimal)[] more) => Scoring.Of(Whole, Input(share, few, habit, will, more));

    private static Dictionary<string, decimal> Raised(IReadOnlyDictionary<string, decimal> points, string id, decimal by) => new(points) { [id] = points.GetValueOrDefault(id) + by };

    private static int Place(Score score) => Whole.Scale.TakeWhile(g => g.Id != score.Grade).Count();
}
