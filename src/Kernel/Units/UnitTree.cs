using System.Runtime.InteropServices;
using CauNoi.Kernel.Text;

namespace CauNoi.Kernel.Units;

/// <summary>
/// The tree of units on one map day, in one contiguous order: every subtree is a range of positions,
/// so that "is this unit below that one" is two comparisons and never a walk.
/// </summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, int> positions = [];
    private readonly List<UnitNode> order = [];
    private readonly List<int> ends = [];

    private UnitTree(DateOnly map) => Map = map;

    /// <summary>The day this tree is drawn for.</summary>
    public DateOnly Map { get; }

    /// <summary>All units of the day; each stands directly before its own subtree.</summary>
    public IReadOnlyList<UnitNode> Order => order;

    /// <summary>Draws the tree of a day. A unit whose parent is not on this map stands at the top.</summary>
    public static UnitTree On(DateOnly map, IEnumerable<UnitNode> nodes)
    {
        var tree = new UnitTree(map);
        var alive = nodes.Where(n => n.On(map)).ToDictionary(n => n.Unit);
        var below = alive.Values
            .OrderBy(n => n.Code is null).ThenBy(n => n.Code, StringComparer.Ordinal).ThenBy(n => VietnameseOrder.KeyOf(n.Name), StringComparer.Ordinal).ThenBy(n => n.Unit)
            .ToLookup(n => n.Parent is { } p && alive.ContainsKey(p) ? p : 0);
        foreach (var top in below[0]) tree.Place(top, below);
        return tree;
    }

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
    public IEnumerable<UnitNode> Subtree(int unit) =>
        Range(unit) is { } range ? order.Skip(range.First).Take(range.Last - range.First + 1) : [];

    /// <summary>From the top down to the unit itself; empty when it does not exist on this map.</summary>
    public IReadOnlyList<UnitNode> Path(int unit)
    {
        var path = new List<UnitNode>();
        for (var node = Find(unit); node is not null; node = node.Parent is { } p ? Find(p) : null) path.Insert(0, node);
        return path;
    }

    // An explicit stack: a broken import with a chain of 100,000 units must not end the program.
    private void Place(UnitNode top, ILookup<int, UnitNode> below)
    {
        var stack = new Stack<(UnitNode Node, int Closes)>([(top, -1)]);
        while (stack.TryPop(out var next))
        {
            if (next.Closes >= 0)
            {
                ends[next.Closes] = order.Count - 1;
                continue;
            }

            var at = order.Count;
            positions[next.Node.Unit] = at;
            order.Add(next.Node);
            ends.Add(at);
            stack.Push((next.Node, at));
            foreach (var child in below[next.Node.Unit].Reverse()) stack.Push((child, -1));
        }
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
