using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules;

/// <summary>
/// Which unit somebody means: by code, by "số 123", by name, or by "name, unit above". With several of one name it asks and
/// never guesses: inside one province ten pairs of communes are the same without marks.
/// </summary>
public static class UnitNaming
{
    private const int Told = 5;

    /// <summary>The unit meant, among the units of a map and those a draft will begin.</summary>
    public static Outcome<int> Find(string typed, IEnumerable<UnitNode> among, UnitTree tree)
    {
        var text = typed.Trim();
        var units = among.ToList();
        if (units.Find(n => n.Code == text) is { } coded) return coded.Unit;
        if (Number(text) is { } number) return units.Exists(n => n.Unit == number) ? number : ChangeRefusals.Unknown(text);
        var found = Named(text, units);
        // Only then read a comma as "name, unit above": a name may hold one itself.
        if (found.Count == 0 && text.LastIndexOf(',') is > 0 and var comma)
        {
            var above = Fold.Toned(text[(comma + 1)..]);
            found = [.. Named(text[..comma], units).Where(n => n.Parent is { } p && tree.Find(p) is { } parent && Fold.Toned(parent.Name) == above)];
        }

        return found switch
        {
            [] => ChangeRefusals.Unknown(text),
            [var only] => only.Unit,
            _ => ChangeRefusals.Ambiguous(text, found.Take(Told).Select(n => $"{n.Code ?? $"số {n.Unit}"} ({n.Name}{Above(n)})")),
        };

        string Above(UnitNode node) => node.Parent is { } parent && tree.Find(parent) is { } above ? $", {above.Name}" : "";
    }

    // Exact with marks before folded: whoever writes the marks means them.
    private static List<UnitNode> Named(string text, List<UnitNode> units)
    {
        var toned = Fold.Toned(text);
        var exact = units.FindAll(n => Fold.Toned(n.Name) == toned);
        var key = Fold.Key(text);
        return exact.Count > 0 || key.Length == 0 ? exact : units.FindAll(n => Fold.Key(n.Name) == key);
    }

    private static int? Number(string text) =>
        Fold.Key(text) is var key && key.StartsWith("so ", StringComparison.Ordinal) && int.TryParse(key[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
