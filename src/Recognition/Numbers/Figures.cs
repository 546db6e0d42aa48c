using System.Globalization;
using CauNoi.Kernel.Text;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Numbers;

/// <summary>Finds numbers as they are written: 05, 1.000, 2,5%, 80 - 85%, từ 3 đến 5, một, hai mươi lăm, 02 (hai).</summary>
internal static class Figures
{
    public static List<Figure> In(Tokens tokens, Stretch range)
    {
        var found = new List<Figure>();
        for (var at = range.From; at < range.To;)
        {
            if (Read(tokens, at, range.To) is { } figure)
            {
                found.Add(figure);
                at = figure.To;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The number that begins at the token, with its percent sign and the other end of its range.</summary>
    public static Figure? Read(Tokens tokens, int at, int end)
    {
        var token = tokens[at];
        if (token.IsWord)
        {
            // "một nửa số xã" is a share in words.
            if (token.Is("một") && tokens.Has(at + 1, "nửa") && at + 1 < end) return new Figure(at, at + 2, 50, null, Percent: true, Words: true);
            var (number, words) = WrittenNumbers.Read(tokens.Keys(at, Math.Min(end, at + 12)));
            if (words == 0) return null;
            var to = at + words;
            var share = Percent(tokens, to, end);
            // "một (01) mô hình": the same number twice is one.
            if (to + 2 < end && tokens[to].Is("(") && tokens[to + 1].IsNumber && tokens[to + 2].Is(")") && Value(tokens[to + 1].Key) == number) to += 3;
            // "từ một đến hai công trình".
            if (share == to && to + 1 < end && tokens[to].Is("đến") && WrittenNumbers.Read(tokens.Keys(to + 1, Math.Min(end, to + 13))) is { Words: > 0 } upperEnd && upperEnd.Number > number)
                return new Figure(at, to + 1 + upperEnd.Words, number, upperEnd.Number, Percent: false, Words: true);
            return new Figure(at, share > to ? share : to, number, null, share > to, Words: true);
        }

        if (!token.IsNumber || Value(token.Key) is not { } value) return null;
        var next = at + 1;
        if (next + 2 < end && tokens[next].Is("(") && tokens[next + 1].IsWord
            && WrittenNumbers.Read(tokens.Keys(next + 1, Math.Min(end, next + 12))) is { Words: > 0 } said && said.Number == value && tokens.Has(next + 1 + said.Words, ")"))
            next += said.Words + 2;
        var percent = Percent(tokens, next, end);
        if (UpperEnd(tokens, percent, end) is { } upper && upper.Value > value)
        {
            var close = Percent(tokens, upper.To, end);
            return new Figure(at, close, value, upper.Value, close > upper.To || percent > next, Words: false);
        }

        return new Figure(at, percent, value, null, percent > next, Words: false);
    }

    /// <summary>"80 - 85", "80% đến 85%", "từ 3 đến 5", "1.500 - 2.000"; four digits without a dot are a year.</summary>
    private static (decimal Value, int To)? UpperEnd(Tokens tokens, int at, int end) =>
        at + 1 < end && (tokens[at].Is("-") || tokens[at].Is("đến")) && tokens[at + 1].IsNumber
        && (tokens[at + 1].End - tokens[at + 1].Start < 4 || tokens[at + 1].Key.AsSpan().IndexOfAny('.', ',') > 0) && !tokens.Has(at + 2, "/") && Value(tokens[at + 1].Key) is { } value
            ? (value, at + 2) : null;

    private static int Percent(Tokens tokens, int at, int end)
    {
        if (at < end && tokens[at].Is("%")) return at + 1;
        return at + 1 < end && tokens[at].Is("phần") && tokens[at + 1].Is("trăm") ? at + 2 : at;
    }

    /// <summary>Dots stand between thousands, a comma before the fraction.</summary>
    private static decimal? Value(string written) =>
        decimal.TryParse(written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
}
