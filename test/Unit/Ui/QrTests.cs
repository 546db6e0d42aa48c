using CauNoi.Ui.Paper;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Ui;

public class QrTests
{
    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(26, 25)]
    [InlineData(42, 29)]
    [InlineData(62, 33)]
    [InlineData(84, 37)]
    [InlineData(106, 41)]
    [InlineData(122, 45)]
    [InlineData(152, 49)]
    [InlineData(180, 53)]
    [InlineData(213, 57)]
    public void The_smallest_square_that_holds_a_text_is_taken_and_reads_back(int length, int side)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n * 7 % 26))));
        var code = QrCode.Of(text);
        code.Side.ShouldBe(side);
        QrReader.Read(code).ShouldBe(text);
    }

    [Fact]
    public void Any_text_that_fits_reads_back() => Prop.ForAll(
        Gen.Choose(32, 0x1EF9).Where(c => c is < 0xD800).Select(c => (char)c).ListOf().Select(letters => string.Concat(letters)).Where(QrCode.Holds).ToArbitrary(),
        text => QrReader.Read(QrCode.Of(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void The_version_of_a_large_square_is_written_as_published()
    {
        // Version 7, from the table of the standard, most significant bit first.
        var code = QrCode.Of(new string('x', 110));
        code.Side.ShouldBe(45);
        var bits = string.Concat(Enumerable.Range(0, 18).Reverse().Select(n => code[n / 3, code.Side - 11 + (n % 3)] ? '1' : '0'));
        bits.ShouldBe("000111110010010100");
        var mirrored = string.Concat(Enumerable.Range(0, 18).Reverse().Select(n => code[code.Side - 11 + (n % 3), n / 3] ? '1' : '0'));
        mirrored.ShouldBe(bits);
    }

    [Fact]
    public void Three_corners_carry_the_finder()
    {
        var code = QrCode.Of("https://caunoi.example/");
        string Row(int row, int column) => string.Concat(Enumerable.Range(column, 7).Select(n => code[row, n] ? '#' : '.'));
        foreach (var (row, column) in new[] { (0, 0), (0, code.Side - 7), (code.Side - 7, 0) })
            Enumerable.Range(row, 7).Select(line => Row(line, column)).ShouldBe(["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]);
    }

    [Fact]
    public void A_text_too_long_for_a_notice_board_is_refused()
    {
        QrCode.Holds(new string('a', 214)).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => QrCode.Of(new string('a', 214)));
    }

    [Fact]
    public async Task A_page_reached_with_a_long_search_still_prints_its_way_back()
    {
        var frame = new Drawing().Frame with { Path = "/tim?q=" + new string('a', 300) };
        var html = await new Drawing { Frame = frame }.Draw<PrintFoot>();
        html.ShouldContain("caunoi.example/tim</p>");
        html.ShouldNotContain("aaaa");
    }
}
