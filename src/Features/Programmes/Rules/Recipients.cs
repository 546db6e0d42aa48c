using CauNoi.Kernel.Units;

namespace CauNoi.Programmes.Rules;

/// <summary>Which units the lines of "Nơi nhận" come to, on the map of the day of issue.</summary>
public static class Recipients
{
    /// <summary>Each unit once, the issuer left out; what goes outside the system goes nowhere here.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<(IReadOnlyList<string> Kinds, int? Unit)> lines, int issuer, UnitTree tree, ILookup<int, Succession> successions)
    {
        var kinds = new HashSet<string>();
        var units = new SortedSet<int>();
        foreach (var line in lines)
        {
            kinds.UnionWith(line.Kinds);
            if (line.Unit is { } unit) units.UnionWith(Successors.Today(unit, tree, successions).Where(tree.Has));
        }

        var tops = Successors.Today(issuer, tree, successions);
        units.UnionWith(tops.SelectMany(tree.Subtree).Where(n => kinds.Contains(n.Kind)).Select(n => n.Unit));
        units.ExceptWith(tops);
        return [.. units];
    }
}
