using CauNoi.Kernel.Text;

namespace CauNoi.Recognition.Register;

/// <summary>Finds the measure of the catalogue that a target means: the one whose title shares most words with it, when they are many enough.</summary>
internal sealed class MeasureMatches(IReadOnlyList<KnownMeasure> measures)
{
    private const double Enough = 0.5;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "ty", "le", "so", "cac", "co", "cua", "va", "duoc", "to", "chuc", "thuc", "hien", "voi", "o", "tren", "dia", "ban", "trong", "tinh",
    };

    private readonly List<(KnownMeasure Measure, HashSet<string> Words)> known = [.. measures.Select(m => (m, Words(m.Title)))];

    public string? Of(FoundTarget target)
    {
        if (known.Count == 0) return null;
        var words = Words($"{target.Subject} {target.Measure}");
        var best = known.Where(k => k.Measure.Share == (target.Unit == "%") && k.Words.Count > 0)
            .Select(k => (k.Measure.Name, Shared: (double)k.Words.Count(words.Contains) / k.Words.Count)).OrderByDescending(k => k.Shared).FirstOrDefault();
        return best.Shared >= Enough ? best.Name : null;
    }

    private static HashSet<string> Words(string text) => [.. Fold.Syllables(text).Where(w => !Empty.Contains(w))];
}
