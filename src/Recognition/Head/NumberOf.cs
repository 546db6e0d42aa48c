using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Number and symbol of the document itself: after "Số:" in the letterhead, else what its annexes say they belong to.</summary>
internal static class NumberOf
{
    private const int LongestHead = 25;

    public static string? Head(Tokens tokens, List<Line> lines, int title)
    {
        var end = title == int.MaxValue ? 12 : Math.Min(lines.Count, title);
        for (var i = 0; i < Math.Min(lines.Count, Math.Min(end, LongestHead)); i++)
        {
            var range = lines[i].Range;
            for (var at = range.From; at < range.To; at++)
            {
                if (!tokens[at].Is("số") || !(at == range.From || !tokens[at - 1].IsWord)) continue;
                var from = tokens.Has(at + 1, ":") || tokens.Has(at + 1, ".") ? at + 2 : at + 1;
                if (DocumentNumber.At(tokens, from, range.To, blank: true) is { } number) return number.Text;
            }
        }

        return null;
    }

    /// <summary>"(Kèm theo Chương trình: 07/CTr-MTTQ-UB ngày 20/3/2026 của …)".</summary>
    public static string? Annex(Tokens tokens, List<Line> lines) => Attached(tokens, lines)?.Text;

    public static DateOnly? AnnexDate(Tokens tokens, List<Line> lines)
    {
        if (Attached(tokens, lines) is not { } number) return null;
        for (var at = number.To; at < Math.Min(tokens.Count, number.To + 6); at++)
            if (tokens[at].Is("ngày") && Days.At(tokens, at, tokens.Count) is { } day)
                return day.Date;
        return null;
    }

    private static DocumentNumber? Attached(Tokens tokens, List<Line> lines)
    {
        foreach (var line in lines)
        {
            var from = tokens.Has(line.Range.From, "(") ? line.Range.From + 1 : line.Range.From;
            if (!tokens.Has(from, "kèm") && !tokens.Has(from, "ban")) continue;
            for (var at = from; at < line.Range.To; at++)
                if (tokens[at].IsNumber && DocumentNumber.At(tokens, at, line.Range.To) is { } number)
                    return number;
        }

        return null;
    }
}
