using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Units;

/// <summary>What holds for every history of mergers, splits, moves and renames.</summary>
public class LifeTests
{
    [Fact]
    public void Every_leaf_on_every_day_has_exactly_one_parent() => Holds(life => life.Days.All(day =>
    {
        var alive = life.Nodes.Where(n => n.On(day)).ToList();
        var tree = UnitTree.On(day, life.Nodes);
        return alive.Select(n => n.Unit).Distinct().Count() == alive.Count && tree.Order.Count == alive.Count
            && alive.TrueForAll(n => n.Unit == 1 ? n.Parent is null : tree.Path(n.Unit).Count(p => p.Unit == n.Parent) == 1 && tree.Path(n.Unit)[0].Unit == 1);
    }));

    [Fact]
    public void Counts_on_both_sides_of_a_change_add_up() => Holds(life => life.Edits.All(edit =>
    {
        var (before, after) = (UnitTree.On(edit.Day.AddDays(-1), life.Nodes), UnitTree.On(edit.Day, life.Nodes));
        var begun = edit.Added.Where(n => n.From == edit.Day && !before.Has(n.Unit)).ToList();
        var ended = before.Order.Where(n => !after.Has(n.Unit)).ToList();
        return after.Order.Count == before.Order.Count + begun.Count - ended.Count
            && Areas(after) == Areas(before) + begun.Count(n => n.Kind == "residential-area") && ended.TrueForAll(n => n.Kind == "commune")
            && after.Children(1).Sum(c => after.Children(c.Unit).Count()) == Areas(after);
    }));

    [Fact]
    public void Undo_restores_the_tree_exactly() => Holds(life =>
    {
        for (var n = life.Edits.Count; n > 0; n--)
            if (!life.Edits[n - 1].Back().Apply(life.After(n)).ToHashSet().SetEquals(life.After(n - 1))) return false;
        return true;
    });

    [Fact]
    public void Ranges_tell_what_a_walk_tells() => Holds(life => life.Days.All(day =>
    {
        var tree = UnitTree.On(day, life.Nodes);
        return tree.Order.All(a => tree.Order.All(b => tree.Within(a.Unit, b.Unit) == Walk(tree, a.Unit, b.Unit)));
    }), 60);

    [Fact]
    public void Whoever_ended_goes_on_as_somebody_who_stands() => Holds(life =>
    {
        var successions = life.Successions.ToLookup(s => s.Before);
        return life.Days.All(day =>
        {
            var tree = UnitTree.On(day, life.Nodes);
            return life.Nodes.Where(n => n.From <= day).All(n => Successors.Of(n.Unit, day, successions) is { Count: > 0 } ends && ends.All(tree.Has));
        });
    });

    [Fact]
    public void What_was_before_a_change_stays_as_it_was() => Holds(life => Enumerable.Range(1, life.Edits.Count).All(n =>
        UnitTree.On(life.Edits[n - 1].Day.AddDays(-1), life.After(n)).Order.Select(Place)
            .SequenceEqual(UnitTree.On(life.Edits[n - 1].Day.AddDays(-1), life.After(n - 1)).Order.Select(Place))));

    private static (int, int?, string) Place(UnitNode node) => (node.Unit, node.Parent, node.Name);

    private static int Areas(UnitTree tree) => tree.Order.Count(n => n.Kind == "residential-area");

    private static bool Walk(UnitTree tree, int unit, int top)
    {
        for (int? at = unit; at is { } here; at = tree.Find(here)?.Parent)
            if (here == top) return true;
        return false;
    }

    private static void Holds(Func<Life, bool> promise, int times = 150) => AnyText.Holds(Prop.ForAll(Life.Any.ToArbitrary(), promise), times);
}
