using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>A table with lines. Its header comes again on every page, and no row is torn in two.</summary>
internal static class WordTables
{
    private const int Padding = 70;

    /// <summary>A longer table goes on in another one with the same head: LibreOffice needs minutes for one of ten thousand rows, and seconds for its parts.</summary>
    private const int MostRows = 250;

    public static void Write(WordSheet sheet, PaperTable table)
    {
        if (table.Caption is { } caption) sheet.Add(WordText.Paragraph(WordStyles.Caption, WordText.Run(caption)));
        var parts = table.Rows.Chunk(MostRows).ToList();
        if (parts.Count == 0) parts.Add([]);
        for (var at = 0; at < parts.Count; at++)
        {
            if (at > 0) sheet.Add(WordText.Paragraph(WordStyles.Rule));
            Write(sheet, table, parts[at]);
        }

        // Two tables without a paragraph between them would become one.
        sheet.Add(table.Note is { } note ? WordText.Paragraph(WordStyles.TableEnd, WordText.Run(note)) : WordText.Paragraph(WordStyles.Rule));
    }

    private static void Write(WordSheet sheet, PaperTable table, IReadOnlyList<PaperRow> rows)
    {
        var widths = Widths(table.Columns, sheet.Width);
        var written = new Table(Properties(table, sheet.Width), new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        foreach (var row in HeaderGrid.Of(table.PrintedHeader, table.Columns.Count)) written.Append(Header(row, widths));
        foreach (var row in rows) written.Append(Row(sheet, table.Columns, row, widths));
        sheet.Add(written);
    }

    private static TableProperties Properties(PaperTable table, int width)
    {
        var properties = new TableProperties(
            new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = Padding, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = Padding, Type = TableWidthValues.Dxa }),
            new TableLook { Val = "0420", FirstRow = true });
        if (table.Caption is { } caption) properties.Append(new TableCaption { Val = caption });
        return properties;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static TableRow Header(IReadOnlyList<HeaderPlace> row, int[] widths)
    {
        var written = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var place in row)
        {
            var properties = new TableCellProperties(new TableCellWidth { Width = $"{widths.AsSpan(place.Column, place.Columns).ToArray().Sum()}", Type = TableWidthUnitValues.Dxa });
            if (place.Columns > 1) properties.Append(new GridSpan { Val = place.Columns });
            if (place.Merged is { } merged) properties.Append(new VerticalMerge { Val = merged ? MergedCellValues.Continue : MergedCellValues.Restart });
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            written.Append(new TableCell(properties, Cell(JustificationValues.Center, place.Merged == true ? [] : [WordText.Run(place.Text, bold: true)], keep: true)));
        }

        return written;
    }

    private static TableRow Row(WordSheet sheet, IReadOnlyList<PaperColumn> columns, PaperRow row, int[] widths)
    {
        var written = new TableRow(new TableRowProperties(new CantSplit()));
        for (var at = 0; at < columns.Count; at++)
        {
            var cell = at < row.Cells.Count ? row.Cells[at] : new PaperCell("");
            written.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = $"{widths[at]}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Cell(
                    columns[at].Align switch
                    {
                        PaperAlign.Number => JustificationValues.Right,
                        PaperAlign.Centre => JustificationValues.Center,
                        _ => JustificationValues.Left,
                    },
                    sheet.Runs([new PaperRun(cell.Text) { Bold = row.Strong, Link = cell.Link, Footnote = cell.Footnote }]))));
        }

        return written;
    }

    private static Paragraph Cell(JustificationValues align, IEnumerable<OpenXmlElement> runs, bool keep = false)
    {
        var paragraph = WordText.Paragraph(WordStyles.Table, [.. runs]);
        if (keep) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        if (align != JustificationValues.Left) paragraph.ParagraphProperties!.Justification = new Justification { Val = align };
        return paragraph;
    }

    /// <summary>Widths by the columns' shares; what rounding leaves goes to the last.</summary>
    private static int[] Widths(IReadOnlyList<PaperColumn> columns, int width)
    {
        if (columns.Count == 0) throw new ArgumentException("A table needs a column.", nameof(columns));
        var shares = columns.Sum(c => Math.Max(1, c.Share));
        var widths = columns.Select(c => width * Math.Max(1, c.Share) / shares).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }
}
