namespace CauNoi.Documents.Writing.Word;

/// <summary>The workbook inside a chart: categories down, one column a series; and the addresses by which the chart names them.</summary>
internal static class ChartBook
{
    private const string Sheet = "Số liệu";

    public static byte[] Write(PaperChart chart) => Book.BookWriter.Write([new Book.BookSheet(
        Sheet,
        [[new PaperHeaderCell(""), .. chart.Series.Select(s => new PaperHeaderCell(s.Name))]],
        1 + chart.Series.Count,
        [.. chart.Categories.Select((category, row) => (IReadOnlyList<PaperCell>)
            [category, .. chart.Series.Select(s => row < s.Values.Count && s.Values[row] is { } value ? (PaperCell)value : new PaperCell(""))])])]);

    public static string NameOf(int series) => $"'{Sheet}'!${Book.BookWriter.Letters(series + 1)}$1";

    public static string Categories(int count) => $"'{Sheet}'!$A$2:$A${count + 1}";

    public static string ValuesOf(int series, int count) =>
        $"'{Sheet}'!${Book.BookWriter.Letters(series + 1)}$2:${Book.BookWriter.Letters(series + 1)}${count + 1}";
}
