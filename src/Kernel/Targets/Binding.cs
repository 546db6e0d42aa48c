using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Targets;

/// <summary>
/// Which units a target binds on a map. It is asked anew for every map and stored nowhere: issuing a programme copies
/// nothing, and a unit that is merged hands its target on by being gone.
/// </summary>
public static class Binding
{
    private const string MemberOrganisation = "member-organisation";

    /// <summary>The bound units, in the order of the tree.</summary>
    /// <param name="wording">How the target reads.</param>
    /// <param name="owner">The unit that issued it.</param>
    /// <param name="tree">The map.</param>
    /// <param name="successions">Who went on as whom: the targets of a unit that is gone hold at its successors.</param>
    public static IReadOnlyList<UnitNode> Units(TargetWording wording, int owner, UnitTree tree, ILookup<int, Succession> successions)
    {
        var lines = Lines(wording, tree, successions);
        return [.. Successors.Today(owner, tree, successions).SelectMany(tree.Subtree).DistinctBy(n => n.Unit).Where(n => Fits(wording, n, lines))];
    }

    /// <summary>Whether it binds one unit.</summary>
    public static bool Binds(TargetWording wording, int owner, int unit, UnitTree tree, ILookup<int, Succession> successions) =>
        tree.Find(unit) is { } node && wording.Kinds.Contains(node.Kind)
        && Successors.Today(owner, tree, successions).Any(top => tree.Within(unit, top))
        && Fits(wording, node, Lines(wording, tree, successions));

    // A territory is bound by where it lies: which organisation's work counts there is asked with its figure. An organisation
    // is bound when it stands in the line of the one that is named.
    private static bool Fits(TargetWording wording, UnitNode node, HashSet<int>? lines) =>
        wording.Kinds.Contains(node.Kind) && (node.Kind != MemberOrganisation || lines is null || lines.Contains(node.Unit));

    private static HashSet<int>? Lines(TargetWording wording, UnitTree tree, ILookup<int, Succession> successions) => wording.Organisation is not { } organisation ? null
        : [.. Successors.Today(organisation, tree, successions).SelectMany(unit => tree.InLine(unit).Prepend(unit))];
}
