using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Measures;

/// <summary>The tree of a map day as arrays, and where on it the facts of every unit stand: drawn once for a map day, used by all its frames.</summary>
public sealed class TreeShape
{
    /// <summary>The position of what stands nowhere.</summary>
    internal const int None = -1;

    private readonly FactStore store;
    private int[] places = [];

    /// <summary>Takes the map in.</summary>
    public TreeShape(UnitTree tree, UnitPlaces where, FactStore store)
    {
        (Tree, Where, this.store) = (tree, where, store);
        var units = tree.Order.Count;
        (Parents, Kinds, Uppers) = (new int[units], new string[units], new int[units]);
        // Each unit stands before its subtree: the way from the top to the last unit is all that must be remembered.
        var path = new Stack<int>();
        for (var at = 0; at < units; at++)
        {
            var node = tree.Order[at];
            while (path.TryPeek(out var last) && tree.Order[last].Unit != node.Parent) path.Pop();
            Parents[at] = path.TryPeek(out var above) ? above : None;
            (Kinds[at], Uppers[at]) = (node.Kind, None);
            path.Push(at);
        }

        foreach (var parent in Parents)
            if (parent != None && Uppers[parent] == None) Uppers[parent] = UpperCount++;
    }

    /// <summary>The map.</summary>
    public UnitTree Tree { get; }

    /// <summary>Where units that are not on the map belong.</summary>
    public UnitPlaces Where { get; }

    internal int[] Parents { get; }

    internal string[] Kinds { get; }

    /// <summary>A small number for each unit that has others below it.</summary>
    internal int[] Uppers { get; }

    internal int UpperCount { get; }

    /// <summary>The positions of all units that have left a fact, by their small numbers.</summary>
    internal int[] Places()
    {
        var known = places.Length;
        if (known >= store.Units) return places;
        var longer = new int[store.Units];
        places.CopyTo(longer, 0);
        for (var small = known; small < longer.Length; small++)
        {
            var unit = store.Unit(small);
            longer[small] = Tree.Range(unit) is { First: var here } ? here
                : Where.Of(unit) is { How: not PlaceHow.Nowhere } place && Tree.Range(place.Unit) is { First: var there } ? there : None;
        }

        return places = longer;
    }
}
