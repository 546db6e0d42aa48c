using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Differences;

/// <summary>Both sides of a difference in words.</summary>
internal static class DifferenceWords
{
    public static string Before(UnitDifference difference, UnitTree before) => difference.Was is { } was ? Stands(was, before)
        : difference.CameFrom.Count == 0 ? "chưa có" : $"chưa có; là {Names(difference.CameFrom)}";

    public static string After(UnitDifference difference, UnitTree after) => difference.Is is { } now ? Stands(now, after)
        : difference.WentOnAs.Count == 0 ? "không còn" : $"tiếp nối là {Names(difference.WentOnAs)}";

    private static string Stands(UnitNode node, UnitTree tree) =>
        node.Name + (node.Code is { } code ? $" ({code})" : "") + (node.Parent is { } p && tree.Find(p) is { } above ? $", thuộc {above.Name}" : "");

    private static string Names(IEnumerable<UnitNode> units) => string.Join(", ", units.Select(n => n.Name));
}
