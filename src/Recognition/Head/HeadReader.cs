using System.Text;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Head;

/// <summary>Reads the head and foot: who issued what, under which number, when, for which term; who signed; who receives it.</summary>
internal sealed class HeadReader(SourceText source, Tokens tokens, List<Part> parts, Lexicon lexicon)
{
    private const int FarthestHead = 30;

    private readonly List<Line> lines = Lines.Of(source, tokens);

    public (DocumentHead Head, Span Body, int Annexes) Read()
    {
        var foot = new FootReader(tokens, lines).Read();
        var title = new TitleReader(tokens, lines, parts, lexicon, Math.Min(FarthestHead, foot.From)).Read();
        var number = NumberOf.Head(tokens, lines, title.From) ?? NumberOf.Annex(tokens, lines);
        var (date, place) = DateOfHead(title.From);
        date ??= NumberOf.AnnexDate(tokens, lines);
        var whole = new Stretch(0, tokens.Count);
        var term = Terms.Of(tokens, title.Range) ?? Terms.Year(tokens, title.Range, date) ?? Terms.Of(tokens, whole);
        var issuer = Issuers.Of(tokens, lines, title, parts);
        var head = new DocumentHead
        {
            Kind = title.Kind,
            Title = title.Words,
            Issuer = issuer,
            Number = number,
            Date = date,
            Place = place,
            TermFrom = term?.From,
            TermTo = term?.To,
            SignerName = foot.Name,
            SignerPost = foot.Post,
            Recipients = foot.Recipients,
            Archive = foot.Archive,
        };
        return (head, new Span(title.BodyFrom, foot.Start), foot.Annexes);
    }

    /// <summary>"Tuyên Quang, ngày 28 tháng 02 năm 2020" stands above the title; a scan may have put it below.</summary>
    private (DateOnly? Date, string? Place) DateOfHead(int titleLine)
    {
        for (var i = 0; i < Math.Min(lines.Count, Math.Max(titleLine + 4, 14)); i++)
        {
            var range = lines[i].Range;
            for (var at = range.From; at < range.To; at++)
            {
                if (!tokens[at].Is("ngày")) continue;
                var comma = at - 1 >= range.From && tokens[at - 1].Is(",");
                if (!comma && at > range.From) continue;
                if (Days.At(tokens, at, Math.Min(tokens.Count, range.To + 8)) is not { } day || day.To < range.To - 1)
                    continue;
                var start = comma ? PlaceFrom(range.From, at - 1) : at;
                return (day.Date, start < at - 1 ? Outline.Flat(new Stretch(start, at - 1).Place(tokens).Of(tokens.Text)).Trim('*', ' ') : null);
            }
        }

        return (null, null);
    }

    /// <summary>On one line with the number ("Số: 12/KH Hà Giang, ngày …") the place is the capital words before the comma.</summary>
    private int PlaceFrom(int from, int comma)
    {
        var start = comma;
        while (start > from && tokens[start - 1].IsWord && char.IsUpper(tokens.Text[tokens[start - 1].Start]) && comma - start < 5 && !tokens[start - 1].Key.Any(char.IsAsciiDigit)
            && (start == comma || tokens[start].Start - tokens[start - 1].End <= 2)) start--;
        return start;
    }
}

/// <summary>A line of the document with what it holds.</summary>
internal sealed record Line(Stretch Range, string Text, int Block)
{
    public bool Capitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);
}

internal static class Lines
{
    private const int LongestLetterhead = 10, LongestMotto = 8;

    public static List<Line> Of(SourceText source, Tokens tokens)
    {
        var lines = new List<Line>();
        foreach (var (number, block) in source.Blocks.Index())
        {
            // A cell or paragraph may hold several lines; a letterhead on one line is two cells.
            var start = block.Start;
            for (var at = block.Start; at <= block.End; at++)
            {
                if (at < block.End && source.Text[at] is not ('\n' or '\t')) continue;
                var range = new Stretch(tokens.At(start), tokens.At(at));
                if (!range.IsEmpty) lines.AddRange(lines.Count < LongestLetterhead && Apart(tokens, range) is { Count: > 1 } parts
                    ? parts.Select(p => new Line(p, Clean(p.Place(tokens).Of(source.Text)), number)) : [new Line(range, Clean(source.Text[start..at]), number)]);
                start = at + 1;
            }
        }

        return lines;
    }

    /// <summary>Both columns of a letterhead that a reader set on one line: the state's two lines stand by themselves between those of the body.</summary>
    private static List<Stretch> Apart(Tokens tokens, Stretch line)
    {
        var apart = new List<Stretch>();
        var from = line.From;
        for (var at = line.From; at < line.To; at++)
        {
            if (Motto(tokens, at, line.To) is not { } end) continue;
            if (at > from) apart.Add(new Stretch(from, at));
            apart.Add(new Stretch(at, end));
            from = end;
            at = end - 1;
        }

        if (from < line.To) apart.Add(new Stretch(from, line.To));
        return apart;
    }

    /// <summary>Where "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" or "Độc lập - Tự do - Hạnh phúc" ends, whatever marks a scan lost.</summary>
    private static int? Motto(Tokens tokens, int at, int end)
    {
        var state = tokens[at].Folded is "cong" && char.IsUpper(tokens.Text[tokens[at].End - 1]) && Follows("hoa") && Follows("hoi");
        if (!state && !(tokens[at].Folded is "doc" && Follows("lap") && Follows("do"))) return null;
        var last = at;
        for (var i = at + 1; i < Math.Min(end, at + LongestMotto); i++)
            if (tokens[i].Folded is "nam" or "nghia" && state || (tokens[i].Folded is "phuc" or "hanh" && !state)) last = i;
        return last > at ? last + 1 : null;

        bool Follows(string word)
        {
            for (var i = at + 1; i < Math.Min(end, at + LongestMotto); i++)
                if (tokens[i].Folded == word) return true;
            return false;
        }
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(Outline.Flat(text));
        return clean.Replace("*", "").Replace("_", "").ToString().Trim();
    }
}
