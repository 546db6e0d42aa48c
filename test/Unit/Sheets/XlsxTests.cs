using System.IO.Compression;
using System.Text;
using CauNoi.Platform.Sheets;

namespace CauNoi.Test.Unit.Sheets;

public class XlsxTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        var sheet = new Sheet(["Mã", "Tên", "Ghi chú"], [new SheetRow(2, ["01", "Xã Hòa Bình", "=1+1"]), new SheetRow(4, ["", "dòng\nhai", "<&\">"])]);
        var read = Read(SheetFile.Xlsx(sheet));
        read.Header.ShouldBe(["Mã", "Tên", "Ghi chú"]);
        read.Rows.Select(r => string.Join('|', r.Cells)).ShouldBe(["01|Xã Hòa Bình|=1+1", "|dòng\nhai|<&\">"]);
    }

    [Fact]
    public void Equal_tables_are_equal_files() =>
        SheetFile.Xlsx(new Sheet(["A"], [new SheetRow(2, ["b"])])).ShouldBe(SheetFile.Xlsx(new Sheet(["A"], [new SheetRow(9, ["b"])])));

    [Fact]
    public void Shared_inline_and_formatted_texts_read_as_a_person_sees_them()
    {
        var read = Read(Books.Of(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Tên</t></is></c><c r="C1" t="str"><f>1</f><v>Ngày</v></c></row>
            <row r="3"><c r="A3" s="1"><v>7</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" s="2"><v>45839</v></c></row>
            """,
            "<si><t>Mã</t></si><si><r><t>Xã </t></r><r><t>Yên Bình</t></r><rPh><t>doc</t></rPh></si>",
            """<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>"""));
        read.Header.ShouldBe(["Mã", "Tên", "Ngày"]);
        read.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
        read.Rows[0].Cells.ShouldBe(["00007", "Xã Yên Bình", "01/07/2025"]);
    }

    [Theory]
    [InlineData("<c r=\"B2\"><v>1234567</v></c>", "1234567")]
    [InlineData("<c r=\"B2\"><v>12.5</v></c>", "12,5")]
    [InlineData("<c r=\"B2\"><v>-3</v></c>", "-3")]
    [InlineData("<c r=\"B2\"><v>1E+3</v></c>", "1000")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "có")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-07-01T08:30:00</v></c>", "01/07/2025 08:30")]
    [InlineData("<c r=\"B2\" s=\"9\"><v>5</v></c>", "5")]
    [InlineData("<c r=\"B2\"/>", "")]
    public void A_cell_says(string cell, string said) =>
        Read(Books.Of($"""<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c>{cell}</row>""")).Rows[0][1].ShouldBe(said);

    [Fact]
    public void Days_counted_from_1904_are_the_same_days() =>
        Read(Books.Of("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>44377</v></c></row>""",
            styles: """<cellXfs><xf/><xf numFmtId="14"/></cellXfs>""", book: "<workbookPr date1904=\"1\"/>")).Rows[0][0].ShouldBe("01/07/2025");

    [Fact]
    public void Cells_left_out_are_empty_and_rows_without_numbers_are_counted()
    {
        var read = Read(Books.Of("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row/><row><c r=\"C3\"><v>9</v></c></row>"));
        read.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["", "", "9"]);
        read.Rows[0].Line.ShouldBe(3);
        read.Rows[0][7].ShouldBe("");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_unpacks()
    {
        var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "xl/workbook.xml", s => s.Write("<workbook/>"u8));
            Put(archive, "xl/sharedStrings.xml", s =>
            {
                s.Write("<sst>"u8);
                var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x/>", 262_144)));
                for (var i = 0; i < 400; i++) s.Write(block);
                s.Write("</sst>"u8);
            });
        }

        bomb.Length.ShouldBeLessThan(SheetLimits.FileBytes);
        Refused(bomb.ToArray()).ShouldContain("quá lớn");
    }

    [Theory]
    [InlineData("""<row r="1"><c r="XFD1"><v>1</v></c></row>""", "quá lớn")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>5</v></c></row>""", "hỏng")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>-1</v></c></row>""", "hỏng")]
    [InlineData("""<row r="x"><c><v>1</v></c></row>""", "hỏng")]
    [InlineData("""<row r="1"><c r="ZZZZZZZZZZ1"><v>1</v></c></row>""", "hỏng")]
    [InlineData("""<row r="1"><c r="1"><v>1</v></c></row>""", "hỏng")]
    [InlineData("""<row r="1"><c><v>một</v></c></row>""", "hỏng")]
    [InlineData("<row><c>", "hỏng")]
    [InlineData("", "chưa có dòng")]
    public void A_spreadsheet_that_lies_is_refused_with_a_sentence(string rows, string said) => Refused(Books.Of(rows)).ShouldContain(said);

    [Fact]
    public void Declarations_of_document_types_are_refused() => Refused(Books.Zip(
        ("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><workbook>&a;</workbook>"))).ShouldContain("hỏng");

    [Fact]
    public void A_zip_that_is_no_spreadsheet_and_a_torn_one_are_refused()
    {
        Refused(Books.Zip(("word/document.xml", "<d/>"))).ShouldContain("hỏng");
        Refused(SheetFile.Xlsx(new Sheet(["A"], []))[..200]).ShouldContain("hỏng");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).ShouldContain(".xls");
    }

    [Fact]
    public void A_hundred_thousand_rows_are_read_in_order()
    {
        var big = new Sheet(["code", "parent", "kind", "name"], [.. Enumerable.Range(2, 100_000).Select(i => new SheetRow(i, [$"{i}", "01", "Thôn", $"Thôn {i}"]))]);
        var read = Read(SheetFile.Xlsx(big));
        read.Rows.Count.ShouldBe(100_000);
        read.Rows[^1].Cells.ShouldBe(big.Rows[^1].Cells);
        read.Rows[^1].Line.ShouldBe(100_001);
    }

    [Fact]
    public void The_column_of_faults_is_painted_and_comes_once()
    {
        var marked = new Sheet(["Tên"], [new SheetRow(2, ["A"]), new SheetRow(3, ["B"])]).Marked(r => r.Line == 3 ? "Thiếu mã." : null);
        var again = Read(SheetFile.Xlsx(marked)).Marked(_ => "Khác.");
        again.Header.ShouldBe(["Tên", "Lỗi"]);
        again.Rows.Select(r => r[1]).ShouldBe(["Khác.", "Khác."]);
        using var archive = new ZipArchive(new MemoryStream(SheetFile.Xlsx(marked)));
        using var xml = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        xml.ReadToEnd().ShouldContain("""<c r="B3" s="2" t="inlineStr">""");
    }

    private static void Put(ZipArchive archive, string path, Action<Stream> write)
    {
        using var stream = archive.CreateEntry(path).Open();
        write(stream);
    }

    private static Sheet Read(byte[] file) => SheetFile.Read(new MemoryStream(file), "danh-sach.xlsx");

    private static string Refused(byte[] file) => Should.Throw<UnreadableSheet>(() => Read(file)).Refusal.Sentence;
}
