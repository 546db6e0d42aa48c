using CauNoi.Documents.Writing.Layout;

namespace CauNoi.Test.Unit.Documents;

public class PaperSymbolTests
{
    [Theory]
    [InlineData("front", 7, "BC", "MTTQ-BTT", "07/BC-MTTQ-BTT")]
    [InlineData("front", 10, "KH", "MTTQ-BTT", "10/KH-MTTQ-BTT")]
    [InlineData("front", 1_198, "QĐ", "MTTW-ĐCT", "1198/QĐ-MTTW-ĐCT")]
    [InlineData("front", null, "KH", "MTTQ-BTT", "/KH-MTTQ-BTT")]
    [InlineData("front", 738, null, "MTTW-BTT", "738/MTTW-BTT")]
    [InlineData("party", 7, "CTr", "ĐU", "07-CTr/ĐU")]
    [InlineData("party", 217, "QĐ", "TW", "217-QĐ/TW")]
    public void A_number_and_its_symbol_are_written_as_the_issuer_writes_them(string layout, int? number, string? kind, string body, string written) =>
        PaperSymbol.Write(PaperSamples.Layout(layout), number, kind, body).ShouldBe(written);

    [Theory]
    [InlineData("2026-02-05", "Hợp Thành, ngày 05 tháng 02 năm 2026")]
    [InlineData("2026-03-05", "Hợp Thành, ngày 05 tháng 3 năm 2026")]
    [InlineData("2026-01-31", "Hợp Thành, ngày 31 tháng 01 năm 2026")]
    [InlineData("2026-12-10", "Hợp Thành, ngày 10 tháng 12 năm 2026")]
    public void Days_below_ten_and_the_first_two_months_get_a_leading_zero(string day, string written) =>
        PaperSymbol.DateLine(PaperSamples.Layout("front"), "Hợp Thành", DateOnly.Parse(day), 2026).ShouldBe(written);

    [Fact]
    public void A_paper_not_signed_yet_leaves_room_for_the_day_and_keeps_the_year() =>
        PaperSymbol.DateLine(PaperSamples.Layout("front"), "Hợp Thành", null, 2026).ShouldMatch("^Hợp Thành, ngày {4,} tháng {4,} năm 2026$");

    [Fact]
    public void A_paper_without_a_number_leaves_room_for_it() =>
        PaperSymbol.Line(PaperSamples.Layout("front"), "/KH-MTTQ-BTT").ShouldMatch("^Số: {6,}/KH-MTTQ-BTT$");
}
