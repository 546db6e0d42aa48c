using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>A number with its symbol: 07/CTr-MTTQ-UB, 572 - KL/TU, 403/2017/NQLT-UBTVQH14-CP, 738/MTTW-BTT, /KH-MTTQ-BTT.</summary>
/// <param name="Text">As written, line ends and doubled spaces taken out.</param>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after it.</param>
internal sealed record DocumentNumber(string Text, int From, int To)
{
    private const int MostParts = 14;

    public static DocumentNumber? At(Tokens tokens, int from, int end, bool blank = false)
    {
        var at = from;
        // Dots and dashes where the number is still to be written: "Số:……/KH-MTTQ".
        while (blank && at < end && tokens[at].Key is "." or "…" or "_") at++;
        var numbered = at < end && tokens[at].IsNumber && tokens[at].End - tokens[at].Start <= 6;
        if (!numbered && !(blank && at < end && tokens[at].Is("/"))) return null;
        if (numbered) at++;
        var to = numbered ? at : from;
        var letters = false;
        for (var part = 0; part < MostParts && at + 1 < end + 1; part++)
        {
            if (at < end && tokens[at].Key is "/" or "-" && at + 1 < end && Symbol(tokens, at + 1)) at++;
            // "07KH-MTTQ": a scan lost the stroke.
            else if (tokens.Loose && numbered && part == 0 && at + 1 < end && tokens[at].IsWord && tokens[at].Start == tokens[at - 1].End && Symbol(tokens, at) && tokens[at + 1].Key is "/" or "-") { }
            else if (!(letters && at < end && tokens[at].Start == tokens[at - 1].End && Symbol(tokens, at)) && !(numbered && part == 0 && Bare(tokens, at, end))) break;
            if (at >= end) break;
            letters |= tokens[at].IsWord;
            at++;
            to = at;
        }

        if (!letters) return null;
        var text = Outline.Flat(new Stretch(from, to).Place(tokens).Of(tokens.Text));
        return new DocumentNumber(tokens.Loose ? Symbols.Mended(text) : text, from, to);
    }

    /// <summary>"15 ĐA/TU": the sign before the letters is missing.</summary>
    private static bool Bare(Tokens tokens, int at, int end) =>
        at + 1 < end && tokens[at].IsWord && Symbol(tokens, at) && tokens[at + 1].Key is "/" or "-";

    /// <summary>Letters of a symbol are capitals somewhere ("CTr", "QĐ", "TTg"); a plain word is none.</summary>
    private static bool Symbol(Tokens tokens, int at)
    {
        var token = tokens[at];
        if (token.IsNumber) return token.End - token.Start <= 4;
        if (!token.IsWord) return false;
        var text = tokens.Text.AsSpan(token.Start, token.End - token.Start);
        return char.IsUpper(text[0]) && (text.Length == 1 || char.IsUpper(text[^1]) || char.IsUpper(text[1]));
    }
}
