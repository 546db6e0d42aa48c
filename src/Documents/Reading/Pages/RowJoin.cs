using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A row that was cut by the end of a page: its second half has no number and begins in the middle of a sentence.</summary>
internal static class RowJoin
{
    public static List<DraftPart> Joined(List<DraftPart> parts) => [.. parts.Select(part => part is DraftTable table ? Joined(table) : part)];

    private static DraftTable Joined(DraftTable table)
    {
        var rows = table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var taken = 0;
        var cells = new List<DraftCell>();
        List<DraftCell>? above = null;
        foreach (var row in rows)
        {
            if (above is not null && IsRest(row, above))
            {
                taken++;
                for (var i = 0; i < row.Count; i++)
                {
                    var whole = above[i] with { Paragraphs = Together(above[i].Paragraphs, row[i].Paragraphs) };
                    cells[cells.IndexOf(above[i], cells.Count - above.Count)] = whole;
                    above[i] = whole;
                }

                continue;
            }

            above = [.. row.Select(c => c with { Row = c.Row - taken })];
            cells.AddRange(above);
        }

        return taken == 0 ? table : new DraftTable(cells);
    }

    private static bool IsRest(List<DraftCell> row, List<DraftCell> above) =>
        row.Count == above.Count && row.Count > 1 && row.Zip(above).All(p => p.First.Column == p.Second.Column && p.First.Columns == p.Second.Columns && p.First.Rows == 1 && p.Second.Rows == 1)
        && row.Max(c => c.Paragraphs[0].Page) > above.Max(c => c.Paragraphs[0].Page)
        && row[0].Text.Length == 0 && row.Find(c => c.Text.Length > 0) is { } first && char.IsLower(first.Text[0]);

    private static IReadOnlyList<DraftParagraph> Together(IReadOnlyList<DraftParagraph> one, IReadOnlyList<DraftParagraph> rest)
    {
        if (rest.All(p => p.Words.Count == 0)) return one;
        if (one.All(p => p.Words.Count == 0)) return rest;
        return [.. one.SkipLast(1), one[^1] with { Words = [.. one[^1].Words, .. rest[0].Words] }, .. rest.Skip(1)];
    }
}
