using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Programmes.Tests.Unit;

/// <summary>What a target may say, whom it contradicts, and when it may be amended.</summary>
public class TargetRuleTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Last = new(2030, 12, 31);

    private static readonly UnitKindTable Kinds = new(
    [
        new UnitKind("commune", "Xã", 3, [], [], new DateOnly(1976, 1, 1), null, ""), new UnitKind("district", "Huyện", 2, [], [], new DateOnly(1976, 1, 1), new DateOnly(2025, 6, 30), ""),
    ]);

    private static readonly MeasureBook Book = new([new Measure("w.done", "Việc", "việc"), new Measure("w.money", "Tiền", "đồng") { Nature = MeasureNature.Amount }],
        [new("measures.a", "A", "measures.b", 1, First, null, ""), new("measures.b", "B", "measures.a", 1, First, null, "")], new Dictionary<string, string> { ["commune"] = "Xã" });

    [Theory]
    [InlineData("count(w.done)", Comparator.AtLeast, 2, "việc", null)]
    [InlineData("count(w.done)", Comparator.AtLeast, 2, "lượt ghi", null)]
    [InlineData("count(w.done) + count(w.money)", Comparator.AtLeast, 2, "việc", "lượt ghi")]
    [InlineData("count(w.done)", Comparator.AtLeast, 2, "đồng", "không phải “đồng”")]
    [InlineData("count(w.done)", Comparator.AtLeast, 2.5, "việc", "số nguyên")]
    [InlineData("count(w.done)", Comparator.Yes, 1, "việc", null)]
    [InlineData("sum(w.money)", Comparator.AtLeast, 2.5, "đồng", null)]
    [InlineData("sum(w.money)", Comparator.Yes, 1, "đồng", "cần một mức")]
    [InlineData("sum(w.money)", Comparator.AtLeast, -1, "đồng", "nhỏ hơn 0")]
    [InlineData("share(commune where count(w.done) >= 1)", Comparator.AtLeast, 0.9, "%", null)]
    [InlineData("share(commune where count(w.done) >= 1)", Comparator.AtLeast, 90, "%", "0% đến 100%")]
    [InlineData("share(commune where count(w.done) >= 1)", Comparator.AtLeast, 0.9, "việc", "phần trăm")]
    [InlineData("count(w.done) >= 1", Comparator.AtLeast, 1, "", "đạt hay chưa")]
    [InlineData("count(w.done) >= 1", Comparator.Yes, 1, "", null)]
    [InlineData("5", Comparator.AtLeast, 5, "", "chưa đếm gì")]
    [InlineData("count(w.gone)", Comparator.AtLeast, 5, "việc", "không có chỉ số")]
    [InlineData("measures.a", Comparator.AtLeast, 5, "việc", "vòng quanh")]
    [InlineData("count(w.done", Comparator.AtLeast, 5, "việc", "Vị trí")]
    public void A_goal_fits_what_its_formula_counts(string formula, Comparator comparator, double goal, string unit, string? said)
    {
        var refusals = Against(Wording with { Formula = formula, Comparator = comparator, Goal = (decimal)goal, Unit = unit });
        if (said is null) refusals.ShouldBeEmpty();
        else refusals.ShouldHaveSingleItem().Sentence.ShouldContain(said);
    }

    [Fact]
    public void A_kind_of_unit_must_exist_when_the_target_begins()
    {
        Against(Wording with { Kinds = ["district"] }).ShouldHaveSingleItem().Sentence.ShouldContain("Huyện");
        Against(Wording with { Kinds = ["planet"] }).ShouldHaveSingleItem().Sentence.ShouldContain("planet");
    }

    [Fact]
    public void Its_time_lies_within_the_term_and_holds_a_whole_period()
    {
        Against(Wording with { Time = new(Cadence.Yearly, First, Last.AddDays(1)) }).ShouldHaveSingleItem().Sentence.ShouldContain("thời hạn của văn bản");
        Against(Wording with { Time = new(Cadence.Yearly, First, First.AddDays(-1)) }).ShouldHaveSingleItem().Sentence.ShouldContain("đứng trước");
        Against(Wording with { Time = new(Cadence.Yearly, First, First.AddDays(300)) }).ShouldHaveSingleItem().Sentence.ShouldContain("chưa đủ một kỳ");
        Against(Wording with { Time = new(Cadence.Once, First, First.AddDays(300)) }).ShouldBeEmpty();
        Against(Wording with { Trajectory = [new(Last.AddDays(1), 3)] }).ShouldHaveSingleItem().Sentence.ShouldContain("Mốc");
    }

    [Theory]
    [InlineData("2025-12-31", "trước ngày ban hành")]
    [InlineData("2026-01-10", "Đã có lời chỉ tiêu")]
    [InlineData("2027-03-01", "Kỳ đã qua")]
    [InlineData("2028-01-01", null)]
    [InlineData("2028-06-01", null)]
    [InlineData("2031-01-01", "hết hạn")]
    public void An_amendment_never_reaches_a_period_that_is_over(string from, string? said)
    {
        var refused = TargetDecisions.Amend(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 1, 5), Wording with { From = new DateOnly(2026, 1, 10) }, new DateOnly(2028, 5, 1))?.Sentence;
        if (said is null) refused.ShouldBeNull();
        else refused.ShouldNotBeNull().ShouldContain(said);
    }

    [Fact]
    public void Two_goals_exclude_each_other_exactly_when_no_figure_reaches_both() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from a in Gen.Elements(Enum.GetValues<Comparator>()) from b in Gen.Elements(Enum.GetValues<Comparator>()) from x in Gen.Choose(0, 4) from y in Gen.Choose(0, 4) select (a, b, x, y)).ToArbitrary(), pair =>
        {
            var (one, other) = (GoalRange.Of(pair.a, pair.x), GoalRange.Of(pair.b, pair.y));
            // In halves: between two whole goals something may lie.
            var both = Enumerable.Range(-4, 24).Select(n => n / 2m).Any(figure => one.Has(figure) && other.Has(figure));
            one.Excludes(other).ShouldBe(!both);
            other.Excludes(one).ShouldBe(!both);
        }));

    [Fact]
    public void Targets_meet_only_where_units_time_measure_and_rhythm_do()
    {
        var one = Standing(Wording);
        var same = Standing(Wording with { Goal = 5 });
        TargetClashes.Repeated(one, [same]).ShouldHaveSingleItem();
        TargetClashes.Contradicted(one, [Standing(Wording with { Comparator = Comparator.AtMost, Goal = 1 })]).ShouldHaveSingleItem();
        TargetClashes.Contradicted(one, [same]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [Standing(Wording with { Kinds = ["district"] })]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [Standing(Wording with { Reach = TargetReach.Total })]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [Standing(Wording with { Time = new(Cadence.Quarterly, First, Last) })]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [Standing(Wording with { Time = new(Cadence.Yearly, Last.AddDays(1), Last.AddYears(1)) })]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [Standing(Wording with { Formula = "sum(w.money)" })]).ShouldBeEmpty();
        TargetClashes.Repeated(one, [same with { Owner = 2 }]).ShouldBeEmpty("another issuer may ask for more");
        TargetClashes.Repeated(one, [one]).ShouldBeEmpty();
    }

    private static StandingTarget Standing(TargetWording wording) => new(Guid.NewGuid(), 1, "văn bản", wording, Book.Try("", wording.Formula).Value?.Formula);

    private static IReadOnlyList<Kernel.Refusal> Against(TargetWording wording) => TargetDecisions.Against(wording, new TargetGround(new DayRange(First, Last), Book.Try(wording.Title, wording.Formula), null, Kinds));

    private static TargetWording Wording { get; } = new()
    {
        From = First, Title = "Thử", Quote = "Câu.", Place = "", Kinds = ["commune"], Formula = "count(w.done)", Comparator = Comparator.AtLeast, Goal = 2, Unit = "việc",
        Time = new TargetTime(Cadence.Yearly, First, Last), Reach = TargetReach.Each, Lead = 1,
    };
}
