using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Petitions.Rules;

/// <summary>Which place somebody means who types its name, with or without marks, with or without the word before it.</summary>
public static class PlaceWords
{
    /// <summary>How many are offered where several may be meant.</summary>
    public const int Most = 8;

    private const string Commune = "commune";
    private const string Area = "residential-area";

    private static readonly string[] Kinds = ["xã ", "phường ", "thị trấn ", "đặc khu ", "xóm ", "thôn ", "bản ", "tổ dân phố ", "tổ ", "làng "];

    /// <summary>The communes of the map, for whoever chooses from a list.</summary>
    public static IReadOnlyList<UnitNode> Communes(UnitTree tree) => [.. tree.Order.Where(n => n.Kind == Commune)];

    /// <summary>
    /// The units that may be meant; exactly one where it is clear. "Xóm Na Mọc, Phú Lương" names an area of a commune; a name
    /// alone is looked for among communes first.
    /// </summary>
    public static IReadOnlyList<UnitNode> Find(UnitTree tree, string typed)
    {
        if (Fold.Key(typed).Length == 0) return [];
        var communes = Communes(tree);
        if (typed.LastIndexOf(',') is > 0 and var cut)
        {
            var (inner, outer) = (typed[..cut], Among(communes, typed[(cut + 1)..]));
            var areas = outer.SelectMany(c => Among(tree.Subtree(c.Unit).Where(n => n.Kind == Area), inner)).Take(Most).ToList();
            // The commune is known though its area is not: better a desk than none.
            return areas.Count > 0 ? areas : outer;
        }

        return Among(communes, typed) is { Count: > 0 } found ? found : Among(tree.Order.Where(n => n.Kind == Area), typed);
    }

    /// <summary>The name as it is written into the field, such that it is found again: an area with its commune.</summary>
    public static string Name(UnitTree tree, UnitNode node) =>
        node.Kind == Commune ? node.Name : tree.Path(node.Unit).LastOrDefault(n => n.Kind == Commune) is { } commune ? $"{node.Name}, {commune.Name}" : node.Name;

    // The first of these that finds anything decides: the whole name with its marks, without the word before it, without marks,
    // then all names that hold every syllable.
    private static IReadOnlyList<UnitNode> Among(IEnumerable<UnitNode> nodes, string typed)
    {
        var all = nodes.ToList();
        var (toned, key, bare) = (Fold.Toned(typed), Fold.Key(typed), Fold.Toned(Bare(typed)));
        var syllables = Fold.Syllables(typed);
        Func<UnitNode, bool>[] ways =
        [
            n => Fold.Toned(n.Name) == toned,
            n => Fold.Toned(Bare(n.Name)) == bare && (bare == toned || Fold.Key(n.Name) == key),
            n => Fold.Key(n.Name) == key || Fold.Key(Bare(n.Name)) == key,
            n => syllables.All(Fold.Syllables(n.Name).Contains),
        ];
        foreach (var way in ways)
            if (all.Where(way).Take(Most).ToList() is { Count: > 0 } found) return found;
        return [];
    }

    private static string Bare(string name)
    {
        var trimmed = name.Trim();
        return Kinds.FirstOrDefault(k => trimmed.StartsWith(k, StringComparison.OrdinalIgnoreCase)) is { } kind ? trimmed[kind.Length..] : trimmed;
    }
}
