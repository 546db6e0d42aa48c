using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Finding;

namespace CauNoi.Portal.Search;

/// <summary>Words of which the last ones name a unit: what is looked for, and in which units.</summary>
public sealed record PlacedWords(string Words, IReadOnlyList<int> Units)
{
    /// <summary>More units of one name than these are no place any more.</summary>
    private const int Most = 20;

    /// <summary>The longest end of the words that is a unit's name, its word before it or not; null where there is none.</summary>
    public static PlacedWords? Of(string words, UnitTree tree)
    {
        var syllables = Fold.Syllables(words);
        for (var own = 1; own < syllables.Count; own++)
        {
            var place = string.Join(' ', syllables.Skip(own));
            var named = UnitIndex.Of(tree).Find(place).Units.Where(n => $" {Fold.Key(n.Name)}".EndsWith($" {place}", StringComparison.Ordinal)).Take(Most + 1).ToList();
            if (named.Count is > 0 and <= Most)
                return new PlacedWords(string.Join(' ', syllables.Take(own)), [.. named.SelectMany(n => tree.Subtree(n.Unit)).Select(n => n.Unit).Distinct()]);
        }

        return null;
    }
}
