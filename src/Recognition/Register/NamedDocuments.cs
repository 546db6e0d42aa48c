using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>Documents cited by name alone: laws, charters, resolutions of a congress or of a plenum, schemes in quotation marks.</summary>
internal sealed class NamedDocuments(Context context)
{
    private const int LongestName = 26;

    private readonly Tokens tokens = context.Tokens;

    public Mention? Of(Mark kind, int end)
    {
        if (!char.IsUpper(tokens.Text[tokens[kind.From].Start]) && kind.Means is not "Nghị quyết") return null;
        return kind.Means switch
        {
            "Luật" or "Pháp lệnh" or "Điều lệ" => Law(kind, end),
            "Nghị quyết" => Congress(kind, end) ?? Plenum(kind, end),
            "Đề án" when tokens.Has(kind.To, "\"") => Quoted(kind, end),
            "Quy chế" when tokens.Has(kind.To, "dân") && tokens.Has(kind.To + 1, "chủ") => Made(kind, Math.Min(end, kind.To + 5), null, null),
            _ => null,
        };
    }

    private Mention? Law(Mark kind, int end)
    {
        if (kind.To >= end || !tokens[kind.To].IsWord || !char.IsUpper(tokens.Text[tokens[kind.To].Start]) || (kind.From > 0 && tokens[kind.From - 1].Key is "pháp" or "bộ" or "kỷ")) return null;
        var to = kind.To;
        while (to < Math.Min(end, kind.To + LongestName))
        {
            var token = tokens[to];
            if (token.Is("năm") && to + 1 < end && tokens[to + 1].IsNumber)
            {
                to += 2;
                break;
            }

            var comma = token.Is(",") && tokens.Has(to + 1, "chống");
            if (!comma && (!token.IsWord || token.Key is "trên" or "theo" or "và" && context.Lexicon.Kinds.At(tokens, to + 1, end) is not null || token.Key is "đến" or "cho" or "trong" or "tới")) break;
            to++;
        }

        return Made(kind, to, null, Text(kind.From, to));
    }

    /// <summary>"Nghị quyết Đại hội đại biểu MTTQ tỉnh … lần thứ XV, nhiệm kỳ 2019 - 2024": one congress is one citation however it is shortened.</summary>
    private Mention? Congress(Mark kind, int end)
    {
        if (!tokens.Has(kind.To, "đại") || !tokens.Has(kind.To + 1, "hội")) return null;
        var limit = Math.Min(end, kind.To + LongestName);
        for (var at = kind.To + 2; at < limit; at++)
        {
            if (tokens[at].Key is ";" or "." or ":") return null;
            if (!tokens[at].Is("thứ") || !tokens.Has(at - 1, "lần") || at + 1 >= end) continue;
            var to = at + 2;
            if (tokens.Has(to, "của") && tokens.Has(to + 1, "đảng")) to += 2;
            var name = new[] { "toàn", "đảng", "mttq", "mặt", "hội", "đoàn" }.FirstOrDefault(k => tokens.Keys(kind.To + 2, at).Contains(k)) ?? "";
            name = name == "mặt" ? "mttq" : name;
            return Made(kind, to, Text(kind.To, to), null) with { Name = $"đại hội {name} {tokens[at + 1].Key}" };
        }

        return null;
    }

    /// <summary>"Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khoá XII".</summary>
    private Mention? Plenum(Mark kind, int end)
    {
        var at = kind.To;
        var plenum = tokens.Has(at, "trung") && tokens.Has(at + 1, "ương") && at + 2 < end && tokens[at + 2].IsNumber;
        var meeting = tokens.Has(at, "hội") && tokens.Has(at + 1, "nghị") && tokens.Has(at + 2, "lần");
        if (!plenum && !meeting) return null;
        var to = plenum ? at + 3 : at + 5;
        while (meeting && to < Math.Min(end, at + LongestName) && tokens[to].IsWord && !tokens[to].Is("về")) to++;
        var khoa = "";
        if (tokens.Has(to, "("))
        {
            var close = to;
            while (close < Math.Min(end, to + 8) && !tokens[close].Is(")")) close++;
            if (tokens.Has(close, ")"))
            {
                khoa = Text(to, close);
                to = close + 1;
            }
        }

        return Made(kind, to, "Ban Chấp hành Trung ương Đảng", null) with { Name = $"trung ương {tokens[Math.Min(at + (plenum ? 2 : 4), end - 1)].Key} {khoa}" };
    }

    private Mention? Quoted(Mark kind, int end)
    {
        var close = kind.To + 1;
        while (close < Math.Min(end, kind.To + 40) && !tokens[close].Is("\"")) close++;
        return tokens.Has(close, "\"") ? Made(kind, close + 1, null, Text(kind.To + 1, close)) : null;
    }

    private Mention Made(Mark kind, int to, string? issuer, string? subject) =>
        new(kind.From, to, kind.Means, null, null, issuer, subject) { Name = Kernel.Text.Fold.Key(Text(kind.From, to)) };

    private string Text(int from, int to) => to <= from ? "" : Outline.Flat(new Stretch(from, to).Place(tokens).Of(tokens.Text)).Trim(' ', '"', '“', '”');
}
