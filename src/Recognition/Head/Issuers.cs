using System.Globalization;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Who issued the document, in its full name: from the letterhead, else the title, else the opening sentence with the place it names.</summary>
internal static class Issuers
{
    private static readonly string[] Units = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"];

    /// <summary>How the names of bodies begin.</summary>
    private static readonly string[] Bodies =
    [
        "hội ", "ủy ban nhân", "ủy ban mặt trận", "ubnd", "hđnd", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ", "liên đoàn", "lđlđ", "công đoàn", "tổng liên đoàn",
        "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn", "đoàn thanh niên", "đoàn tncs", "đoàn xã", "đoàn phường", "đoàn thị trấn", "đoàn khối", "liên hiệp", "sở ",
    ];

    /// <summary>How the second body of a letterhead begins behind the first.</summary>
    private static readonly string[] Second = [" ủy ban ", " hội ", " liên đoàn ", " bch ", " ban chấp hành hội ", " ban chấp hành đoàn ", " đoàn ", " công đoàn ", " huyện ủy ", " đảng ủy "];

    /// <summary>What letterheads shorten.</summary>
    private static readonly (string Short, string Whole)[] Abbreviations =
    [
        ("ubmttqvn", "ủy ban mttq việt nam"), ("ubmttq", "ủy ban mttq"), ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("lhpn", "liên hiệp phụ nữ"),
        ("ccb", "cựu chiến binh"), ("lđlđ", "liên đoàn lao động"), ("ctđ", "chữ thập đỏ"), ("nct", "người cao tuổi"), ("hội nd", "hội nông dân"), ("tncs hcm", "thanh niên cộng sản hồ chí minh"),
    ];

    public static string? Of(Tokens tokens, List<Line> lines, Title title, List<Part> parts)
    {
        var heads = lines.Take(Math.Min(title.From == int.MaxValue ? 6 : title.From, 12)).ToList();
        heads = Whole(heads);
        for (var i = 0; i < heads.Count; i++)
        {
            var text = heads[i].Text;
            var key = WordKey.Of(text);
            if (!heads[i].Capitals || !IsBody(key)) continue;
            for (var j = i + 1; j < heads.Count && j <= i + 4 && !HasUnit(key); j++)
            {
                var more = WordKey.Of(heads[j].Text);
                if (!heads[j].Capitals || IsMotto(more)) continue;
                // "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM" / "BAN CHẤP HÀNH HỘI LHPN" / "TỈNH SƠN LA": the place is the lower one's.
                if (IsBody(Bare(more)) && key == Unshortened(Bare(more)) + " việt nam")
                {
                    text = heads[j].Text[^Bare(more).Length..];
                    key = Bare(more);
                    continue;
                }

                if (!Units.Any(u => more.StartsWith(u + " ", StringComparison.Ordinal)) && !more.StartsWith("việt nam", StringComparison.Ordinal)) continue;
                text += " " + heads[j].Text;
                key += " " + more;
            }

            // "HỘI NÔNG DÂN VIỆT NAM" / "BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH VĨNH LONG": the body that issued stands below the one above it.
            // A scan reads one column after the other: it may have come before "ĐOÀN TNCS HỒ CHÍ MINH" of the right one.
            if (!HasUnit(key) && heads.Skip(i + 1).Take(3).Concat(heads.Take(i)).FirstOrDefault(l => l.Capitals && WordKey.Of(l.Text) is var below && (HasUnit(below) || EndsWithUnit(below)) && IsBody(Bare(below))) is { } own)
                text = own.Text[(own.Text.Length - Bare(WordKey.Of(own.Text)).Length)..] + (EndsWithUnit(WordKey.Of(own.Text)) ? PlaceOf(key, heads[i].Text) : "");
            // Two bodies that agree stand side by side; the first of them wrote it.
            if (text.IndexOf(" - ", StringComparison.Ordinal) is > 12 and var dash)
            {
                var unit = Units.Select(u => WordKey.Of(text).IndexOf($" {u} ", dash, StringComparison.Ordinal)).Where(at => at > dash).DefaultIfEmpty(-1).Min();
                if (HasUnit(WordKey.Of(text.AsSpan(0, dash)))) text = text[..dash];
                else if (unit > 0) text = text[..dash] + text[unit..];
            }

            return Full(Spelt(Cased(Lowest(heads, i, text)), tokens), tokens, title, parts);
        }

        var named = InStretch(tokens, title.Range) ?? parts.Take(12).Select(p => p.Paragraph).OfType<Paragraph>().Select(p => InStretch(tokens, p.Range)).FirstOrDefault(n => n is not null);
        return named is null ? null : Full(named, tokens, title, parts);
    }

