using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Sheets;

namespace CauNoi.Organisation.Import;

/// <summary>A table as the rules read it: each column by what it holds.</summary>
public static class ListSheet
{
    public static IReadOnlyList<UnitLine> Lines(Sheet sheet, ListColumns columns) => [.. sheet.Rows.Select(row =>
        new UnitLine(row.Line, row[columns[ListColumn.Code]], row[columns[ListColumn.Parent]], row[columns[ListColumn.Kind]], OneLine(row[columns[ListColumn.Name]]))
        {
            Households = row[columns[ListColumn.Households]], Population = row[columns[ListColumn.Population]],
            Remote = row[columns[ListColumn.Remote]], Urban = row[columns[ListColumn.Urban]],
        })];

    /// <summary>The same file back, each wrong line saying what is wrong.</summary>
    public static Sheet Marked(Sheet sheet, ListReport report)
    {
        var faults = report.Lines.Where(l => l.Faults.Count > 0).ToDictionary(l => l.Source.Line, l => string.Join(' ', l.Faults));
        return sheet.Marked(row => faults.GetValueOrDefault(row.Line));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
