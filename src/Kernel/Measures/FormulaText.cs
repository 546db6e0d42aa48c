using System.Globalization;

namespace CauNoi.Kernel.Measures;

/// <summary>What a piece of a formula's text is.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,
    End,
}

/// <summary>A piece of a formula's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a text what stands between its quotation marks.</param>
/// <param name="At">Where it begins, counted from 1.</param>
internal sealed record Token(TokenKind Kind, string Text, int At);

/// <summary>A formula that cannot be read; caught within the reader.</summary>
internal sealed class FormulaMistake(int at, string what) : Exception(what)
{
    public int At { get; } = at;

    public Refusal Refusal => new(string.Create(CultureInfo.InvariantCulture, $"Vị trí {At}: {Message}"));
}

/// <summary>Cuts the text of a formula into pieces.</summary>
internal static class FormulaText
{
    private static readonly string[] Signs = [">=", "<=", "<>", "+", "-", "*", "/", ">", "<", "=", "(", ")", ",", ":", "|", "%"];

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = One(text, at, out var after);
            tokens.Add(token);
            at = after;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static Token One(string text, int at, out int after)
    {
        after = at;
        if (char.IsAsciiLetterLower(text[at]))
        {
            // A hyphen or a dot belongs to a name when a letter or digit follows at once: "a-b" is a name, "a - b" takes away.
            while (after < text.Length && (IsNamed(text[after]) || (text[after] is '-' or '.' && after + 1 < text.Length && IsNamed(text[after + 1])))) after++;
            return new Token(TokenKind.Name, text[at..after], at + 1);
        }

        if (char.IsAsciiDigit(text[at]))
        {
            while (after < text.Length && (char.IsAsciiDigit(text[after]) || (text[after] == '.' && after + 1 < text.Length && char.IsAsciiDigit(text[after + 1])))) after++;
            return new Token(TokenKind.Number, text[at..after], at + 1);
        }

        if (text[at] == '"')
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0) throw new FormulaMistake(at + 1, "thiếu dấu ngoặc kép đóng.");
            after = end + 1;
            return new Token(TokenKind.Text, text[(at + 1)..end], at + 1);
        }

        if (Array.Find(Signs, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0) is not { } sign)
            throw new FormulaMistake(at + 1, $"ký tự “{text[at]}” không dùng trong công thức.");
        after = at + sign.Length;
        return new Token(TokenKind.Sign, sign, at + 1);
    }

    private static bool IsNamed(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
}
