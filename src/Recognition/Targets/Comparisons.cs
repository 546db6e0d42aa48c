using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>How the number is compared, as written and as judged.</summary>
/// <param name="Written">"=", "&gt;=", …</param>
/// <param name="Judged">A plain number is reached at or above it.</param>
/// <param name="From">The first token of the words that say so; the number's own where none do.</param>
/// <param name="Said">Words say so: the number is one to be reached.</param>
internal readonly record struct Comparison(string Written, string Judged, int From, bool Said);

internal static class Comparisons
{
    private const int LongestPhrase = 5;
    private const int FarthestAfter = 6;
    private const int FarthestDenial = 8;

    public static Comparison Of(Context context, Figure figure, Stretch clause, int unitTo)
    {
        var tokens = context.Tokens;
        var (sign, from) = Before(context, figure.From, clause.From);
        var after = After(context, figure.To, Math.Max(figure.To, unitTo), clause.To);

        // "từ 80%" is a lower bound, as a range both ends; before a day or a day's number it says only where something begins.
        if (sign == ">=" && after is null && tokens.Has(figure.From - 1, "từ") && figure.ValueTo is null && !figure.Percent && unitTo == figure.To)
            (sign, from) = (null, figure.From - 1);
        // A scan loses the stroke under "≥"; a bare ">" is hardly ever written.
        if (context.Facts.Scanned && figure.From > 0 && tokens[figure.From - 1].Key is ">" or "<") sign = tokens[figure.From - 1].Is(">") ? ">=" : "<=";
        if (sign == ">" && Denied(tokens, from, clause.From)) sign = "<=";
        var written = after ?? sign ?? (figure.ValueTo is null ? "=" : ">=");
        var judged = written == "=" ? ">=" : written;
        return new(written, judged, from, sign is not null || after is not null);
    }

    /// <summary>"không để tồn đọng quá 05", "không xảy ra trên 2": what must not be more is at most.</summary>
    private static bool Denied(Tokens tokens, int from, int start)
    {
        for (var at = from - 1; at >= Math.Max(start, from - FarthestDenial); at--)
        {
            if (!tokens[at].IsWord) return false;
            if (tokens[at].Is("không")) return tokens.Has(at + 1, "để") || tokens.Has(at + 1, "xảy") || tokens.Has(at + 1, "có") || tokens.Has(at + 1, "tồn") || tokens.Has(at + 1, "kéo") || tokens.Has(at + 1, "phát");
        }

        return false;
    }

    private static (string? Sign, int From) Before(Context context, int at, int start)
    {
        var tokens = context.Tokens;
        (string? Sign, int From) found = (null, at);
        for (var from = at - 1; from >= Math.Max(start, at - LongestPhrase); from--)
        {
            if (context.Lexicon.Comparators.At(tokens, from, at) is { } mark && mark.To == at && mark.Means.StartsWith("before ", StringComparison.Ordinal))
                found = (mark.Means["before ".Length..], from);
        }

        return found;
    }

    /// <summary>"trở lên" belongs to the number only while nothing but its noun stands between; "xếp loại khá trở lên" is about the grade.</summary>
    private static string? After(Context context, int at, int unitTo, int end)
    {
        var tokens = context.Tokens;
        for (var i = at; i < Math.Min(end, Math.Max(unitTo, at) + FarthestAfter); i++)
        {
            if (context.Lexicon.Comparators.At(tokens, i, end) is { } mark && mark.Means.StartsWith("after ", StringComparison.Ordinal)) return mark.Means["after ".Length..];
            if (i < unitTo) continue;
            if (!tokens[i].IsWord && !tokens[i].Is("/") && tokens[i].Kind != TokenKind.Break) return null;
            if (context.Lexicon.Ratings.At(tokens, i, end) is not null || context.Lexicon.Verbs.At(tokens, i, end) is { Means: "verb" }) return null;
        }

        return null;
    }
}
