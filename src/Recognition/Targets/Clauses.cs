using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Cuts a sentence where one target ends and the next begins: at semicolons and brackets, and at a comma or "và" before the words of the next number.</summary>
internal static class Clauses
{
    private const int LongestLeadIn = 9;

    /// <summary>Where clauses begin; the first is the sentence's own beginning.</summary>
    public static List<int> Starts(Context context, Stretch sentence, IReadOnlyList<Figure> accepted)
    {
        var tokens = context.Tokens;
        var starts = new SortedSet<int> { sentence.From };
        for (var at = sentence.From; at < sentence.To; at++)
            if (tokens[at].Is(";") || tokens[at].Is("("))
                starts.Add(Math.Min(sentence.To, tokens[at].Is("(") ? at : at + 1));
        for (var i = 1; i < accepted.Count; i++)
            if (Before(tokens, accepted[i].From, accepted[i - 1].To) is { } cut)
                starts.Add(cut);
        return [.. starts];
    }

    public static Stretch Of(Tokens tokens, IReadOnlyList<int> starts, Stretch sentence, int at)
    {
        var i = 0;
        while (i + 1 < starts.Count && starts[i + 1] <= at) i++;
        var (from, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : sentence.To);
        while (from < end && tokens[from].Kind == TokenKind.Break) from++;
        while (end > from + 1 && (tokens[end - 1].Key is ";" or "," || tokens[end - 1].Kind == TokenKind.Break)) end--;
        return new(from, end);
    }

    /// <summary>The comma nearest before the number, when the words between are few enough to belong to it.</summary>
    private static int? Before(Tokens tokens, int figure, int previous)
    {
        for (var at = figure - 1; at >= Math.Max(previous, figure - LongestLeadIn); at--)
            if (tokens[at].Is(","))
                return at + 1;
        return null;
    }
}
