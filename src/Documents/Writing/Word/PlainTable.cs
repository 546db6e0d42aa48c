using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>Two columns without lines, which hold head and end of a paper in their places.</summary>
internal static class PlainTable
{
    public static Table Of(int[] widths, params OpenXmlElement[][][] rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        foreach (var row in rows)
        {
            var written = new TableRow(new TableRowProperties(new CantSplit()));
            for (var at = 0; at < row.Length; at++)
                written.Append(new TableCell(row[at].Prepend(
                    new TableCellProperties(new TableCellWidth { Width = $"{widths[at]}", Type = TableWidthUnitValues.Dxa }))));
            table.Append(written);
        }

        return table;
    }
}
