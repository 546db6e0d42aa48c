using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Parts;

/// <summary>The units of one kind directly below another.</summary>
public sealed record ChildGroup(string Kind, string Title, IReadOnlyList<UnitNode> Units)
{
    /// <summary>Territory first, as the catalogue of kinds has it.</summary>
    public static IReadOnlyList<ChildGroup> Of(UnitTree tree, int unit, UnitKindTable kinds) =>
        [.. tree.Children(unit).GroupBy(n => n.Kind).OrderBy(g => Rank(kinds, g.Key)).Select(g => new ChildGroup(g.Key, kinds.Title(g.Key), [.. g]))];

    private static int Rank(UnitKindTable kinds, string kind)
    {
        const int besideTheLevels = 10;
        return kinds.Find(kind) is not { } known ? int.MaxValue : known.Level > 0 ? known.Level : besideTheLevels + kinds.All.ToList().IndexOf(known);
    }
}
