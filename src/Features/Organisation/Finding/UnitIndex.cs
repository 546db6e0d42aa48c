using System.Runtime.CompilerServices;
using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Finding;

/// <summary>
/// The folded names of one tree in one long text: a word is looked for by walking the text once, which for a country's
/// 104,000 units is a few megabytes and milliseconds. Kept as long as the tree is.
/// </summary>
public sealed class UnitIndex
{
    /// <summary>More are not ranked: who types only "xom" must type on.</summary>
    private const int Most = 2_000;

    private static readonly ConditionalWeakTable<IReadOnlyList<UnitNode>, UnitIndex> Kept = [];

    private readonly UnitTree tree;
    private readonly string text;
    private readonly int[] starts;

    private UnitIndex(UnitTree tree)
    {
        this.tree = tree;
        starts = new int[tree.Order.Count + 1];
        var all = new StringBuilder(tree.Order.Count * 24);
        for (var at = 0; at < tree.Order.Count; at++)
        {
            starts[at] = all.Length;
            // Every word with a space before it: a search finds beginnings of words, not their middles.
            all.Append('\n').Append(' ').Append(Fold.Key(tree.Order[at].Name)).Append(' ').Append(tree.Order[at].Code);
        }

        starts[^1] = all.Length;
        text = all.ToString();
    }

    /// <summary>The index of a tree; days on which nothing differs share one.</summary>
    public static UnitIndex Of(UnitTree tree) => Kept.GetValue(tree.Order, _ => new UnitIndex(tree));

    /// <summary>
    /// Units whose name has all the words, best first. When no name has them all, the last words are looked for in the names
    /// above: "na moc phu luong" is Na Mộc in Phú Lương.
    /// </summary>
    /// <param name="words">What was typed, with or without marks; a code also.</param>
    /// <param name="below">Only below this unit, itself left out; null for everywhere.</param>
    public UnitHits Find(string words, int? below = null)
    {
        var syllables = Fold.Syllables(words);
        if (syllables.Count == 0) return UnitHits.None;
        var range = below is { } top ? tree.Range(top) is { } r ? new UnitRange(r.First + 1, r.Last) : new UnitRange(0, -1) : new UnitRange(0, tree.Order.Count - 1);
        for (var own = syllables.Count; own > 0; own--)
        {
            var found = Matching([.. syllables.Take(own)], [.. syllables.Skip(own)], range);
            if (found.Count == 0) continue;
            var toned = Fold.Toned(words);
            var key = string.Join(' ', syllables.Take(own));
            return new UnitHits([.. found.OrderBy(at => Class(at, toned, key)).ThenBy(at => tree.Path(tree.Order[at].Unit).Count).ThenBy(at => at).Select(at => tree.Order[at])], found.Count >= Most);
        }

        return UnitHits.None;
    }

    private List<int> Matching(string[] own, string[] above, UnitRange range)
    {
        var found = new List<int>();
        if (range.Last < range.First) return found;
        // The longest word occurs least often.
        var rare = " " + own.MaxBy(s => s.Length);
        var (from, end) = (starts[range.First], starts[range.Last + 1]);
        while (from < end && found.Count < Most)
        {
            var hit = text.AsSpan(from, end - from).IndexOf(rare, StringComparison.Ordinal);
            if (hit < 0) break;
            var at = Array.BinarySearch(starts, from + hit);
            if (at < 0) at = ~at - 1;
            if (Has(at, own) && (above.Length == 0 || Under(at, above))) found.Add(at);
            from = starts[at + 1];
        }

        return found;
    }

    private bool Has(int at, string[] words)
    {
        var line = text.AsSpan(starts[at], starts[at + 1] - starts[at]);
        foreach (var word in words)
            if (line.IndexOf(" " + word, StringComparison.Ordinal) < 0) return false;
        return true;
    }

    private bool Under(int at, string[] words)
    {
        var names = " " + string.Join(' ', tree.Path(tree.Order[at].Unit).SkipLast(1).Select(n => Fold.Key(n.Name)));
        return words.All(w => names.Contains(" " + w, StringComparison.Ordinal));
    }

    // Exact with marks, exact without, the name after its kind, side by side, all words somewhere.
    private int Class(int at, string toned, string key)
    {
        var name = Fold.Toned(tree.Order[at].Name);
        if (name == toned || tree.Order[at].Code == key) return 0;
        if (name.EndsWith(" " + toned, StringComparison.Ordinal)) return 1;
        var folded = Fold.Key(tree.Order[at].Name);
        return folded == key ? 2 : folded.EndsWith(" " + key, StringComparison.Ordinal) ? 3 : $" {folded}".Contains(" " + key, StringComparison.Ordinal) ? 4 : 5;
    }
}

/// <summary>What was found.</summary>
/// <param name="Units">Best first.</param>
/// <param name="Cut">There are more than were looked at.</param>
public sealed record UnitHits(IReadOnlyList<UnitNode> Units, bool Cut)
{
    public static readonly UnitHits None = new([], false);
}
