using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Layout;

internal enum LabelStyle
{
    None,
    Bullet,
    Annex,
    Part,
    Upper,
    Roman,
    Article,
    Arabic,
    Letter,
}

/// <summary>The number, letter or bullet a paragraph begins with.</summary>
/// <param name="Style">Which family it is of.</param>
/// <param name="Text">As a path shows it: "II", "2.1", "a", "PL.I".</param>
/// <param name="Depth">For 1.2.3 the count of numbers, else 1.</param>
/// <param name="Value">Its last number, to see jumps and repeats.</param>
/// <param name="To">The token after it.</param>
internal readonly record struct Label(LabelStyle Style, string Text, int Depth, int Value, int To)
{
    private const int MostRoman = 30;

    public static Label Of(Tokens tokens, Stretch range)
    {
        if (range.IsEmpty) return new(LabelStyle.None, "", 0, 0, range.From);
        var first = tokens[range.From];
        if (first.Kind == TokenKind.Symbol && first.Key is "-" or "+" or "•" or "·" or "●" or "▪" or "◦" or "►" or "○" or "")
            return new(LabelStyle.Bullet, "-", 1, 0, range.From + 1);
        // "(1)" and "(a)" number the parts of a list.
        if (first.Is("(") && range.From + 2 < range.To && tokens[range.From + 2].Is(")") && tokens[range.From + 1] is var inner && inner.End - inner.Start <= 2 && (inner.IsNumber || inner.IsWord))
            return new(LabelStyle.Letter, tokens.Text[inner.Start..inner.End], 1, 0, range.From + 3);
        if (first.IsNumber) return Arabic(tokens, range);
        return first.IsWord ? Word(tokens, range, first) : new(LabelStyle.None, "", 0, 0, range.From);
    }

    private static Label Arabic(Tokens tokens, Stretch range)
    {
        var (at, depth) = (range.From, 0);
        var text = "";
        while (at < range.To && tokens[at].IsNumber && (depth == 0 || tokens[at].Start == tokens[at - 1].End) && tokens[at].End - tokens[at].Start <= 3 && tokens[at].Key.All(char.IsAsciiDigit))
        {
            text += (depth++ == 0 ? "" : ".") + int.Parse(tokens[at].Key, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture);
            at++;
            if (at >= range.To || !(tokens[at].Is(".") || tokens[at].Is(")") || tokens[at].Is("/") || (tokens[at].Is("-") && depth == 1)))
                return depth > 1 ? Made(tokens, text, depth, at) : new(LabelStyle.None, "", 0, 0, range.From);
            var ends = !tokens[at].Is(".");
            // "15/11" begins with a day, "1/ Mục tiêu" with a number.
            if (ends && at + 1 < range.To && tokens[at + 1].IsNumber) return new(LabelStyle.None, "", 0, 0, range.From);
            at++;
            if (ends) break;
        }

        return depth == 0 ? new(LabelStyle.None, "", 0, 0, range.From) : Made(tokens, text, depth, at);

        static Label Made(Tokens tokens, string text, int depth, int at) => new(LabelStyle.Arabic, text, depth, Last(text), at);
    }

    private static int Last(string text) => int.Parse(text.AsSpan(text.LastIndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture);

    private static Label Word(Tokens tokens, Stretch range, Token first)
    {
        var next = range.From + 1;
        var written = tokens.Text[first.Start..first.End];
        if (first.Is("phụ") && tokens.Has(next, "lục")) return Named(tokens, range, next + 1, LabelStyle.Annex, "PL");
        if (first.Is("biểu") && (tokens.Has(next, "số") || (next < range.To && tokens[next].IsNumber))) return Named(tokens, range, next, LabelStyle.Annex, "BIỂU");
        if (first.Is("phần") && next < range.To && written[0] == 'P' && Numeral(tokens, next) > 0) return Named(tokens, range, next, LabelStyle.Part, "PHẦN");
        if (first.Is("điều") && next + 1 < range.To && tokens[next].IsNumber && tokens[next + 1].Key is "." or ":")
            return new(LabelStyle.Article, "Điều " + tokens[next].Key, 1, Numeral(tokens, next), next + 2);
        if (next >= range.To || !(tokens[next].Key is "." or ")" or ":" or "/" or "-")) return new(LabelStyle.None, "", 0, 0, range.From);
        if (Roman(tokens.Loose ? Strokes(written) : written) is > 0 and <= MostRoman and var roman) return new(LabelStyle.Roman, tokens.Loose ? Strokes(written) : written, 1, roman, next + 1);
        if (written.Length == 1 && tokens[next].Key is "." or ")" && (char.IsAsciiLetterLower(written[0]) || written[0] == 'đ'))
            return new(LabelStyle.Letter, written, 1, written[0], next + 1);
        return written.Length == 1 && tokens[next].Is(".") && char.IsAsciiLetterUpper(written[0])
            ? new(LabelStyle.Upper, written, 1, written[0], next + 1)
            : new(LabelStyle.None, "", 0, 0, range.From);
    }

    private static Label Named(Tokens tokens, Stretch range, int at, LabelStyle style, string name)
    {
        if (at < range.To && tokens[at].Key is "số" or "thứ") at++;
        if (Numeral(tokens, at) is not (> 0 and var value) || at >= range.To) return new(style, name, 1, 0, at);
        var number = tokens.Text[tokens[at].Start..tokens[at].End];
        at++;
        if (at < range.To && tokens[at].Key is "." or ":" or "-") at++;
        return new(style, $"{name}.{number}", 1, value, at);
    }

    private static int Numeral(Tokens tokens, int at)
    {
        if (at >= tokens.Count) return 0;
        var token = tokens[at];
        if (token.IsNumber && int.TryParse(token.Key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        return token.Key switch
        {
            "nhất" or "một" => 1, "hai" => 2, "ba" => 3, "tư" or "bốn" => 4, "năm" => 5,
            _ => Roman(tokens.Text[token.Start..token.End]),
        };
    }

    /// <summary>What a scan makes of numerals: "HI" and "IH" are III, "H" is II, "l" and "Ị" are I.</summary>
    private static string Strokes(string text)
    {
        if (text.Length > 5 || text.Any(char.IsLower) && !text.All(c => c is 'I' or 'l' or 'V' or 'X')) return text;
        return text.Replace("H", "II", StringComparison.Ordinal).Replace('l', 'I').Replace('Ị', 'I').Replace('Ì', 'I').Replace('Í', 'I');
    }

    /// <summary>I to thirty in capitals; 0 for anything else. "C" and "D" are letters of a list, not hundreds.</summary>
    private static int Roman(string text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var here = Digit(text[i]);
            if (here == 0) return 0;
            sum += i + 1 < text.Length && Digit(text[i + 1]) > here ? -here : here;
        }

        return sum;

        static int Digit(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
    }
}
