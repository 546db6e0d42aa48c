namespace CauNoi.Reports.Rules;

/// <summary>A stretch of a sentence; where it is a number, the figure it stands for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Figure">The key of the figure: its footnote leads to what made it.</param>
public sealed record Run(string Text, string? Figure = null);

/// <summary>A sentence of a report: words, with a footnote at each number.</summary>
public sealed record Sentence(IReadOnlyList<Run> Runs)
{
    /// <summary>As it is read aloud.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));

    public static Sentence Plain(string text) => new([new Run(text)]);

    /// <summary>The same sentence with more behind it.</summary>
    public Sentence With(params IEnumerable<Run> more) => new([.. Runs, .. more]);

    /// <summary>Ended by a full stop, begun by a large letter.</summary>
    public Sentence Whole()
    {
        var runs = Runs.Where(r => r.Text.Length > 0).ToList();
        if (runs.Count == 0) return this;
        runs[0] = runs[0] with { Text = Numbers.Capital(runs[0].Text) };
        if (!runs[^1].Text.EndsWith('.')) runs.Add(new Run("."));
        return new Sentence(runs);
    }
}
