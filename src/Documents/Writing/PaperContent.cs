using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace CauNoi.Documents.Writing;

/// <summary>
/// What a Word file of ours says, read back from the file: the proof that the figures on paper are the figures that were asked for.
/// </summary>
/// <param name="Paragraphs">The paragraphs outside tables, from top to bottom.</param>
/// <param name="Tables">Tables with lines, row by row, header rows first.</param>
/// <param name="Footnotes">Footnotes in their order.</param>
/// <param name="Charts">The values of each chart, series by series; null where there is none.</param>
public sealed record PaperContent(
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables,
    IReadOnlyList<string> Footnotes,
    IReadOnlyList<IReadOnlyList<decimal?>> Charts)
{
    /// <summary>Reads a Word file that <see cref="PaperWriter"/> wrote.</summary>
    public static PaperContent Read(Stream docx)
    {
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        var main = document.MainDocumentPart!;
        var body = main.Document.Body!;
        return new(
            [.. body.Descendants<Paragraph>().Where(p => !InTable(p)).Select(Text)],
            [.. body.Elements<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableBorders is not null)
                .Select(t => (IReadOnlyList<IReadOnlyList<string>>)[.. t.Elements<TableRow>().Select(Row)])],
            [.. main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(f => f.Id! > 0).Select(f => Text(f).Trim())],
            [.. body.Descendants<C.ChartReference>().Select(r => (ChartPart)main.GetPartById(r.Id!)).SelectMany(p => p.ChartSpace.Descendants<C.Values>()).Select(Values)]);
    }

    private static bool InTable(Paragraph paragraph) =>
        paragraph.Ancestors<Table>().Any(t => t.GetFirstChild<TableProperties>()!.TableBorders is not null);

    private static IReadOnlyList<string> Row(TableRow row) => [.. row.Elements<TableCell>().Select(Text)];

    private static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        Break => "\n",
        _ => "",
    }));

    private static IReadOnlyList<decimal?> Values(C.Values values)
    {
        var cache = values.Descendants<C.NumberingCache>().Single();
        var read = new decimal?[(int)cache.PointCount!.Val!.Value];
        foreach (var point in cache.Elements<C.NumericPoint>())
            read[(int)point.Index!.Value] = decimal.Parse(point.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture);
        return read;
    }
}
