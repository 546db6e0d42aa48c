namespace CauNoi.Documents.Writing.Book;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">As it is called at the bottom; at most 31 letters.</param>
/// <param name="Header">Header rows, as in a table on paper.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Rows">The rows.</param>
internal sealed record BookSheet(
    string Name, IReadOnlyList<IReadOnlyList<PaperHeaderCell>> Header, int Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows)
{
    private const int LongestName = 31;

    public static BookSheet Of(PaperTable table, int number) =>
        new(Called(table.Caption ?? $"Bảng {number}"), table.PrintedHeader, table.Columns.Count, [.. table.Rows.Select(r => r.Cells)]);

    /// <summary>Names as the format takes them, none twice.</summary>
    public static IReadOnlyList<BookSheet> Distinct(IEnumerable<BookSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new List<BookSheet>();
        foreach (var sheet in sheets)
        {
            var name = sheet.Name;
            for (var again = 2; !taken.Add(name); again++)
            {
                var tail = $" ({again})";
                name = sheet.Name[..Math.Min(sheet.Name.Length, LongestName - tail.Length)] + tail;
            }

            distinct.Add(sheet with { Name = name });
        }

        return distinct;
    }

    private static string Called(string caption)
    {
        var name = string.Concat(caption.Where(c => !char.IsControl(c) && !"[]:*?/\\".Contains(c, StringComparison.Ordinal))).Trim(' ', '\'');
        if (name.Length == 0) name = "Bảng";
        if (name.Length <= LongestName) return name;
        var cut = char.IsHighSurrogate(name[LongestName - 2]) ? LongestName - 2 : LongestName - 1;
        return name[..cut].TrimEnd(' ', '\'') + "…";
    }
}
