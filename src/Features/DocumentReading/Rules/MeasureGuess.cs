using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Text;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>
/// By which measure a target would be counted, guessed from words: what few measures say weighs more than what many say.
/// People see the guess with its sentence; where nothing is near enough the target is a new one.
/// </summary>
public sealed class MeasureGuess
{
    private const double Near = 0.5;

    private readonly IReadOnlyList<(Meaning Meaning, HashSet<string> Words)> measures;
    private readonly Dictionary<string, double> weights;

    public MeasureGuess(IEnumerable<Meaning> all)
    {
        measures = [.. all.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => (m, Fold.Syllables(m.Title).ToHashSet()))];
        weights = measures.SelectMany(m => m.Words).GroupBy(w => w).ToDictionary(g => g.Key, g => Math.Log(1 + ((double)measures.Count / g.Count())));
    }

    /// <summary>The findings with a measure at each target that has none yet, where one is near.</summary>
    public Found In(Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found with { Targets = [.. found.Targets.Select(t => t.Match is null ? t with { Match = Of(t) } : t)] };
    }

    /// <summary>A measure's name, or a formula over one; null where nothing is near.</summary>
    public string? Of(FoundTarget target)
    {
        var words = Fold.Syllables($"{target.Measure} {target.Unit}").ToHashSet();
        var share = target.Unit == "%";
        var best = measures.Select(m => (m.Meaning, Likeness: Likeness(words, m.Words))).Where(m => m.Likeness >= Near && Fits(m.Meaning, share)).OrderByDescending(m => m.Likeness).FirstOrDefault();
        if (best.Meaning is not null) return best.Meaning.Name;
        if (!share || target.Levels.Select(ProposedTarget.KindOf).FirstOrDefault(k => k is "commune" or "residential-area") is not { } kind) return null;
        // "90% of the areas have …": the share of the units where it was done at least once.
        var counted = measures.Select(m => (m.Meaning, Likeness: Likeness(words, m.Words))).Where(m => m.Likeness >= Near && m.Meaning.Type.Kind == FigureKind.Count && m.Meaning.Bases is [{ } only] && only.Name == m.Meaning.Name)
            .OrderByDescending(m => m.Likeness).FirstOrDefault();
        return counted.Meaning is null ? null : $"share({kind} where {(counted.Meaning.Bases[0].Over == OverTime.StockAtEnd ? "stock" : "count")}({counted.Meaning.Name}) >= 1)";
    }

    private static bool Fits(Meaning measure, bool share) => share ? measure.Type.Kind == FigureKind.Share : measure.Type.Kind is FigureKind.Count or FigureKind.Amount;

    private double Likeness(HashSet<string> words, HashSet<string> title)
    {
        double both = 0, all = 0;
        foreach (var word in title) all += weights[word];
        foreach (var word in words)
        {
            // Words that no measure has say where and when, and stand for little.
            var weight = weights.GetValueOrDefault(word, 0.5);
            all += weight;
            if (title.Contains(word)) both += 2 * weight;
        }

        return all == 0 ? 0 : both / all;
    }
}
