using System.Text;
using CauNoi.Platform.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Sheets;

public class SheetStreamTests
{
    [Fact]
    public void Text_in_whatever_pieces_is_the_same_rows() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ListOf(Gen.Elements('a', 'ộ', '"', ',', '\n', '\r', '\'', '=', ' ')).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(),
        (signs, piece) => Lines(string.Concat(signs), piece).SequenceEqual(Lines(string.Concat(signs), int.MaxValue))));

    [Theory]
    [InlineData("Tên,Ngày\nLan,05/11/2026\n\nBình,06/11/2026\n")]
    [InlineData("\uFEFFTên;Ngày\r\n\"Lan; \"\"Na\"\"\";05/11/2026\r\n")]
    [InlineData("DANH SÁCH\n\nTên\tNgày\tNơi\nLan\t05/11/2026\tXóm\n'=1+1\t06/11/2026\tXóm\n")]
    public async Task A_table_is_the_same_as_it_comes_and_as_a_whole(string csv)
    {
        var whole = SheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "x.csv");
        var (header, rows) = await Streamed(Encoding.UTF8.GetBytes(csv));
        header.ShouldBe(whole.Header);
        rows.Select(r => $"{r.Line} {string.Join('|', r.Cells)}").ShouldBe(whole.Rows.Select(r => $"{r.Line} {string.Join('|', r.Cells)}"));
    }

    [Fact]
    public async Task A_table_longer_than_a_piece_comes_whole_and_its_lines_are_numbered()
    {
        var csv = new StringBuilder("Số,Chữ\n");
        for (var n = 0; n < 30_000; n++) csv.Append(n).Append(",\"ngày hội, năm ").Append(n).Append("\"\n");
        var (_, rows) = await Streamed(Encoding.UTF8.GetBytes(csv.ToString()));
        rows.Count.ShouldBe(30_000);
        rows.Select((r, n) => r.Line == n + 2 && r.Cells[0] == $"{n}" && r.Cells[1] == $"ngày hội, năm {n}").ShouldAllBe(right => right);
    }

    [Fact]
    public async Task A_workbook_comes_the_same_way_and_a_long_one_is_refused_with_what_to_do()
    {
        var (header, rows) = await Streamed(SheetFile.Xlsx(new Sheet(["Tên"], [new SheetRow(2, ["Lan"])])));
        header.ShouldBe(["Tên"]);
        rows.Single().Cells.ShouldBe(["Lan"]);
        var data = string.Concat(Enumerable.Range(1, SheetStream.WorkbookRows + 100).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c></row>"));
        (await Should.ThrowAsync<UnreadableSheet>(() => Streamed(Books.Of(data)))).Message.ShouldContain("lưu lại thành CSV");
    }

    [Fact]
    public async Task Old_letters_nothing_and_old_workbooks_are_refused()
    {
        (await Should.ThrowAsync<UnreadableSheet>(() => Streamed([0x54, 0xEA, 0x6E, 0x0A]))).Message.ShouldContain("bảng mã cũ");
        (await Should.ThrowAsync<UnreadableSheet>(() => Streamed([0x54, 0x00, 0x6E, 0x0A]))).Message.ShouldContain("bảng mã cũ");
        (await Should.ThrowAsync<UnreadableSheet>(() => Streamed([]))).Message.ShouldContain("chưa có dòng nào");
        (await Should.ThrowAsync<UnreadableSheet>(() => Streamed([0xD0, 0xCF, 0x11, 0xE0, 0]))).Message.ShouldContain(".xls");
    }

    private static List<string> Lines(string text, int piece)
    {
        var (scan, rows) = (new CsvScan(','), new List<SheetRow>());
        for (var at = 0; at < text.Length; at += Math.Min(piece, text.Length - at)) scan.Feed(text.AsSpan(at, Math.Min(piece, text.Length - at)), rows);
        scan.End(rows);
        return [.. rows.Select(r => $"{r.Line} {string.Join('|', r.Cells)}")];
    }

    private static async Task<(IReadOnlyList<string> Header, List<SheetRow> Rows)> Streamed(byte[] bytes)
    {
        var sheet = await SheetStream.Open(new MemoryStream(bytes), "x", CancellationToken.None);
        var rows = new List<SheetRow>();
        await foreach (var part in sheet.Parts()) rows.AddRange(part);
        return (sheet.Header, rows);
    }
}
