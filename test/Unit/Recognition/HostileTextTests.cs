using CauNoi.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Recognition;

/// <summary>Whatever comes in, every place in the answer lies in the text and nothing breaks.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "I. ", "1.1.", "(1) ", "- ", "\n", "\t", " ", "100%", "05", "2/3", "15/11", "1.000.000", "99999999999999999999999999999999", "ít nhất ", "khu dân cư ", "mỗi năm ", "đến năm 2030 ", "không có ", "loại yếu ",
        "xếp loại tốt trở lên", ";", ",", ".", "(", ")", "“", "”", "\"", "Quyết định số ", "17-QĐ/TW ", "ngày ", "tháng ", "báo cáo ", "về Ban Thường trực ", "PHỤ LỤC ", "TT\tChỉ tiêu\tChủ trì\n", "Số: ", "TM. ", "Nơi nhận:\n", "khóa XIV", "giai đoạn 2018 - 2020 ", "một ", "mươi ", "*", "\u0301", "\ud83d", "|", "/", "-", "năm ",
    ];

    [Fact]
    public void Every_place_found_lies_in_the_text() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text =>
        {
            var source = SourceText.Plain(text.Replace("\ud83d", "", StringComparison.Ordinal));
            var found = Reading.Of(source.Text);
            var places = found.Targets.SelectMany(t => new[] { t.Quote, t.Figure }).Concat(found.Citations.Select(c => c.Quote)).Concat(found.ReportingDuties.Select(d => d.Quote))
                .Concat(found.Warnings.Select(w => w.Quote)).Concat(found.Corrections.Select(c => c.Place)).Concat(found.Sections.Select(s => s.Place)).Concat(found.Events.Select(e => e.Quote));
            return places.All(p => p.Start >= 0 && p.Start <= p.End && p.End <= source.Text.Length) && found.Targets.All(t => t.Figure.Start >= t.Quote.Start && t.Figure.End <= t.Quote.End);
        }));

    [Theory]
    [InlineData("1")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("khu dân cư, ")]
    [InlineData("100% ")]
    [InlineData("I. ")]
    [InlineData("a\tb\n")]
    [InlineData("ít nhất ")]
    [InlineData("Quyết định số 1-QĐ/TW, ")]
    [InlineData("Nơi nhận:\n-")]
    public void A_text_of_one_thing_repeated_is_read_to_its_end(string piece) =>
        Reading.Of(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))).ShouldNotBeNull();
}
