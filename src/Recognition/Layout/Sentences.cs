using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Layout;

/// <summary>Sentences end at a full stop; numbers, initials and shortened words do not end one.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Short = new(StringComparer.Ordinal)
    {
        "tp", "tx", "tt", "tr", "ths", "ts", "gs", "pgs", "tm", "kt", "tl", "q", "p", "vd", "v", "đ", "bs", "ks", "mr", "st", "nxb", "no",
    };

    /// <summary>No sentence of a document is longer; a text without any full stop would otherwise cost the square of its length.</summary>
    private const int Longest = 300;

    public static List<Stretch> In(Tokens tokens, Stretch range)
    {
        var found = new List<Stretch>();
        var start = range.From;
        var depth = 0;
        for (var i = range.From; i < range.To; i++)
        {
            if (tokens[i].Is("(")) depth++;
            if (tokens[i].Is(")")) depth = Math.Max(0, depth - 1);
            if (i - start >= Longest)
            {
                Add(i + 1);
                depth = 0;
                continue;
            }

            if (!Ends(tokens, i, range.To) || (depth > 0 && i + 1 < range.To && !Opens(tokens, i + 1, range.To))) continue;
            Add(i + 1);
            depth = 0;
        }

        Add(range.To);
        return found;

        void Add(int end)
        {
            while (start < end && tokens[start].Kind == TokenKind.Break) start++;
            if (start < end) found.Add(new Stretch(start, end));
            start = end;
        }
    }

    private static bool Ends(Tokens tokens, int at, int to)
    {
        if (tokens[at].Key is "!" or "?") return true;
        if (!tokens[at].Is(".")) return false;
        if (at + 1 >= to) return true;
        if (tokens[at + 1].Is(".") || (at > 0 && tokens[at - 1].Is("."))) return false;
        if (at > 0 && tokens[at - 1].IsWord && (Short.Contains(tokens[at - 1].Key) || tokens[at - 1].Key.Length == 1)) return false;
        var next = at + 1;
        while (next < to && tokens[next].Kind == TokenKind.Break) next++;
        return next >= to || Opens(tokens, next, to);
    }

    private static bool Opens(Tokens tokens, int at, int to)
    {
        while (at < to && tokens[at].Kind == TokenKind.Break) at++;
        if (at >= to) return true;
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Word => char.IsUpper(tokens.Text[token.Start]),
            TokenKind.Number => at == 0 || token.Start > tokens[at - 1].End,
            _ => token.Key is "\"" or "(" or "-" or "+",
        };
    }
}
