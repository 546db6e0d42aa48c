using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;

namespace CauNoi.DocumentReading.Rules;

/// <summary>What became of a target from one version of a document to the other.</summary>
public enum TargetBecame
{
    New,
    Raised,
    Lowered,

    /// <summary>Asked otherwise: another unit, another way of judging, other units bound.</summary>
    Altered,
    Dropped,
    Same,
}

/// <summary>One target in two versions.</summary>
public sealed record TargetDifference(TargetBecame Became, ProposedTarget? Before, ProposedTarget? After)
{
    private const double Alike = 0.5;

    /// <summary>
    /// Pairs targets by their words, the likest first, each once; what has no partner is new or dropped. More is raised where
    /// more is good, and less where less is.
    /// </summary>
    public static IReadOnlyList<TargetDifference> Of(IReadOnlyList<ProposedTarget> before, IReadOnlyList<ProposedTarget> after)
    {
        var pairs = before.SelectMany((b, at) => after.Select((a, to) => (At: at, To: to, Likeness: Likeness(b, a)))).Where(p => p.Likeness >= Alike)
            .OrderByDescending(p => p.Likeness).ThenBy(p => p.At).ThenBy(p => p.To).ToList();
        var (mine, theirs) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var pair in pairs)
        {
            if (mine.ContainsKey(pair.To) || !theirs.Add(pair.At)) continue;
            mine[pair.To] = pair.At;
        }

        return [.. after.Select((a, to) => mine.TryGetValue(to, out var at) ? new TargetDifference(Judged(before[at], a), before[at], a) : new TargetDifference(TargetBecame.New, null, a)),
            .. before.Where((_, at) => !theirs.Contains(at)).Select(b => new TargetDifference(TargetBecame.Dropped, b, null))];
    }

    /// <summary>The word people read.</summary>
    public static string Word(TargetBecame became) => became switch
    {
        TargetBecame.New => "mới",
        TargetBecame.Raised => "nâng lên",
        TargetBecame.Lowered => "hạ xuống",
        TargetBecame.Altered => "đổi cách tính",
        TargetBecame.Dropped => "không còn",
        _ => "như cũ",
    };

    private static TargetBecame Judged(ProposedTarget before, ProposedTarget after)
    {
        var same = Fold.Toned(before.Unit) == Fold.Toned(after.Unit) && Side(before.Comparator) == Side(after.Comparator) && before.Cadence == after.Cadence;
        if (!same || before.Goal is null != after.Goal is null || (before.Kinds.Count > 0 && after.Kinds.Count > 0 && !before.Kinds.ToHashSet().SetEquals(after.Kinds))) return TargetBecame.Altered;
        if (before.Goal == after.Goal) return TargetBecame.Same;
        return after.Goal > before.Goal == Side(after.Comparator) >= 0 ? TargetBecame.Raised : TargetBecame.Lowered;
    }

    private static int Side(Comparator comparator) => comparator is Comparator.AtMost or Comparator.Less ? -1 : 1;

    // The share of words that both have: the order of words changes between years, the words hardly.
    private static double Likeness(ProposedTarget one, ProposedTarget other)
    {
        if (one.Formula is { } formula && formula == other.Formula) return 1;
        var (left, right) = (Fold.Syllables(one.Title).ToHashSet(), Fold.Syllables(other.Title).ToHashSet());
        var both = left.Intersect(right).Count();
        return left.Count + right.Count == 0 ? 0 : 2.0 * both / (left.Count + right.Count);
    }
}
