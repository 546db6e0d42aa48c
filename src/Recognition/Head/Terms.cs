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
            if (!(tokens[at].Is("nhiệm") && tokens[at + 1].Is("kỳ")) && !(tokens[at].Is("giai") && tokens[at + 1].Is("đoạn") && stretch.To < tokens.Count)) continue;
            if (Years(tokens, at + 2) is { } term) seen[term] = seen.GetValueOrDefault(term) + 1;
        }

        return seen.Count == 0 ? null : seen.MaxBy(s => s.Value).Key;
    }

    /// <summary>"Công tác Mặt trận năm 2027": a title that names the year it is for, whatever it cites below. A law of an earlier year is none.</summary>
    public static (int From, int To)? Year(Tokens tokens, Stretch title, DateOnly? date)
    {
        for (var at = title.To - 2; at >= title.From; at--)
        {
            if (!tokens[at].Is("năm") || PeriodWords.YearAt(tokens, at + 1) is not { } year || (at > title.From && tokens[at - 1].Key is "đến" or "tháng" or "hết" or "quý")) continue;
            if (tokens.Has(at + 2, "-") && PeriodWords.YearAt(tokens, at + 3) is { } next && next > year) return (year, next);
            if (date is null || year >= date.Value.Year) return (year, year);
        }

        return null;
    }

    public static (int From, int To)? Years(Tokens tokens, int at)
    {
        if (tokens.Has(at, "(")) at++;
        if (PeriodWords.YearAt(tokens, at) is not { } from || !(tokens.Has(at + 1, "-") || tokens.Has(at + 1, "đến"))) return null;
        return PeriodWords.YearAt(tokens, tokens.Has(at + 2, "năm") ? at + 3 : at + 2) is { } to && to > from ? (from, to) : null;
    }
}
