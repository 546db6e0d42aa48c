using System.Globalization;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Recipients, archive, signer.</summary>
internal sealed record Foot(int From, int Start, int Annexes, IReadOnlyList<string> Recipients, string? Archive, string? Name, string? Post);

/// <summary>Reads what stands below the text: "Nơi nhận" with its list, "TM. …" with post and name; annexes follow.</summary>
internal sealed class FootReader(Tokens tokens, List<Line> lines)
{
    private const int MostBelow = 60;

    public Foot Read()
    {
        var receives = lines.FindIndex(l => tokens[l.Range.From].Is("nơi") && tokens.Has(l.Range.From + 1, "nhận"));
        var signs = lines.FindIndex(Signs);
        // A council's chair signs for nobody: the post stands alone, and a name below it.
        if (signs < 0) signs = Alone(Math.Max(0, receives));
        var from = receives >= 0 && signs >= 0 ? Math.Min(receives, signs) : Math.Max(receives, signs);
        if (from < 0) return new Foot(int.MaxValue, int.MaxValue, int.MaxValue, [], null, null, null);
        var annex = lines.FindIndex(from, l => Label.Of(tokens, l.Range).Style == LabelStyle.Annex && l.Text.StartsWith("P", StringComparison.OrdinalIgnoreCase) && l.Text.Length < 120);
        var end = Math.Min(annex < 0 ? lines.Count : annex, from + MostBelow);
        var (recipients, archive) = receives < 0 ? ([], null) : Recipients(receives, end);
        var (name, post) = signs < 0 ? (null, null) : Signer(signs, end);
        return new Foot(from, tokens[lines[from].Range.From].Start, annex < 0 ? int.MaxValue : tokens[lines[annex].Range.From].Start, recipients, archive, name, post);
    }

    /// <summary>"TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "T/M ỦY BAN".</summary>
    private bool Signs(Line line)
    {
        var at = line.Range.From;
        if (tokens[at].Key is "tm" or "kt" or "tl" or "tuq" && tokens.Has(at + 1, ".") && line.Capitals) return true;
        return tokens[at].Is("t") && tokens.Has(at + 1, "/") && tokens.Has(at + 2, "m");
    }

    private int Alone(int from)
    {
        for (var i = lines.Count - 1; i >= from; i--)
            if (lines[i].Capitals && IsPost(lines[i].Text) && lines.Skip(i + 1).Take(3).Any(IsName)) return i;
        return -1;
    }

    private (List<string> Recipients, string? Archive) Recipients(int from, int end)
    {
        var found = new List<string>();
        string? archive = null;
        for (var i = from + 1; i < end; i++)
        {
            var line = lines[i];
            var label = Label.Of(tokens, line.Range);
            if (label.Style != LabelStyle.Bullet || line.Capitals && line.Text.Length > 25)
            {
                // The list ends at the signature; other lines between belong to the cell beside it.
                if (found.Count > 0 && archive is not null) break;
                continue;
            }

            var text = line.Text.TrimStart('-', '+', '•', ' ', '–').TrimEnd(';', ',', ' ');
            if (tokens[label.To].Is("lưu")) archive = line.Text.TrimStart('-', '+', ' ', '–');
            else found.Add(text.TrimEnd('.'));
        }

        return (found, archive);
    }

    private (string? Name, string? Post) Signer(int from, int end)
    {
        var posts = new List<string>();
        string? name = null;
        for (var i = from; i < end; i++)
        {
            var text = lines[i].Text;
            if (Label.Of(tokens, lines[i].Range).Style == LabelStyle.Bullet || text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase)) continue;
            if (lines[i].Capitals && (i == from || IsPost(text) || posts.Count == 0 && i <= from + 1)) posts.Add(text);
            else if (IsName(lines[i])) name = text;
            if (name is not null && posts.Count > 0) break;
        }

        var post = posts.FindLast(IsPost);
        return (name, post is null ? null : Titled(post));
    }

    private static bool IsPost(string text)
    {
        var key = WordKey.Of(text);
        return (key.Contains("chủ tịch", StringComparison.Ordinal) || key.Contains("bí thư", StringComparison.Ordinal) || key.Contains("trưởng ban", StringComparison.Ordinal) || key.Contains("chánh văn phòng", StringComparison.Ordinal) || key.Contains("tổng thư ký", StringComparison.Ordinal) || key.Contains("giám đốc", StringComparison.Ordinal) || key.Contains("trưởng phòng", StringComparison.Ordinal))
            && !key.StartsWith("tm", StringComparison.Ordinal);
    }

    /// <summary>Two to six capitalised words and nothing else; marks of signing are none.</summary>
    private bool IsName(Line line)
    {
        var words = line.Range.To - line.Range.From;
        if (words is < 2 or > 6) return false;
        for (var at = line.Range.From; at < line.Range.To; at++)
        {
            // "H’Kim Hoa Byă".
            if (tokens[at].Is("'") && at > line.Range.From && tokens[at - 1].End == tokens[at].Start) continue;
            if (!tokens[at].IsWord || !char.IsUpper(tokens.Text[tokens[at].Start])) return false;
        }

        return !WordKey.Of(line.Text).StartsWith("đã ký", StringComparison.Ordinal) && !IsPost(line.Text);
    }

    /// <summary>"KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH THƯỜNG TRỰC" → "Phó Chủ tịch Thường trực".</summary>
    private static string Titled(string post)
    {
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        var dot = post.IndexOf('.', StringComparison.Ordinal);
        var words = post[(dot is > 0 and < 4 ? dot + 1 : 0)..].Trim().ToLower(culture).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var small = words[i] is "tịch" or "trực" or "thư" or "ban" or "phòng" or "ký" or "đốc" && i > 0;
            if (!small) words[i] = char.ToUpper(words[i][0], culture) + words[i][1..];
        }

        return string.Join(' ', words);
    }
}
