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
        {
            if (Before(context, accepted[i].From, accepted[i - 1].To) is { } cut) starts.Add(cut);
            // "100% xã, phường và 95% thôn": two shares, each of its own.
            else if (accepted[i].Percent && accepted[i - 1].Percent && Joined(tokens, accepted[i].From, accepted[i - 1].To) is { } and) starts.Add(and + 1);
        }

        return [.. starts];
    }

    /// <summary>The "và" before a share, past "từ", "trên", "ít nhất".</summary>
    private static int? Joined(Tokens tokens, int figure, int previous)
    {
        var at = figure - 1;
        while (at > previous && tokens[at].Key is "từ" or "trên" or "nhất" or "ít" or "thiểu" or "tối" or "hơn") at--;
        return tokens[at].Is("và") ? at : null;
    }

    public static Stretch Of(Tokens tokens, IReadOnlyList<int> starts, Stretch sentence, int at)
    {
        var i = 0;
        while (i + 1 < starts.Count && starts[i + 1] <= at) i++;
        return At(tokens, starts, sentence, i);
    }

    public static Stretch At(Tokens tokens, IReadOnlyList<int> starts, Stretch sentence, int i)
    {
        var (from, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : sentence.To);
        while (from < end && tokens[from].Kind == TokenKind.Break) from++;
        while (end > from + 1 && (tokens[end - 1].Key is ";" or "," or "và" || tokens[end - 1].Kind == TokenKind.Break)) end--;
        return new(from, end);
    }

    /// <summary>The comma nearest before the number that does not stand inside a list of units ("xã, phường", "cấp tỉnh, cấp huyện").</summary>
    private static int? Before(Context context, int figure, int previous)
    {
        var tokens = context.Tokens;
        var units = context.Lexicon.Levels.In(tokens, previous, figure).FindAll(u => u.Means != "none");
        int? cut = null;
        for (var at = figure - 1; at >= previous; at--)
        {
            // A semicolon or a bracket between the two numbers has cut already.
            if (tokens[at].Is(";") || tokens[at].Is("(")) return null;
            if (cut is null && at >= figure - LongestLeadIn && tokens[at].Is(",") && !units.Exists(u => (u.From < at && u.To > at) || (u.To == at && units.Exists(v => v.From == at + 1))))
                cut = at + 1;
        }

        return cut;
    }
}
