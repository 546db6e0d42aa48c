using System.Globalization;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Who issued the document, in its full name: from the letterhead, else the title, else the opening sentence with the place it names.</summary>
internal static class Issuers
{
    private static readonly string[] Units = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"];

    public static string? Of(Tokens tokens, List<Line> lines, Title title, List<Part> parts)
    {
        var heads = lines.Take(Math.Min(title.From == int.MaxValue ? 6 : title.From, 12)).ToList();
        for (var i = 0; i < heads.Count; i++)
        {
            var text = heads[i].Text;
            var key = WordKey.Of(text);
            if (!heads[i].Capitals || !IsBody(key)) continue;
            for (var j = i + 1; j < heads.Count && j <= i + 4 && !HasUnit(key); j++)
            {
                var more = WordKey.Of(heads[j].Text);
                if (!heads[j].Capitals || IsMotto(more)) continue;
                if (!Units.Any(u => more.StartsWith(u + " ", StringComparison.Ordinal)) && !more.StartsWith("việt nam", StringComparison.Ordinal)) continue;
                text += " " + heads[j].Text;
                key += " " + more;
            }

            // "HỘI NÔNG DÂN VIỆT NAM" / "BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH VĨNH LONG": the body that issued stands below the one above it.
            if (!HasUnit(key) && heads.Skip(i + 1).Take(3).FirstOrDefault(l => l.Capitals && WordKey.Of(l.Text) is var below && HasUnit(below) && IsBody(Bare(below))) is { } own)
                text = own.Text[(own.Text.Length - Bare(WordKey.Of(own.Text)).Length)..];
            // Two bodies that agree stand side by side; the first of them wrote it.
            if (text.IndexOf(" - ", StringComparison.Ordinal) is > 12 and var dash && HasUnit(WordKey.Of(text.AsSpan(0, dash)))) text = text[..dash];
            return Full(Cased(text), tokens, title, parts);
        }

        var named = InStretch(tokens, title.Range) ?? parts.Take(12).Select(p => p.Paragraph).OfType<Paragraph>().Select(p => InStretch(tokens, p.Range)).FirstOrDefault(n => n is not null);
        return named is null ? null : Full(named, tokens, title, parts);
    }

    private static bool IsBody(string key) =>
        !IsMotto(key) && (key.Contains("mặt trận tổ quốc", StringComparison.Ordinal) || key.Contains("mttq", StringComparison.Ordinal) || key.StartsWith("hội ", StringComparison.Ordinal)
            || key.StartsWith("tỉnh ủy", StringComparison.Ordinal) || key.StartsWith("liên đoàn", StringComparison.Ordinal) || key.StartsWith("đảng bộ", StringComparison.Ordinal) || key.StartsWith("tỉnh đoàn", StringComparison.Ordinal));

    /// <summary>Without the organ that signs for the body: "ban chấp hành hội nông dân tỉnh" is the union of the province.</summary>
    private static string Bare(string key)
    {
        foreach (var organ in (string[])["ban chấp hành ", "ban thường vụ ", "ban thường trực "])
            if (key.StartsWith(organ, StringComparison.Ordinal)) return key[organ.Length..];
        return key;
    }

    private static bool IsMotto(string key) => key.StartsWith("cộng hòa", StringComparison.Ordinal) || key.StartsWith("độc lập", StringComparison.Ordinal) || key.StartsWith("đảng cộng sản", StringComparison.Ordinal);

    private static bool HasUnit(string key) => Units.Any(u => key.Contains($" {u} ", StringComparison.Ordinal));

