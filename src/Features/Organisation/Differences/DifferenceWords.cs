using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Differences;

/// <summary>Both sides of a difference in words.</summary>
internal static class DifferenceWords
{
    public static string Before(UnitDifference difference, UnitTree before) => difference.Was is { } was ? Stands(was, before)
        : difference.CameFrom.Count == 0 ? "chưa có" : $"chưa có; là {Names(difference.CameFrom)}";

    public static string After(UnitDifference difference, UnitTree before, UnitTree after) => difference.Is is { } now ? Stands(now, after) + Renewed(difference, before, after)
        : difference.WentOnAs.Count == 0 ? "không còn" : $"tiếp nối là {Names(difference.WentOnAs)}";

    private static string Stands(UnitNode node, UnitTree tree) =>
        node.Name + (node.Code is { } code ? $" ({code})" : "") + (Above(node, tree) is { } above ? $", thuộc {above.Name}" : "");

    // A commune that was merged into a new one often leaves it name and code: both sides would read the same.
    private static string Renewed(UnitDifference difference, UnitTree before, UnitTree after) =>
        difference is { Was: { } was, Is: { } now } && was.Parent != now.Parent && Above(now, after) is { } above && Above(was, before)?.Name == above.Name
            ? before.Has(above.Unit) ? $" ({UnitAddress.Of(above)})" : " (mới)" : "";

    private static UnitNode? Above(UnitNode node, UnitTree tree) => node.Parent is { } parent ? tree.Find(parent) : null;

    private static string Names(IEnumerable<UnitNode> units) => string.Join(", ", units.Select(n => n.Name));
}
