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
        var asked = new Dictionary<int, bool>();
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
            if (Has(at, own) && (above.Length == 0 || Under(at, above, asked))) found.Add(at);
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

    // Every word stands in the name of some unit above; siblings share the answer.
    private bool Under(int at, string[] words, Dictionary<int, bool> asked)
    {
        if (tree.Order[at].Parent is not { } parent) return false;
        if (asked.TryGetValue(parent, out var known)) return known;
        var above = new List<int>();
        for (int? up = parent; up is { } unit && tree.Range(unit) is { First: var place }; up = tree.Order[place].Parent) above.Add(place);
        return asked[parent] = Array.TrueForAll(words, word => above.Exists(place => Has(place, [word])));
    }

    // Exact with marks, exact without, the name after its kind, side by side, all words somewhere. Marks are compared only
    // where the folded name fits: folding two thousand names would cost more than finding them.
    private int Class(int at, string toned, string key)
    {
        var (name, code) = (tree.Order[at].Name, tree.Order[at].Code);
        if (code == key) return 0;
        var folded = text.AsSpan(starts[at] + 1, starts[at + 1] - starts[at] - 2 - (code?.Length ?? 0));
        if (!folded.EndsWith(key, StringComparison.Ordinal) || folded[^(key.Length + 1)] != ' ') return folded.IndexOf(" " + key, StringComparison.Ordinal) >= 0 ? 5 : 6;
        var whole = folded.Length == key.Length + 1;
        var marked = Fold.Toned(name);
        return marked == toned ? 0 : marked.EndsWith(" " + toned, StringComparison.Ordinal) ? 1 : whole ? 2 : 3;
    }
}

/// <summary>What was found.</summary>
/// <param name="Units">Best first.</param>
/// <param name="Cut">There are more than were looked at.</param>
public sealed record UnitHits(IReadOnlyList<UnitNode> Units, bool Cut)
{
    public static readonly UnitHits None = new([], false);
}
