using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Kind and title with the lines they stand on.</summary>
internal sealed record Title(string? Kind, string? Words, int From, int BodyFrom, Stretch Range)
{
    public static readonly Title None = new(null, null, int.MaxValue, 0, default);
}

/// <summary>Finds the kind ("KẾ HOẠCH") on a line of its own and the title below it, until the text itself begins.</summary>
internal sealed class TitleReader(Tokens tokens, List<Line> lines, List<Part> parts, Lexicon lexicon, int last)
{
    private const int MostTitleLines = 6;
    private const int FarthestSubject = 16;

    public Title Read()
    {
        for (var i = 0; i < Math.Min(lines.Count, last); i++)
        {
            var range = lines[i].Range;
            if (lexicon.Kinds.At(tokens, range.From, range.To) is not { } kind || lines[i].Text.Contains("số", StringComparison.OrdinalIgnoreCase)) continue;
            // A reader may have set what stands below on the same line: "CHƯƠNG TRÌNH PHỐI HỢP của Ủy ban …".
            var alone = kind.To == range.To || !new Stretch(kind.From, kind.To).Place(tokens).Of(tokens.Text).Any(char.IsLower);
            if (!alone || !char.IsUpper(tokens.Text[tokens[range.From].Start])) continue;
            return Below(i, kind);
        }

        return Letter() ?? Lost();
    }

    /// <summary>A letter names no kind: "V/v …" stands below its number.</summary>
    private Title? Letter()
    {
        for (var i = 1; i < Math.Min(lines.Count, Math.Min(last, FarthestSubject)); i++)
        {
            var range = lines[i].Range;
            var about = tokens[range.From].Is("v") && tokens.Has(range.From + 1, "/") && tokens.Has(range.From + 2, "v") ? range.From + 3
                : tokens[range.From].Is("về") && tokens.Has(range.From + 1, "việc") && lines.Skip(i + 1).Take(6).Any(l => tokens[l.Range.From].Is("kính") && tokens.Has(l.Range.From + 1, "gửi")) ? range.From + 2 : -1;
            if (about < 0 || about >= range.To) continue;
            var words = Outline.Flat(new Stretch(about, range.To).Place(tokens).Of(tokens.Text)).Trim('*', ' ');
            return new Title("Công văn", "Công văn về việc " + words, i, tokens[range.To - 1].End, range);
        }

        return null;
    }

    private Title Below(int at, Mark kind)
    {
        var range = lines[at].Range;
        var to = at + 1;
        var most = at + MostTitleLines;
        while (to < lines.Count && to <= most && !Starts(lines[to], to == at + 1))
        {
            if (Beside(lines[to])) most++;
            to++;
        }
        var title = new Stretch(range.From, lines[to - 1].Range.To);
        // A title that a scan set into the left column has the motto and the day between itself and its second line.
        var under = lines.Skip(at + 1).Take(to - at - 1).Where(l => l.Text.Any(char.IsLetterOrDigit) && !Beside(l)).ToList();
        var below = string.Join(' ', under.Select(l => l.Text));
        var own = kind.To < range.To ? Outline.Flat(new Stretch(kind.To, range.To).Place(tokens).Of(tokens.Text)).Trim('*', ' ') : "";
        // "CHƯƠNG TRÌNH" / "Công tác toàn khoá của …": the kind goes on in the title.
        var longer = lexicon.Kinds.At(tokens, range.From, title.To) is { } whole && whole.To > kind.To ? whole : kind;
        var means = longer.Means;
        if (under.Count > 0 && longer == kind && kind.To == range.To && Tokens.Of($"{kind.Means} {under[0].Text}") is var joined && lexicon.Kinds.At(joined, 0, joined.Count) is { } further) means = further.Means;
        var rest = string.Join(' ', new[] { own, below }.Where(t => t.Length > 0));
        var words = rest.Length == 0 ? kind.Means : $"{Sentence(kind)} {rest}";
        return new Title(means, Outline.Flat(words), at, tokens[lines[to - 1].Range.To - 1].End, title);
    }

    /// <summary>The motto, or place and day: lines of the other column.</summary>
    private bool Beside(Line line)
    {
        var key = WordKey.Of(line.Text);
        return key.StartsWith("cộng hòa xã hội", StringComparison.Ordinal) || key.StartsWith("nghĩa việt nam", StringComparison.Ordinal) || key is "việt nam" or "nam" || key.StartsWith("độc lập", StringComparison.Ordinal)
            || key.StartsWith("đảng cộng sản", StringComparison.Ordinal) || (key.Contains(", ngày ", StringComparison.Ordinal) && line.Text.Length < 60) || (line.Range.To - line.Range.From <= 2 && tokens[line.Range.From].Key is "năm" && line.Text.Length < 10)
            || (line.Range.To - line.Range.From == 1 && Targets.PeriodWords.YearAt(tokens, line.Range.From) is not null);
    }

    private static string Sentence(Mark kind) => kind.Means;

    /// <summary>The text begins: a legal basis, a numbered heading, a long sentence, a line that ends like one.</summary>
    private bool Starts(Line line, bool first)
    {
        var key = tokens[line.Range.From].Key;
        if (line.Text.Length > 0 && line.Text.All(c => c is '-' or '_' or '–' or '=' or '.' or ' ')) return false;
        if (Label.Of(tokens, line.Range).Style is not (LabelStyle.None or LabelStyle.Bullet)) return true;
        if (key is "căn" && tokens.Has(line.Range.From + 1, "cứ")) return true;
        if (key is "kính" or "thưa") return true;
        if (first) return line.Text.Length > 420;
        if (line.Text.Length > 170 || line.Text.EndsWith(':') || line.Text.EndsWith('.') || line.Text.EndsWith(';')) return true;
        return key is "thực" && tokens.Has(line.Range.From + 1, "hiện") && line.Text.Length > 120;
    }

    /// <summary>The first lines are lost: the body says what the document is ("… xây dựng Chương trình hành động thực hiện …").</summary>
    private Title Lost()
    {
        var opening = parts.TakeWhile(p => p.Paragraph?.Label.Style is LabelStyle.None or LabelStyle.Bullet or null).Take(8).ToList();
        foreach (var paragraph in opening.Select(p => p.Paragraph).OfType<Paragraph>())
        {
            for (var at = paragraph.Range.From; at < paragraph.Range.To; at++)
            {
                if (!(tokens[at].Is("xây") && tokens.Has(at + 1, "dựng")) && !tokens[at].Is("ban") && !tokens[at].Is("đề")) continue;
                if (lexicon.Kinds.At(tokens, at + 2, paragraph.Range.To) is not { } kind) continue;
                var titled = Above(paragraph);
                return new Title(kind.Means, titled is null ? kind.Means : $"{kind.Means} {titled.Value.Place(tokens).Of(tokens.Text).ReplaceLineEndings(" ").Trim()}", int.MaxValue, 0, titled ?? default);
            }
        }

        return Title.None;
    }

    private Stretch? Above(Paragraph body)
    {
        var above = lines.TakeWhile(l => l.Range.To <= body.Range.From && !l.Text.StartsWith("Căn cứ", StringComparison.Ordinal)).ToList();
        return above.Count is > 0 and <= MostTitleLines ? new Stretch(above[0].Range.From, above[^1].Range.To) : null;
    }
}
