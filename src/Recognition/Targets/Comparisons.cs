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

    public static Comparison Of(Context context, Figure figure, Stretch clause, int unitTo)
    {
        var tokens = context.Tokens;
        var (sign, from) = Before(context, figure.From, clause.From);
        var after = After(context, figure.To, Math.Max(figure.To, unitTo), clause.To);

        // "từ 80%" alone says little; with "trở lên" or inside "đạt từ" it is a lower bound, as a range it is both ends.
        if (sign == ">=" && after is null && tokens.Has(figure.From - 1, "từ") && !tokens.Has(figure.From - 2, "đạt") && figure.ValueTo is null)
            (sign, from) = (null, figure.From - 1);
        var written = after ?? sign ?? (figure.ValueTo is null ? "=" : ">=");
        var judged = written == "=" ? ">=" : written;
        return new(written, judged, from, sign is not null || after is not null);
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
