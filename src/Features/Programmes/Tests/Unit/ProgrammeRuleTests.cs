using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Rules;

namespace CauNoi.Programmes.Tests.Unit;

/// <summary>States, heads, recipients, years and differences of programmes.</summary>
public class ProgrammeRuleTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Last = new(2030, 12, 31);

    [Fact]
    public void Every_step_is_open_in_exactly_one_state()
    {
        var open = new Dictionary<ProgrammeStep, ProgrammeState>
        {
            [ProgrammeStep.Edit] = ProgrammeState.Draft, [ProgrammeStep.Propose] = ProgrammeState.Draft, [ProgrammeStep.Drop] = ProgrammeState.Draft, [ProgrammeStep.Issue] = ProgrammeState.Proposed,
            [ProgrammeStep.SendBack] = ProgrammeState.Proposed, [ProgrammeStep.Amend] = ProgrammeState.Issued, [ProgrammeStep.End] = ProgrammeState.Issued,
        };
        foreach (var step in Enum.GetValues<ProgrammeStep>())
            foreach (var state in Enum.GetValues<ProgrammeState>())
                (ProgrammeStates.Against(state, step) is null).ShouldBe(open[step] == state, $"{step} in {state}");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2026-01-05", "15/11", null)]
    [InlineData("2026-12-31", "2026-01-01", null, "", "đứng trước")]
    [InlineData("2026-01-01", "2062-12-31", null, "", "mười một năm")]
    [InlineData("2026-01-01", "2026-12-31", "2027-01-05", "", "sau ngày hết thời hạn")]
    [InlineData("2026-01-01", "2026-12-31", null, "31/02", "15/11")]
    [InlineData("2026-01-01", "2026-12-31", null, "29/02", null)]
    public void A_head_has_days_that_fit(string first, string last, string? issued, string report, string? said)
    {
        var refusals = ProgrammeDecisions.Head(new ProgrammeDays(Day(first), Day(last), issued is null ? null : Day(issued), report));
        if (said is null) refusals.ShouldBeEmpty();
        else refusals.ShouldHaveSingleItem().Sentence.ShouldContain(said);
    }

    [Fact]
    public void Recipients_are_the_units_of_the_map_each_once_and_never_the_issuer()
    {
        var tree = UnitTree.On(First, [new(1, null, "province", "Tỉnh", First), new(2, 1, "commune", "Xã A", First), new(3, 1, "commune", "Xã B", First), new(4, 2, "residential-area", "Xóm", First), new(5, null, "province", "Tỉnh khác", First), new(6, 5, "commune", "Xã xa", First)]);
        var nobody = Array.Empty<Succession>().ToLookup(s => s.Before);
        Recipients.Of([(["commune"], null), (["commune", "province"], 3), ([], null)], 1, tree, nobody).ShouldBe([2, 3]);
        Recipients.Of([([], 99)], 1, tree, nobody).ShouldBeEmpty();
        Recipients.Of([([], 9)], 1, tree, new[] { new Succession(9, 2, First) }.ToLookup(s => s.Before)).ShouldBe([2], "a unit that is gone is read by whoever took it over");
    }

    [Fact]
    public void A_term_is_sliced_into_years_along_its_points_or_straight()
    {
        var wording = Wording with { Goal = 100 };
        YearGoals.Of(wording, 2025).ShouldBeNull();
        YearGoals.Of(wording, 2030).ShouldBe(new YearGoal(100, true, true));
        YearGoals.Of(wording, 2028).ShouldNotBeNull().Value.ShouldBe(59m, 1m);
        YearGoals.Of(wording, 2028)!.Written.ShouldBeFalse();
        YearGoals.Of(wording with { Trajectory = [new(new DateOnly(2027, 12, 31), 10)] }, 2027).ShouldBe(new YearGoal(10, false, true));
        YearGoals.Of(wording with { Trajectory = [new(new DateOnly(2027, 12, 31), 10)] }, 2028).ShouldNotBeNull().Value.ShouldBe(40m, 1m);
        YearGoals.Of(wording with { Comparator = Comparator.AtMost, Goal = 2 }, 2027).ShouldBe(new YearGoal(2, false, true));
        YearGoals.Of(wording with { Time = wording.Time with { Cadence = Cadence.Yearly } }, 2027).ShouldBe(new YearGoal(100, true, true));
        YearGoals.Of(Wording with { Goal = 1 }, 2028).ShouldBeNull("nobody is asked for half a thing");
        var years = Enumerable.Range(2026, 5).Select(y => YearGoals.Of(wording, y)!.Value).ToList();
        years.SequenceEqual(years.Order()).ShouldBeTrue("the way goes up all the time");
    }

    [Theory]
    [InlineData("Chương trình năm 2026", "Chương trình năm 2027")]
    [InlineData("giai đoạn 2026 – 2030", "giai đoạn 2027 – 2031")]
    [InlineData("Kế hoạch số 2026/KH-MTTQ", "Kế hoạch số 2026/KH-MTTQ")]
    [InlineData("Không có năm nào", "Không có năm nào")]
    public void Years_move_on_where_they_are_said_as_years(string text, string next) => YearsOn.Words(text, 1).ShouldBe(next);

    [Fact]
    public void A_copy_differs_by_what_was_altered_and_not_by_its_years()
    {
        var (kept, raised, gone) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var lines = ProgrammeDifference.Of(
            [(kept, Wording), (raised, Wording), (gone, Wording with { Title = "Bỏ đi" })],
            [(kept, YearsOn.Of(Wording, 1)), (raised, YearsOn.Of(Wording, 1) with { Goal = 9 }), (null, Wording with { Title = "Mới" })],
            ["Việc năm 2026", "Thôi làm"], ["Việc năm 2027", "Bắt đầu làm"], w => $"{w.Goal:0}");
        lines.Select(l => (l.Became, l.Before, l.Now)).ShouldBe(
            [(Became.Changed, "2", "9"), (Became.Removed, "2", null), (Became.Added, null, "2"), (Became.Removed, "Thôi làm", null), (Became.Added, null, "Bắt đầu làm")]);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TargetWording Wording { get; } = new()
    {
        From = First, Title = "Thử", Quote = "Câu.", Place = "", Kinds = ["commune"], Formula = "count(w.done)", Comparator = Comparator.AtLeast, Goal = 2, Unit = "việc",
        Time = new TargetTime(Cadence.Once, First, Last), Reach = TargetReach.Each, Lead = 1,
    };
}
