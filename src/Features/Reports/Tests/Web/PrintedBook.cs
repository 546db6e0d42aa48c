using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CauNoi.Reports.Tests.Web;

/// <summary>A cell of a workbook as a reader sees it, and the number behind it.</summary>
internal sealed record BookCell(string Shown, decimal? Value);

/// <summary>Reads a workbook the way a spreadsheet shows it: numbers through the format of their cell.</summary>
internal static partial class PrintedBook
{
    private static readonly BookCell Empty = new("", null);

    public static IReadOnlyList<PrintedSheet> Read(byte[] xlsx)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var main = book.WorkbookPart!;
        var formats = main.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Select(f => f.NumberFormatId!.Value).ToList();
        return [.. main.Workbook!.Sheets!.Elements<Sheet>().Select(s => new PrintedSheet(s.Name!, Rows(((WorksheetPart)main.GetPartById(s.Id!)).Worksheet!, formats)))];
    }

    /// <summary>The first number in words of ours, with its percent sign; null where there is none.</summary>
    public static (decimal Number, bool Percent)? NumberIn(string words) => Number().Match(words) is not { Success: true } found ? null
        : (decimal.Parse(found.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-').TrimStart('+'), NumberStyles.Number, CultureInfo.InvariantCulture), found.Groups["percent"].Success);

    private static List<PrintedRow> Rows(Worksheet sheet, List<uint> formats)
    {
        var head = (int)sheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        return [.. sheet.Descendants<Row>().Skip(head).Select(row => new PrintedRow(row.Elements<Cell>().ToDictionary(c => Column(c.CellReference!), c => Shown(c, formats))))];
    }

    private static BookCell Shown(Cell cell, List<uint> formats)
    {
        if (cell.InlineString is { } text) return new BookCell(text.InnerText, null);
        var value = decimal.Parse(cell.CellValue!.Text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return new BookCell(formats[(int)cell.StyleIndex!.Value] switch
        {
            3 => Figures.Format(decimal.Round(value)),
            10 => $"{Figures.Format(decimal.Round(value * 100, 2))}%",
            _ => Figures.Format(decimal.Round(value, 2)),
        }, value);
    }

    private static int Column(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    [GeneratedRegex(@"(?<number>[+−-]?[0-9][0-9.]*(,[0-9]+)?)(?<percent>%)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();

    /// <summary>A sheet below its head.</summary>
    internal sealed record PrintedSheet(string Name, IReadOnlyList<PrintedRow> Rows);

    /// <summary>The cells of a row by their columns; one that is empty is not in the file.</summary>
    internal sealed class PrintedRow(Dictionary<int, BookCell> cells)
    {
        public BookCell this[int column] => cells.GetValueOrDefault(column, Empty);

        public IEnumerable<BookCell> Skip(int columns) => cells.Where(c => c.Key >= columns).OrderBy(c => c.Key).Select(c => c.Value);
    }
}
