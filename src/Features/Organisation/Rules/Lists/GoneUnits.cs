using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>
/// Units that a newer list no longer has: of a kind that the list speaks of, under a unit that the list speaks of. A list of
/// one province says nothing about the communes of another.
/// </summary>
internal static class GoneUnits
{
    public static IReadOnlyList<UnitNode> Of(IReadOnlyList<ReadLine> lines, UnitTree tree)
    {
        var named = lines.Where(l => l.Unit > 0).Select(l => l.Unit).ToHashSet();
        var spoken = lines.Where(l => l.Kind.Length > 0 && l.Parent is not < 0).Select(l => (l.Parent ?? 0, l.Kind)).GroupBy(s => s).Select(g => g.Key).ToHashSet();
        // One province's own list has one province in it; only a list of several says which provinces there are.
        if (lines.Count(l => l.Parent is null) < 2) spoken.RemoveWhere(s => s.Item1 == 0);
        return [.. tree.Order.Where(n => !named.Contains(n.Unit) && spoken.Contains((n.Parent ?? 0, n.Kind)))];
    }
}
