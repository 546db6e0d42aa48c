using System.Text;
using CauNoi.Platform.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Sheets;

public class CsvTests
{
    [Theory]
    [InlineData("Mã,Tên\n01,Hà Nội\n")]
    [InlineData("Mã;Tên\r\n01;Hà Nội")]
    [InlineData("Mã\tTên\n01\tHà Nội\n")]
    [InlineData("\uFEFFMã,Tên\r\n\r\n\"01\",\"Hà Nội\"\r\n")]
    public void Dividers_quotes_and_line_ends_do_not_matter(string text)
    {
        var read = Read(text);
        read.Header.ShouldBe(["Mã", "Tên"]);
        read.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["01", "Hà Nội"]);
    }

    [Fact]
    public void Unicode_text_of_a_spreadsheet_is_read() =>
        SheetFile.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Mã\tTên\n01\tĐặc khu Trường Sa\n")]), "a.txt").Rows[0][1].ShouldBe("Đặc khu Trường Sa");

    [Fact]
    public void Quoted_cells_hold_dividers_quotes_and_lines_and_the_line_number_is_where_the_row_begins()
    {
        var read = Read("a,b\n\"x, \"\"y\"\"\nz\",1\nq,2\n");
        read.Rows[0].Cells.ShouldBe(["x, \"y\"\nz", "1"]);
        read.Rows.Select(r => r.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public void Titles_above_the_headings_are_passed_over()
    {
        var read = Read("DANH MỤC ĐƠN VỊ,,,\n,,,\nKèm theo Quyết định,,(01/7/2025),\nMã,Tên,Cấp,Cấp trên\n04,Cao Bằng,Tỉnh,\n");
        read.Header.ShouldBe(["Mã", "Tên", "Cấp", "Cấp trên"]);
        read.Rows.ShouldHaveSingleItem().Line.ShouldBe(5);
    }

    [Fact]
    public void Letters_written_apart_from_their_marks_come_together() => Read("a\nHo\u0300a Bi\u0300nh\n").Rows[0][0].ShouldBe("Hòa Bình");

    [Fact]
    public void An_old_code_page_is_refused_with_what_to_do() =>
        Should.Throw<UnreadableSheet>(() => SheetFile.Read(new MemoryStream([0x4D, 0xE3, 0x2C, 0x54]), "a.csv")).Refusal.Sentence.ShouldContain("UTF-8");

    [Fact]
    public void Nothing_is_refused_as_empty_and_too_much_as_too_much()
    {
        Should.Throw<UnreadableSheet>(() => Read(" \n;;\n")).Refusal.Sentence.ShouldContain("chưa có dòng");
        Should.Throw<UnreadableSheet>(() => Read(new string(',', 300))).Refusal.Sentence.ShouldContain("quá lớn");
        Should.Throw<UnreadableSheet>(() => SheetFile.Read(new MemoryStream(new byte[SheetLimits.FileBytes + 1]), "a")).Refusal.Sentence.ShouldContain("quá lớn");
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_armed_on_its_way_out_and_whole_when_it_comes_back()
    {
        var file = SheetFile.Csv(new Sheet(["Tên"], [new SheetRow(2, ["=HYPERLINK(\"x\")"]), new SheetRow(3, ["-5"]), new SheetRow(4, ["'thường"])]));
        Encoding.UTF8.GetString(file).ShouldContain("'=HYPERLINK");
        SheetFile.Read(new MemoryStream(file), "a.csv").Rows.Select(r => r[0]).ShouldBe(["=HYPERLINK(\"x\")", "-5", "'thường"]);
    }

    [Fact]
    public void Whatever_cells_hold_comes_back()
    {
        var cell = Gen.Elements("", "a", "Xã \"Ba\"", "x,y", "m;n", "t\tu", "l\nm", "=1", "+84", "Đắk Lắk");
        var rows = Gen.ListOf(Gen.ArrayOf(cell, 3)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(rows, list =>
        {
            var kept = list.Where(r => r.Any(c => c.Length > 0)).Select(r => r.ToList()).ToList();
            var sheet = new Sheet(["Một", "Hai", "Ba"], [.. kept.Select((r, i) => new SheetRow(i + 2, r))]);
            var back = SheetFile.Read(new MemoryStream(SheetFile.Csv(sheet)), "a.csv");
            return back.Rows.Select(r => string.Join('|', r.Cells)).SequenceEqual(kept.Select(r => string.Join('|', r)));
        }));
    }

    private static Sheet Read(string text) => SheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "danh-sach.csv");
}
