using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Units;

public class UnitTreeTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Every_unit_of_the_day_has_exactly_one_place() => Holds(history =>
        UnitTree.On(history.Map, history.Nodes).Order.Select(n => n.Unit).Order().SequenceEqual(history.Alive.Keys.Order()));

    [Fact]
    public void A_subtree_is_what_plain_recursion_finds() => Holds(history =>
    {
        var tree = UnitTree.On(history.Map, history.Nodes);
        return history.Alive.Keys.All(unit => tree.Subtree(unit).Select(n => n.Unit).Order().SequenceEqual(history.Below(unit).Order()));
    });

    [Fact]
    public void Being_within_is_being_in_the_range_and_being_on_the_path() => Holds(history =>
    {
        var tree = UnitTree.On(history.Map, history.Nodes);
        return history.Alive.Keys.All(unit => history.Alive.Keys.All(top =>
            tree.Within(unit, top) == tree.Range(top)!.Value.Covers(tree.Range(unit)!.Value.First)
            && tree.Within(unit, top) == tree.Path(unit).Any(n => n.Unit == top)));
    });

    [Fact]
    public void Each_unit_stands_directly_before_its_own_subtree() => Holds(history =>
    {
        var tree = UnitTree.On(history.Map, history.Nodes);
        return tree.Order.Select((node, at) => tree.Range(node.Unit)!.Value.First == at).All(right => right);
    });

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_rows() => Holds(history =>
        UnitTree.On(history.Map, history.Nodes).Order.SequenceEqual(UnitTree.On(history.Map, history.Nodes.Reverse()).Order));

    [Fact]
    public void Siblings_stand_by_official_code_and_those_without_come_last()
    {
        var tree = UnitTree.On(Day, [Node(1, null), Node(2, 1), Node(3, 1, "07"), Node(4, 1, "02")]);
        tree.Order.Select(n => n.Unit).ShouldBe([1, 4, 3, 2]);
    }

    [Fact]
    public void A_unit_whose_parent_is_not_on_the_map_stands_at_the_top()
    {
        var tree = UnitTree.On(Day, [Node(1, null) with { Until = Day.AddDays(-1) }, Node(2, 1)]);
        tree.Path(2).Select(n => n.Unit).ShouldBe([2]);
        tree.Has(1).ShouldBeFalse();
    }

    [Fact]
    public void The_first_and_the_last_day_of_a_stretch_count()
    {
        var node = Node(1, null) with { From = Day, Until = Day.AddDays(1) };
        new[] { -1, 0, 1, 2 }.Select(d => UnitTree.On(Day.AddDays(d), [node]).Has(1)).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void A_unit_that_is_not_there_has_no_place()
    {
        var tree = UnitTree.On(Day, [Node(1, null)]);
        tree.Find(9).ShouldBeNull();
        tree.Range(9).ShouldBeNull();
        tree.Subtree(9).ShouldBeEmpty();
        tree.Path(9).ShouldBeEmpty();
        tree.Within(9, 1).ShouldBeFalse();
        tree.Within(1, 9).ShouldBeFalse();
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_units_is_drawn()
    {
        const int length = 100_000;
        var tree = UnitTree.On(Day, Enumerable.Range(1, length).Select(n => Node(n, n == 1 ? null : n - 1)));
        tree.Range(1).ShouldBe(new UnitRange(0, length - 1));
        tree.Within(length, 1).ShouldBeTrue();
    }

    [Fact]
    public void Units_below_each_other_in_a_circle_are_on_no_map_and_harm_nobody()
    {
        var tree = UnitTree.On(Day, [Node(1, null), Node(2, 3), Node(3, 2), Node(4, 1)]);
        tree.Order.Select(n => n.Unit).ShouldBe([1, 4]);
        tree.Path(2).ShouldBeEmpty();
    }

    internal static UnitNode Node(int unit, int? parent, string? code = null) => new(unit, parent, "commune", $"Đơn vị {unit}", new(2025, 7, 1), Code: code);

    private static void Holds(Func<History, bool> promise) => AnyText.Holds(Prop.ForAll(History.Any.ToArbitrary(), promise), times: 200);
}
