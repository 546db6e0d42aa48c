using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>What follows the number of a cited document: day, issuer, subject.</summary>
internal sealed record Details(DateOnly? Date, string? Issuer, string? Subject, int To)
{
    private const int LongestIssuer = 30;
    private const int LongestSubject = 60;

    public static Details Of(Context context, int from, int at, int end)
    {
        _ = from;
        var tokens = context.Tokens;
        var to = at;
        DateOnly? date = null;
        var next = tokens.Has(at, ",") ? at + 1 : at;
        if (next < end && (tokens[next].Is("ngày") || tokens[next].IsNumber) && Days.At(tokens, next, end) is { } day)
        {
            (date, to) = (day.Date, day.To);
            at = to;
        }

        string? issuer = null;
        if (at < end && (tokens[at].Is("của") || tokens[at].Is("giữa") || (tokens[at].IsWord && IsBody(tokens, at))))
        {
            var start = tokens[at].Is("của") || tokens[at].Is("giữa") ? at + 1 : at;
            var stop = IssuerEnd(context, start, end, tokens[at].Is("giữa"));
            if (stop > start)
            {
                issuer = Outline.Flat(new Stretch(start, stop).Place(tokens).Of(tokens.Text)).Replace("*", "", StringComparison.Ordinal).Trim(' ', ',');
                to = at = stop;
            }
        }

        // "(khóa XII)" belongs to the issuer.
        if (tokens.Has(at, "(") && tokens.Has(at + 1, "khóa"))
        {
            var close = at;
            while (close < Math.Min(end, at + 8) && !tokens[close].Is(")")) close++;
            if (tokens.Has(close, ")"))
            {
                if (issuer is not null) issuer += " " + Outline.Flat(new Stretch(at, close + 1).Place(tokens).Of(tokens.Text));
                to = at = close + 1;
            }
        }

        return new Details(date, issuer, SubjectAt(tokens, at, end), to);
    }

    private static bool IsBody(Tokens tokens, int at) =>
        tokens[at].Key is "hội" or "ban" or "bộ" or "ủy" or "đoàn" or "thủ" or "chính" && char.IsUpper(tokens.Text[tokens[at].Start]);

    private static int IssuerEnd(Context context, int start, int end, bool several)
    {
        var tokens = context.Tokens;
        for (var at = start; at < Math.Min(end, start + LongestIssuer); at++)
        {
            var key = tokens[at].Key;
            if (key is ";" or "." or ":" or "\"" or ")" or "(" || (key == "," && !several)) return at;
            if (key is "về" or "gắn" or "nhằm" or "do" or "tới" or "là" or "tại" or "trong" || (key is "ban" && tokens.Has(at + 1, "hành")) || (key is "thực" && tokens.Has(at + 1, "hiện")) || (key is "tiếp" && tokens.Has(at + 1, "tục")) || (key is "quy" && tokens.Has(at + 1, "định"))) return at;
            if (key is "và" && !several && (context.Lexicon.Kinds.At(tokens, at + 1, end) is not null || !char.IsUpper(tokens.Text[tokens[Math.Min(at + 1, end - 1)].Start]))) return at;
        }

        return Math.Min(end, start + LongestIssuer);
    }

    /// <summary>“…” or the words after "về".</summary>
    private static string? SubjectAt(Tokens tokens, int at, int end)
    {
        if (at < end && tokens[at].Is(",")) at++;
        var quoted = at < end && tokens[at].Is("\"");
        if (!quoted && !(at < end && tokens[at].Key is "về" or "ban" or "quy" or "thực" or "tiếp")) return null;
        var start = quoted || tokens[at].Is("về") ? at + 1 : at;
        var depth = 0;
        var stop = start;
        for (; stop < Math.Min(end, start + LongestSubject); stop++)
        {
            var key = tokens[stop].Key;
            if (quoted ? key == "\"" : key is ";" or "." || (key is ")" && depth == 0)) break;
            if (!quoted && key is "," && tokens[stop + 1 < end ? stop + 1 : stop].IsWord && tokens[stop + 1 < end ? stop + 1 : stop].Key is "nghị" or "kết" or "quyết" or "chỉ" or "kế" && stop + 1 < end && char.IsUpper(tokens.Text[tokens[stop + 1].Start])) break;
            if (key == "(") depth++;
            if (key == ")") depth--;
        }

        return stop > start ? Outline.Flat(new Stretch(start, stop).Place(tokens).Of(tokens.Text)).Trim(' ', ',', '*') : null;
    }
}
