using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CauNoi.Documents.Writing.Book;

/// <summary>
/// Writes a workbook of several sheets in which figures are figures: they can be added up, and a chart can draw them.
/// The writer of Platform/Sheets keeps every cell text, which is right for lists of codes and telephones and wrong here.
/// </summary>
internal static class BookWriter
{
    private const uint PlainCell = 0, HeadCell = 1, WholeCell = 2, BrokenCell = 3, PercentCell = 4;

    // Two places behind the comma, and a percent sign: one of those that every spreadsheet knows.
    private const uint PercentFormat = 10;

    public static byte[] Write(IReadOnlyList<BookSheet> sheets)
    {
        var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            book.ChangeIdOfPart(main, "rIdBook");
            var listed = new Sheets();
            var distinct = BookSheet.Distinct(sheets);
            for (var at = 0; at < distinct.Count; at++)
            {
                using (var writer = OpenXmlWriter.Create(main.AddNewPart<WorksheetPart>($"rIdSheet{at + 1}"))) Write(writer, distinct[at]);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = distinct[at].Name, SheetId = (uint)at + 1, Id = $"rIdSheet{at + 1}" });
            }

            main.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles();
            main.Workbook = new Workbook(listed);
        }

        return EvenZip.Of(file);
    }

    /// <summary>The letters of a column, from A for 0.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static void Write(OpenXmlWriter writer, BookSheet sheet)
    {
        var head = HeaderGrid.Of(sheet.Header, sheet.Columns);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = head.Count,
            TopLeftCell = $"A{head.Count + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, sheet.Columns), Width = 20, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < head.Count; row++)
            Row(writer, row + 1, head[row].Where(p => p.Merged != true).Select(p => Text(p.Column, row + 1, p.Text, HeadCell)));
        for (var row = 0; row < sheet.Rows.Count; row++)
            Row(writer, head.Count + row + 1, sheet.Rows[row].Select((cell, column) => Value(column, head.Count + row + 1, cell)).OfType<Cell>());
        writer.WriteEndElement();
        var merged = head.SelectMany((row, at) => row.Where(p => p.Merged != true && (p.Columns > 1 || p.Rows > 1)).Select(p =>
            new MergeCell { Reference = $"{Letters(p.Column)}{at + 1}:{Letters(p.Column + p.Columns - 1)}{at + p.Rows}" })).ToList();
        if (merged.Count > 0) writer.WriteElement(new MergeCells(merged));
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, int number, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell? Value(int column, int row, PaperCell cell) => cell switch
    {
        { Amount: { } amount } => new Cell(new CellValue(amount.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = $"{Letters(column)}{row}",
            StyleIndex = cell.Percent ? PercentCell : amount == decimal.Truncate(amount) ? WholeCell : BrokenCell,
        },
        { Text: "" } => null,
        _ => Text(column, row, cell.Text, PlainCell),
    };

    private static Cell Text(int column, int row, string text, uint style) => new(new InlineString(new Text(Word.WordText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{Letters(column)}{row}",
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.##" }),
        new Fonts(
            new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 49, FormatId = 0, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center })
            { NumberFormatId = 49, FontId = 1, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = 3, FormatId = 0, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, FormatId = 0, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = PercentFormat, FormatId = 0, ApplyNumberFormat = true }));
}
