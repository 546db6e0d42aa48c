namespace CauNoi.Kernel.Units;

/// <summary>Who a unit lives on as, after mergers and splits.</summary>
public static class Successors
{
    /// <summary>
    /// The units that a unit has become on a day: itself while nothing happened to it, else all ends of its
    /// successions. A loop in the data is walked once and never for ever.
    /// </summary>
    public static IReadOnlySet<int> Of(int unit, DateOnly day, ILookup<int, Succession> successions)
    {
        var ends = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([unit]);
        while (open.TryPop(out var current))
        {
            if (!seen.Add(current)) continue;
            var after = successions[current].Where(s => s.Day <= day).ToList();
            if (after.Count == 0) ends.Add(current);
            foreach (var next in after) open.Push(next.After);
        }

        return ends;
    }

    /// <summary>Where something tied to a unit belongs on a map: to the unit itself while it is there, else to its successors.</summary>
    public static IReadOnlySet<int> Today(int unit, UnitTree tree, ILookup<int, Succession> successions) =>
        tree.Has(unit) ? new HashSet<int> { unit } : Of(unit, tree.Map, successions);
}
