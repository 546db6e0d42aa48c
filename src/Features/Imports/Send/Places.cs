using System.Globalization;
using CauNoi.Imports.Rules;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Imports.Send;

/// <summary>The units for which somebody may record a kind, found as people write them: by name, by name and commune, by code or by #number.</summary>
internal sealed class Places
{
    private const int MostRemembered = 20_000;
    private readonly UnitTree tree;
    private readonly ILookup<string, UnitNode> named;
    private readonly Dictionary<string, UnitNode> numbered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, string), (UnitNode?, string?)> known = [];

    public Places(IReadOnlyList<UnitNode> all, UnitTree tree)
    {
        (All, this.tree) = (all, tree);
        named = all.ToLookup(p => Fold.Key(p.Name));
        foreach (var place in all)
        {
            numbered[string.Create(CultureInfo.InvariantCulture, $"#{place.Unit}")] = place;
            if (place.Code is { } code) numbered.TryAdd(code, place);
        }
    }

    public IReadOnlyList<UnitNode> All { get; }

    /// <summary>The place, or the sentence that says why it is not known which.</summary>
    public (UnitNode? Place, string? Fault) Find(string cell, string above)
    {
        if (known.TryGetValue((cell, above), out var found)) return found;
        // What people write repeats; a file made to fill the memory does not.
        if (known.Count >= MostRemembered) known.Clear();
        return known[(cell, above)] = Look(cell, above);
    }

    private (UnitNode?, string?) Look(string cell, string above)
    {
        if (cell.Length == 0) return All.Count == 1 ? (All[0], null) : (null, ImportRefusals.NoPlace);
        if (numbered.TryGetValue(cell, out var place)) return (place, null);
        var same = named[Fold.Key(cell)].Where(p => above.Length == 0 || Fold.Key(tree.Find(p.Parent ?? 0)?.Name ?? "") == Fold.Key(above)).ToList();
        return same.Count switch
        {
            1 => (same[0], null),
            0 => (null, ImportRefusals.UnknownPlace(cell)),
            _ => (null, ImportRefusals.SeveralPlaces(cell, same.Count)),
        };
    }
}
