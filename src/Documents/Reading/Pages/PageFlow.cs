using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>Makes one flow of parts out of pages of words: tables by their ruled lines, letterhead and foot by their river,
/// the rest as paragraphs that go on over the ends of lines and pages.</summary>
internal sealed class PageFlow
{
    /// <summary>A paragraph that ends above this share of a page was not cut by its end.</summary>
    private const double PageIsFull = 0.6;

    private readonly List<DraftPart> parts = [];
    private readonly List<TextLine> open = [];
    private readonly List<DraftParagraph> notes = [];
    private readonly List<(Grid Grid, List<DraftWord> Words, int Page)> pieces = [];
    private readonly Measures measures;
    private double lastHeight;

    private PageFlow(Measures measures) => this.measures = measures;

    private sealed record Sheet(KeptPage Page, IReadOnlyList<(Grid Grid, List<DraftWord> Words)> Tables);

    public static List<DraftPart> Of(IReadOnlyList<KeptPage> pages)
    {
        var em = Measures.EmOf(pages.SelectMany(p => p.Words));
        var sheets = pages.Select(page => Sheeted(page, em)).ToList();
        var lines = Margins.Without([.. sheets.Select((s, i) => (pages[i].Height, TextLine.Of(Loose(s), em)))]);
        var flow = new PageFlow(Measures.Of([.. lines.SelectMany(l => l)], em, pages.Count > 0 ? pages[0].Width : 0));
        for (var i = 0; i < sheets.Count; i++) flow.Add(sheets[i], lines[i]);
        flow.Close();
        flow.CloseTable();
        return RowJoin.Joined(TableJoin.Joined(flow.parts));
    }

    private static Sheet Sheeted(KeptPage page, double em)
    {
        var tables = Grid.Find(page.Rulings, em).Select(grid => (grid, Words: page.Words.Where(grid.Holds).ToList())).Where(t => t.Words.Count > 0).ToList();
        return new(page, tables);
    }

    private static IEnumerable<DraftWord> Loose(Sheet sheet) => sheet.Page.Words.Where(w => !sheet.Tables.Any(t => t.Grid.Holds(w)));

    private void Add(Sheet sheet, List<TextLine> lines)
    {
        var tables = new Queue<(Grid Grid, List<DraftWord> Words)>(sheet.Tables);
        if (open.Count > 0 && open[^1].Middle < lastHeight * PageIsFull) Close();
        lastHeight = sheet.Page.Height;
        var body = sheet.Page.Recognised ? lines.Count : FootnotesFrom(lines);
        for (var i = 0; i < body; i++)
        {
            while (tables.TryPeek(out var table) && table.Grid.Top < lines[i].Middle) Add(tables.Dequeue(), sheet.Page.Number);
            var count = Columns.Run(lines, i, sheet.Page.Width, measures.Em, out var river);
            if (count == 0 && i == 0 && body > 1 && Columns.Run(lines, 1, sheet.Page.Width, measures.Em, out river) is > 0 and var below && Columns.Reaches(lines[0], ref river, measures.Em))
                count = below + 1;
            count = Math.Min(count, body - i);
            if (count > 0)
            {
                Close();
                CloseTable();
                parts.Add(Columns.Table(lines.GetRange(i, count), river, measures.Em));
                i += count - 1;
                continue;
            }

            if (open.Count > 0 && !Joining.GoesOn(open[^1], lines[i], measures)) Close();
            CloseTable();
            open.Add(lines[i]);
        }

        while (tables.TryDequeue(out var rest)) Add(rest, sheet.Page.Number);
        AddNotes(lines.Skip(body));
    }

    /// <summary>A piece of a table waits for the next page, where the table may go on.</summary>
    private void Add((Grid Grid, List<DraftWord> Words) table, int page)
    {
        Close();
        if (pieces.Count > 0 && !(pieces[^1].Page + 1 == page && pieces[^1].Grid.GoesOnIn(table.Grid, measures.Em))) CloseTable();
        pieces.Add((table.Grid, table.Words, page));
    }

    private void CloseTable()
    {
        if (pieces.Count == 0) return;
        var edges = Grid.ColumnsOf(pieces.Select(p => p.Grid), measures.Em);
        var table = pieces[0].Grid.Table(pieces[0].Words, pieces[0].Page, measures.Em, edges);
        foreach (var piece in pieces.Skip(1)) TableJoin.Append(table, piece.Grid.Table(piece.Words, piece.Page, measures.Em, edges));
        parts.Add(table);
        pieces.Clear();
    }

    /// <summary>Small lines at the end of a page, the first of which begins with a number.</summary>
    private int FootnotesFrom(List<TextLine> lines)
    {
        var first = lines.Count;
        for (var i = lines.Count - 1; i > 0 && lines[i].Height < measures.Em * 0.9; i--)
            if (IsNote(lines[i])) first = i;
        return first;
    }

    private static bool IsNote(TextLine line) =>
        char.IsAsciiDigit(line.Text[0]) && line.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is [' ', var letter, ..] && char.IsUpper(letter);

    private void AddNotes(IEnumerable<TextLine> lines)
    {
        List<DraftWord>? note = null;
        foreach (var line in lines)
        {
            if (IsNote(line) || note is null)
            {
                Keep(note);
                note = [];
            }

            note.AddRange(line.Words);
        }

        Keep(note);

        void Keep(List<DraftWord>? words)
        {
            if (words is { Count: > 1 }) notes.Add(new DraftParagraph("", words[0].Page) { Words = [.. words.Skip(1)], Label = $"[{words[0].Text}]" });
        }
    }

    /// <summary>A paragraph is complete; the footnotes of the page it began on stand behind it.</summary>
    private void Close()
    {
        if (open.Count == 0) return;
        parts.Add(new DraftParagraph("", open[0].Page) { Words = [.. open.SelectMany(l => l.Words)], Bold = open.All(l => l.Bold), Notes = [.. notes] });
        notes.Clear();
        open.Clear();
    }
}
