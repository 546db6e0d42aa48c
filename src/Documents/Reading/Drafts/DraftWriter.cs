using System.Text;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Recognition;

namespace CauNoi.Documents.Reading.Drafts;

/// <summary>Writes a draft down as one text, noting where its parts and its words came to lie. A cell of several paragraphs has a line for each;
/// the cells of a row are separated by a tab, so a tab inside a paragraph has become a space.</summary>
internal sealed class DraftWriter(int mostCharacters)
{
    private readonly StringBuilder text = new();
    private readonly List<SourceBlock> blocks = [];
    private readonly Dictionary<int, List<(DraftWord Word, int Start, int End)>> words = [];
    private int tables;

    public SourceText Source => new(text.ToString(), blocks);

    /// <summary>The words written so far of a page of that size.</summary>
    public IReadOnlyList<PageWord> WordsOf(int page, double width, double height) => [.. words.GetValueOrDefault(page, []).Select(w =>
        new PageWord(Math.Max(0, w.Word.X / width), Math.Max(0, w.Word.Y / height), w.Word.Width / width, w.Word.Height / height, w.Start, w.End, w.Word.Confidence))];

    public void Write(IEnumerable<DraftPart> parts)
    {
        foreach (var part in parts)
        {
            if (part is DraftParagraph paragraph) Write(paragraph, SourceBlockKind.Paragraph);
            else if (part is DraftTable table) Write(table);
            if (text.Length > mostCharacters) throw new NotReadException(RefusedFor.TooLarge);
        }
    }

    private void Write(DraftParagraph paragraph, SourceBlockKind kind)
    {
        var start = text.Length;
        Append(paragraph);
        if (text.Length == start) return;
        blocks.Add(new SourceBlock(start, text.Length, kind)
        {
            Page = paragraph.Page, Bold = paragraph.Bold, Label = paragraph.Label, Confidence = Least([paragraph]),
        });
        text.Append('\n');
        foreach (var note in paragraph.Notes) Write(note, SourceBlockKind.Footnote);
    }

    private void Write(DraftTable table)
    {
        if (table.Cells.All(c => c.Text.Length == 0)) return;
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            var first = true;
            foreach (var cell in row.OrderBy(c => c.Column))
            {
                if (!first) text.Append('\t');
                first = false;
                Write(cell);
            }

            text.Append('\n');
        }

        tables++;
        foreach (var note in table.Cells.SelectMany(c => c.Paragraphs).SelectMany(p => p.Notes)) Write(note, SourceBlockKind.Footnote);
    }

    private void Write(DraftCell cell)
    {
        var start = text.Length;
        foreach (var paragraph in cell.Paragraphs)
        {
            var before = text.Length;
            if (before > start) text.Append('\n');
            var here = text.Length;
            Append(paragraph);
            if (text.Length == here) text.Length = before;
        }

        blocks.Add(new SourceBlock(start, text.Length, SourceBlockKind.Cell)
        {
            Page = cell.Paragraphs.Count > 0 ? cell.Paragraphs[0].Page : blocks.Count > 0 ? blocks[^1].Page : 1,
            Table = tables, Row = cell.Row, Column = cell.Column, Rows = cell.Rows, Columns = cell.Columns,
            Bold = cell.Paragraphs.Count > 0 && cell.Paragraphs.Where(p => p.Text.Length + p.Words.Count > 0).All(p => p.Bold),
            Confidence = Least(cell.Paragraphs),
        });
        if (text.Length > mostCharacters) throw new NotReadException(RefusedFor.TooLarge);
    }

    private void Append(DraftParagraph paragraph)
    {
        var start = text.Length;
        if (paragraph.Words.Count > 0) Append(paragraph.Words);
        else foreach (var line in paragraph.Text.Split('\n').Select(CleanText.Line).Where(line => line.Length > 0))
            text.Append(text.Length > start ? "\n" : "").Append(line);
        if (text.Length > start && paragraph.Label is { Length: > 0 } label) text.Insert(start, CleanText.Line(label) + " ");
    }

    private void Append(IReadOnlyList<DraftWord> line)
    {
        var begun = text.Length;
        foreach (var word in line)
        {
            var clean = CleanText.Line(word.Text);
            if (clean.Length == 0) continue;
            if (text.Length > begun) text.Append(' ');
            var start = text.Length;
            text.Append(clean);
            if (!words.TryGetValue(word.Page, out var page)) words[word.Page] = page = [];
            page.Add((word, start, text.Length));
        }
    }

    private static double? Least(IEnumerable<DraftParagraph> paragraphs) => paragraphs.SelectMany(p => p.Words).Min(w => w.Confidence);
}
