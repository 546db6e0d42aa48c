using System.Globalization;

namespace CauNoi.Recognition.Words;

/// <summary>The whole text as tokens, in one pass. Nothing looks back, so a text of any size takes time in proportion.</summary>
internal sealed class Tokens
{
    private readonly List<Token> all;

    private Tokens(string text, List<Token> all, bool loose) => (Text, this.all, Loose) = (text, all, loose);

    public string Text { get; }

    /// <summary>A picture was read: marks of single letters may be wrong.</summary>
    public bool Loose { get; }

    public int Count => all.Count;

    /// <summary>Past the last stands the end of a line: whoever looks one further than he may finds nothing there.</summary>
    public Token this[int at] => at < all.Count ? all[at] : new Token(Text.Length, Text.Length, TokenKind.Break, "", "");

    public static Tokens Of(string text, bool loose = false)
    {
        var tokens = new List<Token>(text.Length / 4);
        var keys = new Dictionary<string, (string Key, string Folded)>(StringComparer.Ordinal);
        var spellings = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            var kind = KindOf(text[at]);
            if (kind == TokenKind.Word) while (end < text.Length && IsLetter(text[end])) end++;
            if (kind == TokenKind.Number) end = NumberEnd(text, at);
            if (kind is { } found && (found != TokenKind.Symbol || text[at] is not ('*' or '_')))
            {
                var spelling = text.AsSpan(at, end - at);
                if (!spellings.TryGetValue(spelling, out var key))
                {
                    var whole = found == TokenKind.Symbol ? Sign(text[at]) : WordKey.Of(spelling);
                    key = (whole, found == TokenKind.Word ? WordKey.Folded(whole) : whole);
                    spellings[spelling] = key;
                }

                tokens.Add(new Token(at, end, found, key.Key, key.Folded));
            }

            at = end;
        }

        return new Tokens(text, tokens, loose);
    }

    /// <summary>The first token that begins at or after the offset.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The keys from one token to another, for comparison and for reading number words.</summary>
    public IReadOnlyList<string> Keys(int from, int to)
    {
        to = Math.Min(to, all.Count);
        var keys = new List<string>(Math.Max(0, to - from));
        for (var i = from; i < to; i++) keys.Add(all[i].Key);
        return keys;
    }

    public bool Has(int at, string key) => at >= 0 && at < all.Count && all[at].Key == key;

    private static TokenKind? KindOf(char letter) => letter switch
    {
        '\n' => TokenKind.Break,
        _ when char.IsAsciiDigit(letter) => TokenKind.Number,
        _ when IsLetter(letter) => TokenKind.Word,
        _ when char.IsWhiteSpace(letter) || char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format => letter == '\t' ? TokenKind.Symbol : null,
        _ => TokenKind.Symbol,
    };

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    /// <summary>1.000 and 2,5 are one number; "1.1." is a heading and stays apart, as does "15.11.2026".</summary>
    private static int NumberEnd(string text, int at)
    {
        var end = Digits(text, at);
        while (end < text.Length && text[end] == '.' && Digits(text, end + 1) == end + 4 && end - at <= 12) end += 4;
        return end + 1 < text.Length && text[end] == ',' && char.IsAsciiDigit(text[end + 1]) ? Digits(text, end + 1) : end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static string Sign(char sign) => sign switch
    {
        '–' or '—' or '‐' or '‑' or '−' => "-",
        '“' or '”' or '„' or '«' or '»' or '″' => "\"",
        '‘' or '’' => "'",
        '％' => "%",
        _ => sign.ToString(),
    };
}
