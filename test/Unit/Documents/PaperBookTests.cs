using System.Text;
using CauNoi.Documents.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CauNoi.Test.Unit.Documents;

public class PaperBookTests
{
    [Fact]
    public void Every_table_and_chart_becomes_a_sheet_and_Excel_finds_nothing_to_repair()
    {
        using var book = SpreadsheetDocument.Open(PaperWriter.Xlsx(PaperSamples.Full)!, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(f => $"{f.Path?.XPath}: {f.Description}").ShouldBeEmpty();
        var names = book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToList();
        names.Count.ShouldBe(6);
        names.ShouldAllBe(n => n.Length <= 31);
        names.ShouldBeUnique();
    }

    [Fact]
    public void Figures_are_figures_and_text_never_becomes_a_formula()
    {
        var table = new PaperTable([new("Đơn vị", 1), new("Số", 1)], [new(["=1+1", 1_234.5m]), new(["+84", new PaperCell("—")])]);
        var cells = Cells(PaperSamples.Full with { Body = [table], Annexes = [] });
        cells.Single(c => c.CellReference! == "B2").CellValue!.Text.ShouldBe("1234.5");
        cells.Where(c => c.CellFormula is not null).ShouldBeEmpty();
        cells.Single(c => c.CellReference! == "A2").InlineString!.InnerText.ShouldBe("=1+1");
    }

    [Fact]
    public void A_paper_without_tables_has_no_workbook() => PaperWriter.Xlsx(PaperSamples.Full with { Body = [], Annexes = [] }).ShouldBeNull();

    [Fact]
    public void A_table_as_CSV_has_the_titles_and_the_printed_figures()
    {
        var table = PaperTables.Of(PaperSamples.Full)[0];
        Encoding.UTF8.GetString(PaperWriter.Csv(table)).ShouldStartWith("\uFEFFTT,Khu dân cư,Số hộ,Đã họp,Tỷ lệ (%)\r\n1,Xóm Kết Thành,215,198,\"92,1\"\r\n");
    }

    private static List<Cell> Cells(OfficialPaper paper)
    {
        using var book = SpreadsheetDocument.Open(PaperWriter.Xlsx(paper)!, isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>()];
    }
}
