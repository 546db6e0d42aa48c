namespace CauNoi.Test.Unit.Recognition;

public sealed class RegisterTests
{
    [Fact]
    public void However_a_number_is_spaced_it_is_one_document()
    {
        var found = Reading.Of("Căn cứ Kế hoạch số 77 - KH/TU ngày 05/3/2026 của Ban Thường vụ Tỉnh ủy về công tác dân vận; thực hiện Kế hoạch số 77-KH/TU; Đề án 15 ĐA/TU.");
        found.Citations.Select(c => c.Number).ShouldBe(["77 - KH/TU", "15 ĐA/TU"]);
        found.Citations[0].Date.ShouldBe(new DateOnly(2026, 3, 5));
        found.Citations[0].Issuer.ShouldBe("Ban Thường vụ Tỉnh ủy");
        found.Citations[0].Subject.ShouldBe("công tác dân vận");
    }

    [Fact]
    public void Two_numbers_share_the_day_and_issuer_behind_the_last() =>
        Reading.Of("Theo Quyết định số 11-QĐ/TW, Quyết định số 12-QĐ/TW ngày 12/12/2023 của Bộ Chính trị.").Citations
            .ShouldAllBe(c => c.Date == new DateOnly(2023, 12, 12) && c.Issuer == "Bộ Chính trị");

    [Fact]
    public void Each_cadence_of_a_report_has_its_own_day()
    {
        var duties = Reading.Of("IV. TỔ CHỨC THỰC HIỆN\n1. Đề nghị các tổ chức thành viên báo cáo 6 tháng (trước ngày 05/6), hằng năm (trước ngày 10/11) về Ban Thường trực Ủy ban MTTQ tỉnh.").ReportingDuties;
        duties.Select(d => (d.Cadence, d.Due)).ShouldBe([("half", "05/6"), ("year", "10/11")]);
        duties.ShouldAllBe(d => d.To == "Ban Thường trực Ủy ban MTTQ tỉnh" && d.Who.Contains("tổ chức thành viên"));
    }

    [Theory]
    [InlineData("Các xã báo cáo 6 tháng trước ngày 25/5, 9 tháng trước ngày 25/8 và báo cáo năm trước ngày 25/10 gửi về Huyện Hội.", "half 25/5", "nine_months 25/8", "year 25/10")]
    [InlineData("Các chi đoàn báo cáo hằng tháng trước ngày 28, báo cáo tổng kết về Đoàn xã trước ngày 05/9/2026.", "month ngày 28", "once 2026-09-05")]
    [InlineData("Cơ sở Hội báo cáo quý vào ngày 20 tháng cuối quý về Thường trực Huyện hội.", "quarter ngày 20 tháng cuối quý")]
    [InlineData("Các xã báo cáo hằng tháng (trước ngày 17), quý và năm (trước 01/11) về Ban Thường trực.", "month ngày 17", "quarter ", "year 01/11")]
    [InlineData("Các xã thực hiện chế độ báo cáo tháng (trước ngày 20), quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 05/6) và năm (trước ngày 15/11) về Ban Thường trực.", "month ngày 20", "quarter ngày 20 tháng cuối quý", "half 05/6", "year 15/11")]
    [InlineData("Các cơ sở báo cáo quý trước ngày 12 của tháng cuối quý về Huyện hội.", "quarter ngày 12 tháng cuối quý")]
    [InlineData("Hằng tháng, trước ngày 25, báo cáo số liệu về Sở.", "month ngày 25")]
    [InlineData("Các xã lập kế hoạch trước ngày 15/3/2018; báo cáo tiến độ vào ngày 22 hằng tháng về Huyện hội.", "month ngày 22")]
    [InlineData("Chi hội nộp báo cáo tháng về Hội trước ngày 15.", "month ngày 15")]
    [InlineData("Các tổ gửi báo cáo tháng trước ngày 20, sáu tháng trước ngày 05/6 và năm trước ngày 05/11 cho Ban Thường trực.", "month ngày 20", "half 05/6", "year 05/11")]
    [InlineData("Các huyện duy trì chế độ báo cáo hằng tháng về Ban Thường trực trước ngày 22.", "month ngày 22")]
    [InlineData("Xét Báo cáo thẩm tra của các Ban, ý kiến của đại biểu tại kỳ họp.")]
    public void A_cadence_and_its_day_are_read_as_they_are_said(string sentence, params string[] duties) =>
        Reading.Of("IV. TỔ CHỨC THỰC HIỆN\n" + sentence).ReportingDuties.Select(d => $"{d.Cadence} {d.Due}").ShouldBe(duties);

    [Fact]
    public void Parts_of_a_programme_with_names_are_schemes() =>
        Reading.Of("CHƯƠNG TRÌNH CÔNG TÁC\nToàn khóa, nhiệm kỳ 2024 - 2029\nI. NHIỆM VỤ\n1. Chương trình 1: Chung tay vì người nghèo\nNội dung một.\n2. Chương trình 2: Dân vận khéo\nNội dung hai.").Schemes
            .Select(s => (s.Name, s.From, s.To)).ShouldBe([("Chương trình 1: Chung tay vì người nghèo", 2024, 2029), ("Chương trình 2: Dân vận khéo", 2024, 2029)]);

    [Fact]
    public void Two_numbers_of_one_congress_are_pointed_out() =>
        Reading.Of("Chương trình toàn khóa của MTTQ tỉnh khoá XIV, nhiệm kỳ 2019 - 2024.\nCông tác của MTTQ tỉnh khóa XIII (nhiệm kỳ 2019 - 2024).").Warnings
            .ShouldContain(w => w.Kind == "term-differs");

    [Fact]
    public void A_letterhead_of_another_commune_is_pointed_out() =>
        Reading.Of("ỦY BAN MTTQ VIỆT NAM PHƯỜNG AN HẢI\nKẾ HOẠCH\nCông tác năm 2026\nI. MỤC ĐÍCH\n1. Vận động Nhân dân phường Liên Chiểu.\n2. Các khu dân cư của phường Liên Chiểu tham gia.").Warnings
            .ShouldContain(w => w.Kind == "letterhead-differs");

    [Fact]
    public void A_correction_is_proposed_and_the_text_stays()
    {
        const string Text = "Phân đấu 90% khu dân cư đạt chuẩn.";
        var found = Reading.Of(Text);
        found.Corrections.ShouldHaveSingleItem().Proposed.ShouldBe("Phấn đấu");
        found.Targets.ShouldHaveSingleItem().Quote.Of(Text).ShouldBe(Text);
    }
}