    /// <summary>"HỘI CỰU CHIẾN BINH TỈNH …" / "HỘI CỰU CHIẾN BINH HUYỆN …": the body above stands first, the one that writes below it.</summary>
    private static string Lowest(List<Line> heads, int first, string text)
    {
        var rank = Rank(WordKey.Of(text));
        for (var i = first + 1; i < heads.Count; i++)
        {
            var line = heads[i].Text;
            if (!heads[i].Capitals || Bare(WordKey.Of(line)) is not { } key || !IsBody(key)) continue;
            line = line[^key.Length..];
            // The place may stand on the line below: "BAN THƯỜNG VỤ HỘI LHPN" / "HUYỆN CHÂU THÀNH".
            if (!HasUnit(key) && heads.Skip(i + 1).Take(5).FirstOrDefault(l => l.Capitals && Units.Any(u => WordKey.Of(l.Text).StartsWith(u + " ", StringComparison.Ordinal))) is { } below)
                line += " " + below.Text;
            // A city below a province is one of its districts.
            if (Rank(WordKey.Of(line)) > rank || (rank == 1 && WordKey.Of(text).Contains(" tỉnh ", StringComparison.Ordinal) && WordKey.Of(line).Contains(" thành phố ", StringComparison.Ordinal))) (text, rank) = (line, Rank(WordKey.Of(line)));
        }

        return text;
    }

    /// <summary>How low its place stands: 1 a province, 2 a district, 3 a commune; 0 without a place.</summary>
    private static int Rank(string key)
    {
        var unit = Array.FindLast(Units, u => key.Contains($" {u} ", StringComparison.Ordinal));
        return unit switch { null => 0, "tỉnh" or "thành phố" => 1, "huyện" or "quận" or "thị xã" => 2, _ => 3 };
    }

    private static bool IsBody(string key) =>
        !IsMotto(key) && (key.Contains("mặt trận tổ quốc", StringComparison.Ordinal) || key.Contains("mttq", StringComparison.Ordinal) || Bodies.Any(b => key.StartsWith(b, StringComparison.Ordinal)));

    /// <summary>Without the organ that signs for the body: "ban chấp hành hội nông dân tỉnh" is the union of the province.</summary>
    private static string Bare(string key)
    {
        foreach (var organ in (string[])["ban chấp hành ", "ban thường vụ ", "ban thường trực ", "bch ", "btv ", "btt "])
            if (key.StartsWith(organ, StringComparison.Ordinal)) return key[organ.Length..];
        return key;
    }

    private static bool IsMotto(string key) => key.StartsWith("cộng hòa", StringComparison.Ordinal) || key.StartsWith("độc lập", StringComparison.Ordinal) || key.StartsWith("đảng cộng sản", StringComparison.Ordinal);

