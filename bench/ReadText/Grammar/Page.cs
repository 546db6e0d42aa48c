using System.Text;

namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>The document as it grows, with the truth about what was written.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public List<TrueTarget> Targets { get; } = [];

    public List<string> Citations { get; } = [];

    public List<TrueDuty> Duties { get; } = [];

    public string Text => text.ToString();

    public void Line(string line = "") => text.Append(line).Append('\n');

    public void Cells(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++) text.Append(i == 0 ? "" : "\t").Append(cells[i]);
        text.Append('\n');
    }

    /// <summary>A line with targets: each number stands in ⟦ ⟧, in the order of the truths.</summary>
    public void Write(string before, IReadOnlyList<Said> sentences, string after)
    {
        text.Append(before);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0) text.Append(' ');
            Put(sentences[i]);
        }

        text.Append(after).Append('\n');
    }

    public void Put(Said said)
    {
        var start = text.Length;
        var numbers = new List<int>();
        foreach (var letter in said.Words)
        {
            if (letter == '⟦') numbers.Add(text.Length);
            else if (letter != '⟧') text.Append(letter);
        }

        var words = text.ToString(start, text.Length - start);
        for (var i = 0; i < said.Truths.Count; i++)
        {
            var truth = said.Truths[i];
            Targets.Add(truth with { At = truth.Numbered ? numbers[i] : start, To = text.Length, Words = words });
        }
    }

    public void Duty(string sentence, IEnumerable<(string Cadence, string? Due)> duties, string before = "")
    {
        text.Append(before);
        var from = text.Length;
        text.Append(sentence);
        Duties.AddRange(duties.Select(d => new TrueDuty(from, text.Length, d.Cadence, d.Due)));
        text.Append('\n');
    }
}

/// <summary>A sentence with its targets.</summary>
internal sealed record Said(string Words, IReadOnlyList<TrueTarget> Truths)
{
    public static Said One(string words, decimal value, string unit, string comparator, string period, IReadOnlyList<string> levels, bool perUnit) =>
        new(words, [new TrueTarget(0, true, value, unit, comparator, period, levels, perUnit, null, "")]);
}
