namespace CauNoi.Documents.Writing;

/// <summary>Every table of a paper, in its order, those of charts too: what a spreadsheet can hold of it.</summary>
public static class PaperTables
{
    public static IReadOnlyList<PaperTable> Of(OfficialPaper paper) => [.. In(paper.Body), .. paper.Annexes.SelectMany(a => In(a.Body))];

    /// <summary>The figures of a chart as a table.</summary>
    public static PaperTable Of(PaperChart chart) => new(
        [new PaperColumn("", 2), .. chart.Series.Select(s => new PaperColumn(s.Name, 1, PaperAlign.Number))],
        [.. chart.Categories.Select((category, row) => new PaperRow(
            [category, .. chart.Series.Select(s => row < s.Values.Count && s.Values[row] is { } value ? (PaperCell)value : new PaperCell("—"))]))])
    {
        Caption = chart.Title,
    };

    private static IEnumerable<PaperTable> In(IEnumerable<PaperBlock> blocks) => blocks.SelectMany(block => block switch
    {
        PaperTable table => [table],
        PaperChart chart => [Of(chart)],
        PaperLandscape landscape => In(landscape.Blocks),
        _ => Enumerable.Empty<PaperTable>(),
    });
}