    /// <summary>A narrow cell breaks a name of a place: "HỘI CHỮ THẬP ĐỎ TỈNH BẾN" / "TRE". What follows in the same cell and begins nothing new belongs to it; the organ that signs on the same line does not.</summary>
    private static List<Line> Whole(List<Line> heads)
    {
        var whole = new List<Line>();
        foreach (var line in heads.SelectMany(Apart))
        {
            var text = line.Capitals ? Signed(City(line.Text)) : line.Text;
            // The state's lines of the other column may stand between the two.
            var last = whole.FindLastIndex(l => !IsMotto(WordKey.Of(l.Text)));
            if (last >= 0 && whole[last] is { Capitals: true } above && line.Capitals && (above.Block == line.Block || EndsWithUnit(WordKey.Of(above.Text))) && Unfinished(WordKey.Of(above.Text)) && WordKey.Of(text) is var key && !Begins(key)) whole[last] = above with { Text = $"{above.Text} {text}" };
            else whole.Add(line with { Text = text });
        }

        return whole;

        // Two bodies that a reader set on one line: "… TỈNH CÀ MAU BCH ĐOÀN XÃ TÂN HƯNG".
        static IEnumerable<Line> Apart(Line line)
        {
            var key = WordKey.Of(line.Text);
            var cut = !line.Capitals ? -1 : Second.Select(s => key.LastIndexOf(s, StringComparison.Ordinal)).Where(at => at > 0 && (key[..at].EndsWith("việt nam", StringComparison.Ordinal) || Units.Any(u => key[..at].Contains($" {u} ", StringComparison.Ordinal)))).DefaultIfEmpty(-1).Min();
            return cut < 0 ? [line] : [line with { Text = line.Text[..cut] }, line with { Text = line.Text[(cut + 1)..] }];
        }

        static string City(string text) => $"{text} ".Replace(" TP. ", " THÀNH PHỐ ", StringComparison.Ordinal).Replace(" TP ", " THÀNH PHỐ ", StringComparison.Ordinal).TrimEnd();

        static string Signed(string text)
        {
            var key = WordKey.Of(text);
            foreach (var organ in (string[])[" ban chấp hành", " ban thường vụ", " ban thường trực"])
                if (key.EndsWith(organ, StringComparison.Ordinal) && HasUnit(key)) return text[..^organ.Length];
            // Both columns of a letterhead on one line.
            foreach (var motto in (string[])[" đảng cộng sản việt nam", " cộng hòa xã hội chủ nghĩa"])
                if (key.IndexOf(motto, StringComparison.Ordinal) is > 0 and var at) return text[..at];
            return text;
        }

        // After the unit one word at most: a name of one syllable is rare.
        static bool Unfinished(string key)
        {
            var unit = Array.FindLast(Units, u => $" {key} ".Contains($" {u} ", StringComparison.Ordinal));
            if (unit is null) return IsBody(Bare(key));
            return $" {key} "[($" {key} ".LastIndexOf($" {unit} ", StringComparison.Ordinal) + unit.Length + 2)..].Trim().Split(' ').Length <= 1;
        }

        static bool Begins(string key) => IsMotto(key) || IsBody(Bare(key)) || key.StartsWith("ban ", StringComparison.Ordinal) || key.StartsWith("số", StringComparison.Ordinal) || !key.Any(char.IsLetter)
            || key.Split(" - ")[0].Split(' ').Length > 3 || Units.Any(u => key.StartsWith(u + " ", StringComparison.Ordinal));
    }

    /// <summary>Its place is not named again: "ĐOÀN KHỐI CÁC CƠ QUAN TỈNH" below "TỈNH ĐOÀN NGHỆ AN".</summary>
    private static bool EndsWithUnit(string key) => Units.Any(u => key.EndsWith(" " + u, StringComparison.Ordinal));

    /// <summary>" NGHỆ AN" of "TỈNH ĐOÀN NGHỆ AN".</summary>
    private static string PlaceOf(string key, string text) => PlaceAfter(key.Split(' '), 1) is { } from ? " " + string.Join(' ', text.Split(' ').Skip(from)) : "";

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

