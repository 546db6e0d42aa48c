using CauNoi.Kernel.Units;

namespace CauNoi.Test.Web.Matrix;

/// <summary>The places around the unit of a role, by example: one unit for each; none where the tree has none.</summary>
internal static class Places
{
    public static IEnumerable<(Place Place, int Unit)> Around(int seat, UnitTree tree, ILookup<int, Succession> successions)
    {
        yield return (Place.Own, seat);
        var node = tree.Find(seat)!;
        if (tree.Order.FirstOrDefault(n => n.Parent == seat) is { } child) yield return (Place.Below, child.Unit);
        if (node.Parent is { } parent)
        {
            if (tree.Order.FirstOrDefault(n => n.Parent == parent && n.Unit != seat && n.Kind == node.Kind) is { } sibling) yield return (Place.Beside, sibling.Unit);
            yield return (Place.Above, parent);
        }

        var gone = successions.Select(s => s.Key).Where(u => !tree.Has(u)).Order().ToList();
        int[] Next(int unit) => [.. Successors.Of(unit, tree.Map, successions)];
        if (gone.Find(u => Next(u).Contains(seat)) is > 0 and var mine) yield return (Place.FormerOwn, mine);
        // Elsewhere means out of the tree below the own unit altogether.
        if (gone.Find(u => Next(u) is { Length: > 0 } next && next.All(n => !tree.Path(n).Any(p => p.Unit == seat))) is > 0 and var other)
            yield return (Place.FormerElsewhere, other);
    }
}
