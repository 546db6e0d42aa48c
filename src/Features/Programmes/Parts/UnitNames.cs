using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;

namespace CauNoi.Programmes.Parts;

/// <summary>Units as forms of this room offer them and as its pages name them.</summary>
public static class UnitNames
{
    private static readonly string[] Leading = ["province", "commune", "department", "shared-office", "member-organisation", "residential-area"];

    /// <summary>"Đơn vị cũ" for one that is not on the map.</summary>
    public static string Of(UnitTree tree, int unit) => tree.Find(unit)?.Name ?? "Đơn vị cũ";

    /// <summary>Who may lead or have a part: the issuer itself and what stands directly below it beside the territory.</summary>
    public static IReadOnlyList<FieldChoice> Leads(UnitTree tree, int issuer) =>
        [.. tree.Children(issuer).Where(n => n.Kind is "department" or "shared-office" or "member-organisation").Prepend(tree.Find(issuer)).OfType<UnitNode>()
            .Where(n => Leading.Contains(n.Kind)).Select(Choice)];

    /// <summary>The member organisations at the issuer, whose line a target may bind.</summary>
    public static IReadOnlyList<FieldChoice> Organisations(UnitTree tree, int issuer) =>
        [.. tree.Children(issuer).Where(n => n.Kind == "member-organisation").Select(Choice)];

    /// <summary>The kinds that exist on a day and lie at or below the issuer's level, for ticking.</summary>
    public static IEnumerable<UnitKind> Kinds(UnitKindTable kinds, UnitTree tree, int issuer, DateOnly day)
    {
        var level = tree.Find(issuer) is { } node ? kinds.Find(node.Kind)?.Level ?? 0 : 0;
        return kinds.All.Where(k => k.On(day) && k.Id != "external-agency" && (k.Level == 0 || k.Level >= level));
    }

    private static FieldChoice Choice(UnitNode node) => new(node.Unit.ToString(System.Globalization.CultureInfo.InvariantCulture), node.Name);
}
