using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>"nhiệm kỳ 2025 - 2030" of the document itself.</summary>
internal static class Terms
{
    public static (int From, int To)? Of(Tokens tokens, Stretch stretch)
    {
        var seen = new Dictionary<(int, int), int>();
        for (var at = stretch.From; at + 3 < stretch.To; at++)
        {
            if (!tokens[at].Is("nhiệm") || !tokens[at + 1].Is("kỳ")) continue;
            if (Years(tokens, at + 2) is { } term) seen[term] = seen.GetValueOrDefault(term) + 1;
        }

        return seen.Count == 0 ? null : seen.MaxBy(s => s.Value).Key;
    }

    public static (int From, int To)? Years(Tokens tokens, int at)
    {
        if (tokens.Has(at, "(")) at++;
        if (PeriodWords.YearAt(tokens, at) is not { } from || !(tokens.Has(at + 1, "-") || tokens.Has(at + 1, "đến"))) return null;
        return PeriodWords.YearAt(tokens, tokens.Has(at + 2, "năm") ? at + 3 : at + 2) is { } to && to > from ? (from, to) : null;
    }
}
