using CauNoi.Documents.Writing.Book;
using CauNoi.Documents.Writing.Layout;
using CauNoi.Documents.Writing.Web;
using CauNoi.Documents.Writing.Word;
using CauNoi.Platform.Sheets;

namespace CauNoi.Documents.Writing;

/// <summary>Official papers as files. A PDF is made from the Word file by <see cref="Tools.OfficeTool"/>, many at one start.</summary>
public static class PaperWriter
{
    /// <summary>A Word file in the layout.</summary>
    public static Stream Docx(OfficialPaper paper, PaperLayout layout) => new MemoryStream(WordPaper.Write(paper, layout), writable: false);

    /// <summary>A workbook with one sheet for each table and each chart; null where the paper has neither.</summary>
    public static Stream? Xlsx(OfficialPaper paper) =>
        PaperTables.Of(paper) is { Count: > 0 } tables ? new MemoryStream(BookWriter.Write([.. tables.Select((t, at) => BookSheet.Of(t, at + 1))]), writable: false) : null;

    /// <summary>A piece of a web page, without style and script.</summary>
    public static string Html(OfficialPaper paper, PaperLayout layout) => new WebPaper(paper, layout).Write();

    /// <summary>One table as CSV, under the titles of its columns; figures are written as they are printed.</summary>
    public static byte[] Csv(PaperTable table) => SheetFile.Csv(new Sheet(
        [.. table.Columns.Select(c => c.Title)], [.. table.Rows.Select((r, at) => new SheetRow(at + 2, [.. r.Cells.Select(c => c.Text)]))]));
}
