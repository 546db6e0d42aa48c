using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Targets;

/// <summary>Whom a target binds, on every map of made-up provinces.</summary>
public class BindingTests
{
    private static readonly ILookup<int, Succession> Nobody = Array.Empty<Succession>().ToLookup(s => s.Before);

    [Fact]
    public void It_binds_the_named_kinds_at_and_below_its_owner_and_nothing_else() => OnEveryMap((life, tree, successions, owner) =>
    {
        var bound = Binding.Units(Wording("commune", "residential-area"), owner, tree, successions).Select(n => n.Unit).ToHashSet();
        var tops = Successors.Today(owner, tree, successions);
        foreach (var node in tree.Order)
        {
            var below = tree.Path(node.Unit).Any(n => tops.Contains(n.Unit));
            bound.Contains(node.Unit).ShouldBe(below && (node.Kind is "commune" or "residential-area"), node.Name);
        }
    });

    [Fact]
    public void Asking_about_one_unit_says_what_asking_about_all_says() => OnEveryMap((life, tree, successions, owner) =>
    {
        var wording = Wording("commune");
        var bound = Binding.Units(wording, owner, tree, successions).Select(n => n.Unit).ToHashSet();
        foreach (var unit in life.Nodes.Select(n => n.Unit).Distinct()) Binding.Binds(wording, owner, unit, tree, successions).ShouldBe(bound.Contains(unit));
    });

    [Fact]
    public void What_binds_the_province_binds_every_commune_there_is_however_they_were_merged() => OnEveryMap((life, tree, successions, owner) =>
        Binding.Units(Wording("commune"), 1, tree, successions).Select(n => n.Unit).ShouldBe(tree.Order.Where(n => n.Kind == "commune").Select(n => n.Unit)));

    [Fact]
    public void A_unit_that_is_gone_hands_its_targets_to_those_that_took_it_over()
    {
        UnitNode[] nodes = [new(1, null, "province", "Tỉnh", Day), new(2, 1, "commune", "Xã cũ", Day, Day.AddDays(9)), new(3, 1, "commune", "Xã mới", Day.AddDays(10)), new(4, 3, "residential-area", "Xóm", Day.AddDays(10))];
        var after = UnitTree.On(Day.AddDays(10), nodes);
        Binding.Units(Wording("residential-area"), 2, after, new[] { new Succession(2, 3, Day.AddDays(10)) }.ToLookup(s => s.Before)).ShouldHaveSingleItem().Unit.ShouldBe(4);
        Binding.Units(Wording("residential-area"), 2, after, Nobody).ShouldBeEmpty();
    }

    [Fact]
    public void A_named_organisation_is_bound_with_its_own_line_and_no_other_organisation_is()
    {
        UnitNode[] nodes =
        [
            new(1, null, "province", "Tỉnh", Day), new(2, 1, "commune", "Xã", Day), new(10, 1, "member-organisation", "Hội Nông dân tỉnh", Day), new(11, 1, "member-organisation", "Tỉnh đoàn", Day),
            new(20, 2, "member-organisation", "Hội Nông dân xã", Day, Line: 10), new(21, 2, "member-organisation", "Đoàn xã", Day, Line: 11),
        ];
        var tree = UnitTree.On(Day, nodes);
        Binding.Units(Wording("member-organisation") with { Organisation = 10 }, 1, tree, Nobody).Select(n => n.Unit).Order().ShouldBe([10, 20]);
        Binding.Units(Wording("member-organisation"), 1, tree, Nobody).Count.ShouldBe(4);
        // Where it lies, and not who it is: the figure asks for the organisation's own work there.
        Binding.Units(Wording("commune") with { Organisation = 10 }, 1, tree, Nobody).ShouldHaveSingleItem().Unit.ShouldBe(2);
    }

    private static DateOnly Day => Life.Start;

    private static TargetWording Wording(params string[] kinds) => new()
    {
        From = Day, Title = "Thử", Quote = "", Place = "", Kinds = kinds, Formula = "w.done", Comparator = Comparator.AtLeast, Goal = 1, Unit = "việc",
        Time = new TargetTime(Cadence.Yearly, Day, Day.AddYears(5)), Reach = TargetReach.Each, Lead = 1,
    };

    private static void OnEveryMap(Action<Life, UnitTree, ILookup<int, Succession>, int> holds) => Check.QuickThrowOnFailure(Prop.ForAll(Life.Any.ToArbitrary(), life =>
    {
        var (successions, units) = (life.Successions.ToLookup(s => s.Before), life.Nodes.Select(n => n.Unit).Distinct().ToList());
        foreach (var day in life.Days)
            foreach (var owner in units.Where(u => u % 3 == 1)) holds(life, UnitTree.On(day, life.Nodes), successions, owner);
    }));
}
