using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Access;

/// <summary>The part of today's tree that an actor reaches with a permission: a few ranges of positions.</summary>
public sealed class Reach
{
    private readonly UnitTree tree;
    private readonly IReadOnlyList<UnitRange> ranges;

    private Reach(UnitTree tree, IReadOnlyList<UnitRange> ranges) => (this.tree, this.ranges) = (tree, ranges);

    /// <summary>True when nothing is reached.</summary>
    public bool Empty => ranges.Count == 0;

    /// <summary>True when the whole tree is reached: then no filter is needed.</summary>
    public bool Everything => ranges.Any(r => r.First == 0 && r.Last == tree.Order.Count - 1);

    /// <summary>
    /// Everything below the unit of the hat that is on, when its role carries the permission. A role on a unit that was
    /// merged or split away goes on with its successors.
    /// </summary>
    public static Reach Of(Actor actor, Permission permission, UnitTree tree, ILookup<int, Succession> successions) =>
        new(tree, actor.Hat is { } hat && hat.On(tree.Map) && permission.Roles.Contains(hat.Role)
            ? [.. Successors.Today(hat.Unit, tree, successions).Select(tree.Range).OfType<UnitRange>().Distinct()] : []);

    /// <summary>Whether a unit is reached.</summary>
    public bool Covers(int unit) => tree.Range(unit) is { } own && ranges.Any(r => r.Covers(own.First));

    /// <summary>The reached units, for a query's filter.</summary>
    public int[] Units() => [.. ranges.SelectMany(r => tree.Order.Skip(r.First).Take(r.Last - r.First + 1)).Select(n => n.Unit).Distinct()];
}
