using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Access;

/// <summary>The part of today's tree that an actor reaches with a permission: a few ranges of positions.</summary>
public sealed class Reach
{
    private readonly UnitTree tree;

    // Apart from each other and in order, so that a look-up halves its way: a member organisation's line of a whole country
    // is thousands of ranges.
    private readonly UnitRange[] ranges;

    private readonly ILookup<int, Succession> successions;

    private int[]? units;

    private Reach(UnitTree tree, ILookup<int, Succession> successions, IEnumerable<UnitRange> ranges) =>
        (this.tree, this.successions, this.ranges) = (tree, successions, Joined(ranges));

    /// <summary>True when nothing is reached.</summary>
    public bool Empty => ranges.Length == 0;

    /// <summary>True when the whole tree is reached: then no filter is needed.</summary>
    public bool Everything => ranges is [{ First: 0 } all] && all.Last == tree.Order.Count - 1;

    /// <summary>
    /// Everything below the unit of the hat that is on, when its role carries the permission, and everything in the line of
    /// a member organisation. A role on a unit that was merged or split away goes on with its successors.
    /// </summary>
    public static Reach Of(Actor actor, Permission permission, UnitTree tree, ILookup<int, Succession> successions) =>
        new(tree, successions, actor.Hat is { } hat && hat.On(tree.Map) && permission.Roles.Contains(hat.Role)
            ? Successors.Today(hat.Unit, tree, successions).SelectMany(unit => tree.InLine(unit).Prepend(unit)).Select(tree.Range).OfType<UnitRange>() : []);

    /// <summary>Whether a unit is reached. A unit that is gone is reached by whoever reaches one of its successors: what was open there is theirs now.</summary>
    public bool Covers(int unit) => tree.Range(unit) is { First: var position }
        ? Covered(position)
        : successions.Contains(unit) && Successors.Of(unit, tree.Map, successions).Any(next => tree.Range(next) is { First: var place } && Covered(place));

    /// <summary>The reached units, for a query's filter; with them those that are gone and went on as one of them.</summary>
    // Worked out once: on a country's tree with its history it is asked far more often than it changes.
    public int[] Units() => units ??= Empty ? [] :
    [
        .. ranges.SelectMany(r => tree.Order.Skip(r.First).Take(r.Last - r.First + 1)).Select(n => n.Unit),
        .. successions.Select(s => s.Key).Where(unit => !tree.Has(unit) && Covers(unit)),
    ];

    private bool Covered(int position)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Covers(position)) return true;
            if (position < ranges[middle].First) high = middle - 1;
            else low = middle + 1;
        }

        return false;
    }

    private static UnitRange[] Joined(IEnumerable<UnitRange> ranges)
    {
        var joined = new List<UnitRange>();
        foreach (var range in ranges.OrderBy(r => r.First))
            if (joined is [.., var last] && range.First <= last.Last + 1) joined[^1] = new UnitRange(last.First, Math.Max(last.Last, range.Last));
            else joined.Add(range);
        return [.. joined];
    }
}
