using System.Runtime.InteropServices;

namespace CauNoi.Kernel.Units;

/// <summary>
/// The tree of units on one map day, in one contiguous order: every subtree is a range of positions,
/// so that "is this unit below that one" is two comparisons and never a walk.
/// </summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, int> positions;
    private readonly UnitNode[] order;
    private readonly int[] ends;
    private readonly Lazy<ILookup<int, int>> line;

    private UnitTree(DateOnly map, Dictionary<int, int> positions, UnitNode[] order, int[] ends, Lazy<ILookup<int, int>> line) =>
        (Map, this.positions, this.order, this.ends, this.line) = (map, positions, order, ends, line);

    /// <summary>The day this tree is drawn for.</summary>
    public DateOnly Map { get; }

    /// <summary>All units of the day; each stands directly before its own subtree.</summary>
    public IReadOnlyList<UnitNode> Order => order;

    /// <summary>
    /// The installation's own root: of the units at the top the one that was there first. A list of the whole country puts
    /// other provinces beside it, and none of them becomes the home of this installation by its code.
    /// </summary>
    public UnitNode? Home
    {
        get
        {
            UnitNode? home = null;
            for (var at = 0; at < order.Length; at = ends[at] + 1)
                if (home is null || order[at].Unit < home.Unit) home = order[at];
            return home;
        }
    }

    /// <summary>Draws the tree of a day. A unit whose parent is not on this map stands at the top.</summary>
    public static UnitTree On(DateOnly map, IEnumerable<UnitNode> nodes) => On(map, new UnitOrder(nodes.Where(n => n.On(map))));

    /// <summary>Draws the tree of a day from stretches that were sorted before.</summary>
    public static UnitTree On(DateOnly map, UnitOrder sorted)
    {
        var (positions, order, ends) = UnitDrawing.Draw(map, sorted);
        return new UnitTree(map, positions, order, ends, new Lazy<ILookup<int, int>>(() =>
            order.Where(n => n.Line is not null).ToLookup(n => n.Line!.Value, n => n.Unit)));
    }

    /// <summary>The same tree for another day on which nothing differs.</summary>
    public UnitTree SameOn(DateOnly map) => map == Map ? this : new UnitTree(map, positions, order, ends, line);

    /// <summary>Whether the unit exists on this map.</summary>
    public bool Has(int unit) => positions.ContainsKey(unit);

    /// <summary>The unit as it stands on this map, or null when it does not exist here.</summary>
    public UnitNode? Find(int unit) => positions.TryGetValue(unit, out var at) ? order[at] : null;

    /// <summary>The range of positions of a unit and everything below it.</summary>
    public UnitRange? Range(int unit) => positions.TryGetValue(unit, out var at) ? new UnitRange(at, ends[at]) : null;

    /// <summary>Whether a unit is the other one or lies below it.</summary>
    public bool Within(int unit, int ancestor) =>
        positions.TryGetValue(unit, out var at) && positions.TryGetValue(ancestor, out var top) && top <= at && at <= ends[top];

    /// <summary>The unit and everything below it, in order; empty when it does not exist on this map.</summary>
    public IReadOnlyList<UnitNode> Subtree(int unit) =>
        Range(unit) is { } range ? new ArraySegment<UnitNode>(order, range.First, range.Last - range.First + 1) : Array.Empty<UnitNode>();

    /// <summary>The units directly below, in order.</summary>
    public IEnumerable<UnitNode> Children(int unit)
    {
        if (Range(unit) is not { } range) yield break;
        for (var at = range.First + 1; at <= range.Last; at = ends[at] + 1) yield return order[at];
    }

    /// <summary>From the top down to the unit itself; empty when it does not exist on this map.</summary>
    public IReadOnlyList<UnitNode> Path(int unit)
    {
        var path = new List<UnitNode>();
        for (var node = Find(unit); node is not null; node = node.Parent is { } p ? Find(p) : null) path.Add(node);
        path.Reverse();
        return path;
    }

    /// <summary>The units below this one in a member organisation's own line, however deep; not the unit itself.</summary>
    public IReadOnlyList<int> InLine(int unit)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { unit };
        var open = new Stack<int>([unit]);
        while (open.TryPop(out var at))
            foreach (var below in line.Value[at])
            {
                if (!seen.Add(below)) continue;
                found.Add(below);
                open.Push(below);
            }

        return found;
    }
}

/// <summary>A run of positions in the order of a tree, both ends included.</summary>
/// <param name="First">The first position.</param>
/// <param name="Last">The last position.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitRange(int First, int Last)
{
    /// <summary>Whether a position lies in the run.</summary>
    public bool Covers(int position) => First <= position && position <= Last;
}
