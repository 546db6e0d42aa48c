using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>The words of a cell or a column as paragraphs: a narrow column breaks lines anywhere, so only an item begins a new one.</summary>
internal static class CellText
{
    public static IReadOnlyList<DraftParagraph> Paragraphs(IEnumerable<DraftWord> words, int page, double em)
    {
        var paragraphs = new List<List<DraftWord>>();
        foreach (var line in TextLine.Of(words, em))
        {
            if (paragraphs.Count == 0 || line.Begins && line.Words.Count > 1) paragraphs.Add([]);
            paragraphs[^1].AddRange(line.Words);
        }

        return Drafts(paragraphs, page);
    }

    /// <summary>Of a letterhead or a signature: there each line stands for itself.</summary>
    public static IReadOnlyList<DraftParagraph> Lines(IEnumerable<DraftWord> words, int page, double em) =>
        Drafts(TextLine.Of(words, em).Select(l => l.Words), page);

    private static IReadOnlyList<DraftParagraph> Drafts(IEnumerable<IReadOnlyList<DraftWord>> paragraphs, int page) =>
        [.. paragraphs.Select(p => new DraftParagraph("", page) { Words = p, Bold = p.All(w => w.Bold) }).DefaultIfEmpty(new DraftParagraph("", page))];
}
