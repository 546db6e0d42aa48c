namespace CauNoi.Recognition.Words;

/// <summary>Where a phrase stands: tokens from (inclusive) to (exclusive), and what it means.</summary>
internal readonly record struct Mark(int From, int To, string Means);

/// <summary>
/// Many phrases looked for at once, word by word. Phrases of one or two words are compared with their marks; longer ones
/// also without, because a scan that lost the marks of three words in a row leaves no doubt what they were. In a text that was
/// read from a picture two words are enough.
/// </summary>
internal sealed class PhraseTree(bool exact = false)
{
    private const int SureLength = 3;

    private readonly Node root = new();

    public void Add(string phrase, string means)
    {
        var words = Tokens.Of(phrase);
        if (words.Count == 0) return;
        var node = root;
        for (var i = 0; i < words.Count; i++)
        {
            if (!node.Next.TryGetValue(words[i].Folded, out var next)) node.Next[words[i].Folded] = next = new Node();
            node = next;
        }

        node.Ends.Add((words.Keys(0, words.Count), means));
    }

    /// <summary>The longest phrase that begins at the token; nothing where none does. Line ends inside a phrase are stepped over.</summary>
    public Mark? At(Tokens tokens, int at, int end)
    {
        Mark? best = null;
        var node = root;
        var words = 0;
        for (var i = at; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Break && words > 0) continue;
            if (!node.Next.TryGetValue(token.Folded, out var next)) break;
            node = next;
            words++;
            foreach (var (keys, means) in node.Ends)
            {
                if (!Agrees(tokens, at, i, keys, words)) continue;
                best = new Mark(at, i + 1, means);
                break;
            }
        }

        return best;
    }

    /// <summary>All phrases between two tokens, longest first at each place, without overlaps.</summary>
    public List<Mark> In(Tokens tokens, int from, int to)
    {
        var marks = new List<Mark>();
        for (var at = from; at < to;)
        {
            if (At(tokens, at, to) is { } mark)
            {
                marks.Add(mark);
                at = mark.To;
            }
            else
            {
                at++;
            }
        }

        return marks;
    }

    private bool Agrees(Tokens tokens, int from, int last, IReadOnlyList<string> keys, int words)
    {
        if (words >= (tokens.Loose ? SureLength - 1 : SureLength) && !exact) return true;
        var at = from;
        foreach (var key in keys)
        {
            while (at <= last && tokens[at].Kind == TokenKind.Break) at++;
            if (tokens[at++].Key != key) return false;
        }

        return true;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<(IReadOnlyList<string> Keys, string Means)> Ends { get; } = [];
    }
}