    /// <summary>Capitals with marks are hard to recognise: a place that the text itself spells with other marks is spelt as there.</summary>
    private static string Spelt(string name, Tokens tokens)
    {
        var unit = Array.FindLast(Units, u => name.Contains($" {u} ", StringComparison.Ordinal));
        if (!tokens.Loose || unit is null) return name;
        var from = name.LastIndexOf($" {unit} ", StringComparison.Ordinal) + unit.Length + 2;
        var place = name[from..];
        string[] wanted = [.. place.Split(' ').Select(w => WordKey.Folded(WordKey.Of(w)))];
        var spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + wanted.Length <= tokens.Count; at++)
        {
            if (!Enumerable.Range(0, wanted.Length).All(i => tokens[at + i].Folded == wanted[i] && Capital(tokens, at + i))) continue;
            var found = Outline.Flat(new Stretch(at, at + wanted.Length).Place(tokens).Of(tokens.Text));
            spellings[found] = spellings.GetValueOrDefault(found) + 1;
        }

        return spellings.Count == 0 || spellings.ContainsKey(place) ? name : name[..from] + spellings.MaxBy(s => s.Value).Key;
    }

    private static bool Capital(Tokens tokens, int at)
    {
        var token = tokens[at];
        return token.IsWord && char.IsUpper(tokens.Text[token.Start]) && token.End - token.Start > 1 && !char.IsUpper(tokens.Text[token.Start + 1]);
    }

    private static string Unshortened(string lower)
    {
        var whole = $" {lower} ";
        foreach (var (cut, full) in Abbreviations) whole = whole.Replace($" {cut} ", $" {full} ", StringComparison.Ordinal);
        return string.Join(' ', whole.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Capitals of the letterhead as a name is written in a sentence.</summary>
    private static string Cased(string text)
    {
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        var words = Unshortened(text.ToLower(culture)).Split(' ');
        string[] plain = [.. words];
        var place = int.MaxValue;
        var kept = new HashSet<string>(StringComparer.Ordinal) { "ban", "trận", "quốc", "tỉnh", "thành", "phố", "xã", "phường", "huyện", "thị", "trấn", "quận", "hiệp", "đoàn", "chấp", "hành", "thường", "vụ", "bộ", "trực", "dân", "nữ", "chiến", "binh", "động", "niên", "sản", "cao", "tuổi", "thập", "đỏ", "văn", "học", "nghệ", "thuật" };
        for (var i = 0; i < words.Length; i++)
        {
            // A place is written with capitals throughout: "tỉnh Nghệ An", "huyện Châu Thành", "Tỉnh ủy Hà Tĩnh".
            if (i < place && PlaceAfter(plain, i) is { } from) place = from;
            if (i >= place && !Units.Contains(words[i]))
            {
                words[i] = char.ToUpper(words[i][0], culture) + words[i][1..];
                continue;
            }

            if (words[i].StartsWith("mttq", StringComparison.Ordinal)) words[i] = words[i].ToUpper(culture);
            else if (i == 0 || !(kept.Contains(words[i]) || (words[i] == "ủy" && plain[i - 1] is "tỉnh" or "thành" or "đảng" or "huyện" or "quận" or "thị") || (words[i] == "nhân" && plain[i - 1] is "ban" or "đồng") || (words[i] == "đồng" && plain[i - 1] == "hội"))) words[i] = char.ToUpper(words[i][0], culture) + words[i][1..];
        }

        return string.Join(' ', words);
    }

    /// <summary>Where the name of the place begins, if the word at hand is the last before it.</summary>
    private static int? PlaceAfter(string[] words, int at)
    {
        if (at == 1 && words[1] is "ủy" or "đoàn" && words[0] is "tỉnh" or "thành" or "huyện" or "quận" or "thị" or "đảng") return at + 1;
        if (words[at] is "tỉnh" or "huyện" or "quận" or "xã" or "phường") return at > 0 && at + 1 < words.Length && words[at + 1] is not ("ủy" or "đoàn" or "hội") ? at + 1 : null;
        return at > 0 && (words[at - 1], words[at]) is ("thành", "phố") or ("thị", "trấn") or ("đặc", "khu") ? at + 1 : null;
    }
}