    /// <summary>"… Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang khoá XIV" up to the end of the proper name.</summary>
    private static string? InStretch(Tokens tokens, Stretch stretch)
    {
        for (var at = stretch.From; at < stretch.To; at++)
        {
            if (!tokens[at].Is("ủy") || !tokens.Has(at + 1, "ban") || !(tokens.Has(at + 2, "mttq") || tokens.Has(at + 2, "mặt"))) continue;
            var end = at + 3;
            while (end < stretch.To && (Shortened(tokens, end) || (tokens[end].Kind != TokenKind.Symbol && Belongs(tokens, end)))) end += Shortened(tokens, end) ? 3 : 1;
            var text = Outline.Flat(new Stretch(at, end).Place(tokens).Of(tokens.Text)).Replace("(MTTQ) ", "", StringComparison.Ordinal);
            if (HasUnit(WordKey.Of(text) + " ")) return text;
        }

        return null;
    }

    /// <summary>"Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh".</summary>
    private static bool Shortened(Tokens tokens, int at) => tokens.Has(at, "(") && tokens.Has(at + 1, "mttq") && tokens.Has(at + 2, ")");

    private static bool Belongs(Tokens tokens, int at) =>
        tokens[at].Kind == TokenKind.Break || (tokens[at].IsWord && (char.IsUpper(tokens.Text[tokens[at].Start]) || tokens[at].Key is "tỉnh" or "thành" or "phố" or "xã" or "phường" or "huyện" or "trận" or "quốc" or "thị" or "trấn"));

    /// <summary>A name without its place ("Ủy ban MTTQ tỉnh") takes the place the text names most: "tỉnh Thái Nguyên".</summary>
    private static string Full(string name, Tokens tokens, Title title, List<Part> parts)
    {
        var words = name.Replace("Uỷ ban", "Ủy ban", StringComparison.Ordinal).Replace("Mặt trận Tổ quốc", "MTTQ", StringComparison.Ordinal).Trim();
        if (words.Contains("MTTQ ", StringComparison.Ordinal) && !words.Contains("Việt Nam", StringComparison.Ordinal)) words = words.Replace("MTTQ ", "MTTQ Việt Nam ", StringComparison.Ordinal);
        var unit = Array.Find(Units, u => words.EndsWith(" " + u, StringComparison.Ordinal));
        if (unit is null) return words;
        _ = (title, parts);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (!tokens[at].Is(unit) || !Capital(tokens, at + 1)) continue;
            var end = at + 2;
            while (end < tokens.Count && end < at + 4 && Capital(tokens, end)) end++;
            var place = Outline.Flat(new Stretch(at + 1, end).Place(tokens).Of(tokens.Text));
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }

        return counts.Count == 0 ? words : $"{words} {counts.MaxBy(c => c.Value).Key}";
    }

    private static bool Capital(Tokens tokens, int at)
    {
        var token = tokens[at];
        return token.IsWord && char.IsUpper(tokens.Text[token.Start]) && token.End - token.Start > 1 && !char.IsUpper(tokens.Text[token.Start + 1]);
    }

    /// <summary>Capitals of the letterhead as a name is written in a sentence.</summary>
    private static string Cased(string text)
    {
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        var words = text.ToLower(culture).Replace("ubmttqvn", "ủy ban mttq việt nam", StringComparison.Ordinal).Replace("ubmttq", "ủy ban mttq", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = new HashSet<string>(StringComparer.Ordinal) { "ban", "trận", "quốc", "tỉnh", "thành", "phố", "xã", "phường", "huyện", "thị", "trấn", "quận", "hiệp", "đoàn", "chấp", "hành", "thường", "vụ", "bộ", "trực", "dân", "nữ", "chiến", "binh", "động", "niên", "sản", "cao", "tuổi", "thập", "đỏ", "văn", "học", "nghệ", "thuật" };
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith("mttq", StringComparison.Ordinal)) words[i] = words[i].ToUpper(culture);
            else if (i == 0 || !(kept.Contains(words[i]) || (words[i] == "ủy" && words[i - 1] is "tỉnh" or "thành" or "đảng" or "huyện"))) words[i] = char.ToUpper(words[i][0], culture) + words[i][1..];
        }

        return string.Join(' ', words);
    }
}
