using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>What a person wrote over a sentence of the program: the numbers in it that are still the program's keep their footnotes.</summary>
internal static class FootnotedWords
{
    public static WrittenBlock Over(WrittenBlock computed, string words)
    {
        var (runs, rest) = (new List<Run>(), words);
        foreach (var number in computed.Runs.Where(r => r.Figure is not null && r.Text.Any(char.IsDigit)))
        {
            if (At(rest, number.Text) is not (>= 0 and var at)) continue;
            if (at > 0) runs.Add(new Run(rest[..at]));
            runs.Add(number);
            rest = rest[(at + number.Text.Length)..];
        }

        if (rest.Length > 0) runs.Add(new Run(rest));
        return computed with { Runs = runs, ByHand = true, Computed = computed.Text };
    }

    // 3 is not in 31, nor 31 in 1.031.
    private static int At(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
            if (!InNumber(text, at - 1) && !InNumber(text, at + number.Length)) return at;
        return -1;
    }

    private static bool InNumber(string text, int at) => at >= 0 && at < text.Length && (char.IsDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && at > 0 && char.IsDigit(text[at - 1])));
}
