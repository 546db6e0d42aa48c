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
                if (!range.IsEmpty) lines.Add(new Line(range, Clean(source.Text[start..at]), number));
                start = at + 1;
            }
        }

        return lines;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(Outline.Flat(text));
        return clean.Replace("*", "").Replace("_", "").ToString().Trim();
    }
}
