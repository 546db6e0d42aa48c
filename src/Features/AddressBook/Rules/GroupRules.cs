using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>Whom a group address means on the day of a tree.</summary>
public static class GroupRules
{
    private static readonly IReadOnlySet<string> Beside = new HashSet<string> { "department", "member-organisation", "external-agency", "shared-office" };

    /// <summary>The units of the group, in the order of the tree. Empty where the unit it is counted from is not on this map.</summary>
    public static IReadOnlyList<UnitNode> Resolve(GroupAddress group, UnitTree tree, int sender)
    {
        if (Top(group, tree, sender) is not { } top) return [];
        return [.. tree.Subtree(top).Where(n => n.Unit != top && group.Kinds.Contains(n.Kind) && (!group.Direct || n.Parent == top))];
    }

    /// <summary>The unit whose place a unit stands in: a department or an organisation sends for the level it belongs to.</summary>
    public static int? Place(UnitTree tree, int unit)
    {
        var node = tree.Find(unit);
        while (node is not null && Beside.Contains(node.Kind)) node = node.Parent is { } above ? tree.Find(above) : null;
        return node?.Unit;
    }

    private static int? Top(GroupAddress group, UnitTree tree, int sender) => group.Scope switch
    {
        GroupScope.Sender => Place(tree, sender),
        GroupScope.Unit => group.Below is { } below && tree.Has(below) ? below : null,
        _ => tree.Order.Count > 0 ? tree.Order[0].Unit : null,
    };
}
