namespace CauNoi.Test.Unit.Recognition;

public sealed class TargetTests
{
    [Theory]
    [InlineData("98% hộ dân trong xã dùng nước sạch.", "98 % = term chung residential_area")]
    [InlineData("Mỗi phường mở ít nhất hai lớp xóa mù công nghệ.", "2 lớp >= term mỗi commune")]
    [InlineData("Mỗi quý, cấp xã tiếp xúc cử tri tối thiểu một (01) lần.", "1 lần >= quarter mỗi commune")]
    [InlineData("Đến năm 2029, từ 75% đến 80% khu phố có nhà văn hóa.", "75 % >= by:2029 chung residential_area")]
    [InlineData("Lắp đặt 60 ghế đá ở nơi công cộng.", "60 ghế đá = term chung province")]
    [InlineData("GRDP bình quân đầu người đạt 90 triệu đồng.", "90 triệu đồng = term chung province")]
    [InlineData("Trên một nửa số xã có sân chơi.", "50 % > term chung commune")]
    [InlineData("12/12 xã giúp ít nhất 04 hộ thoát nghèo.", "12 xã = term chung commune", "4 hộ >= term mỗi commune")]
    [InlineData("100% ấp có tổ tự quản; hướng dẫn 700 lượt người dùng dịch vụ công.", "100 % = term chung residential_area", "700 lượt người = term chung province")]
    [InlineData("Không có hộ tái nghèo.", "0 hộ = term chung province")]
    [InlineData("Không còn xã dưới 10 tiêu chí.", "0 xã = term chung commune")]
    [InlineData("Kết nạp mới từ 3.000 đến 3.500 đoàn viên.", "3000 đoàn viên >= term chung province")]
    [InlineData("Mỗi xã làm từ hai đến ba công trình.", "2 công trình >= term mỗi commune")]
    [InlineData("80% xã, phường và từ 70% trở lên thôn có tủ sách.", "80 % = term chung commune", "70 % >= term chung residential_area")]
    [InlineData("Tỷ lệ hộ nghèo giảm 1%/năm; tỷ lệ tham gia bảo hiểm y tế đạt 97%.", "1 % = year chung province", "97 % = term chung province")]
    [InlineData("Mỗi xã đảm nhận ít nhất 02 phần việc, trồng ít nhất 50 cây xanh.", "2 phần việc >= term mỗi commune", "50 cây xanh >= term mỗi commune")]
    [InlineData("Thu nhập trên 01 ha đất trồng đạt 150 triệu đồng.", "150 triệu đồng = term chung province")]
    [InlineData("Giúp thêm 700 hộ đạt 8 tiêu chí.", "700 hộ = term chung province")]
    [InlineData("Quỹ cấp xã vận động bình quân 12 triệu đồng/xã.", "12 triệu đồng = term mỗi commune")]
    public void One_number_is_one_target(string sentence, params string[] found) =>
        Reading.Targets("I. CHỈ TIÊU\n- " + sentence).ShouldBe(found);

    [Theory]
    [InlineData("mỗi lớp không quá 35 học viên, thời gian 03 tháng/lớp.")]
    [InlineData("Đối thoại tại nơi làm việc 03 tháng một lần.")]
    [InlineData("Có 12 chỉ tiêu chủ yếu.")]
    [InlineData("Thành lập các nhóm nòng cốt; có 01 nhóm, mỗi nhóm từ 04 đến 06 người.")]
    [InlineData("Phân công phụ trách: mỗi đồng chí theo dõi 04 xã.")]
    [InlineData("Ngân sách hỗ trợ thêm 20% mức đóng bảo hiểm y tế.")]
    [InlineData("Tổng điểm tối đa 100 điểm, từ 85 điểm trở lên xếp loại xuất sắc.")]
    [InlineData("Thực hiện một số mô hình giảm nghèo.")]
    [InlineData("Người ứng cử đạt trên 50% tổng số cử tri tham dự tín nhiệm.")]
    public void Sizes_rhythms_and_announced_counts_are_no_targets(string sentence) => Reading.Targets("II. NHIỆM VỤ, GIẢI PHÁP\n1. " + sentence).ShouldBeEmpty();

    [Fact]
    public void A_table_may_give_each_place_its_share() =>
        Reading.Targets("QUYẾT ĐỊNH\nGiao chỉ tiêu năm 2027\nĐiều 1. Giao chỉ tiêu.\nBIỂU GIAO CHỈ TIÊU NĂM 2027\nSTT\tTên đơn vị\tVận động Quỹ (triệu đồng)\tNhà Đại đoàn kết (nhà)\n1\tPhường An Cựu\t850\t3\n2\tXã A Lưới\t90\t25\n\tTổng cộng\t940\t28")
            .ShouldBe(["850 triệu đồng = year chung commune", "3 nhà = year chung commune", "90 triệu đồng = year chung commune", "25 nhà = year chung commune"]);

    [Fact]
    public void A_title_of_goals_behind_the_places_stands_over_numbers_and_tells_what_the_places_are() =>
        Reading.Targets("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG\nĐắk Nông, ngày 05 tháng 01 năm 2023\nKẾ HOẠCH\nPhát triển bảo hiểm y tế năm 2023\nI. CHỈ TIÊU GIAO\nTT\tHuyện, thành phố\tThực hiện 2022 (%)\tChỉ tiêu năm 2023 (%)\n1\tBuôn Trấp\t90,1\t92,5\n2\tCư Jút\t88,0\t91,0")
            .ShouldBe(["92.5 % = year chung district", "91 % = year chung district"]);

    [Fact]
    public void What_stands_before_the_first_heading_and_in_letters_has_to_be_meant_without_doubt()
    {
        Reading.Targets("KẾ HOẠCH\nCông tác năm 2023\nĐại hội có đại diện của hơn 90.000 hội viên; hoàn thành 12/12 chỉ tiêu, trong đó vận động đạt 40 tỷ đồng.\nI. CHỈ TIÊU\n1. Vận động trên 50 tỷ đồng.").ShouldBe(["50 tỷ đồng > year chung province"]);
        const string Sentence = "\nKính gửi: Các xã.\n1. Kiểm tra tối thiểu 10% số hộ ở mỗi thôn.\n2. Phấn đấu 100% hộ được thăm.";
        Reading.Targets("ỦY BAN MTTQ VIỆT NAM\nHUYỆN HÒA VANG\nSố: 77/MTTQ\nV/v giám sát" + Sentence).ShouldBe(["100 % = term chung district"]);
    }

    [Fact]
    public void A_column_under_an_unknown_title_is_what_its_cells_are() =>
        Reading.Targets("PHỤ LỤC\nBiểu phân công các chỉ tiêu\nSTT\tChỉ tiêu\tBộ phận\tHẹn\n1\t90% thôn có tủ sách\tBan Phong trào\tĐến năm 2028\n2\t80% thôn có sân chơi\tVăn phòng\tHằng năm")
            .ShouldBe(["90 % = by:2028 chung residential_area", "80 % = year chung residential_area"]);

    [Theory]
    [InlineData("Thực hiện Quyết định số 99-QĐ/TW ngày 30/10/2023 và khoản 2 Điều 7 Điều lệ.")]
    [InlineData("Kỷ niệm 80 năm Cách mạng tháng Tám; tổng kết 10 năm phong trào.")]
    [InlineData("Nghị quyết được thông qua khi quá nửa, tức trên 50%, số ủy viên có mặt tán thành.")]
    [InlineData("Nhiệm kỳ qua, các cấp đã vận động được 12 tỷ đồng, giúp 450 hộ.")]
    [InlineData("Thực hiện phương châm “4 tại chỗ”, “3 sẵn sàng”, trực 24/7.")]
    [InlineData("Mức hỗ trợ là 50 triệu đồng một nhà.")]
    public void Numbers_of_papers_days_quorums_results_and_slogans_are_no_targets(string sentence) =>
        Reading.Targets("II. NHIỆM VỤ, GIẢI PHÁP\n1. " + sentence).ShouldBeEmpty();

    [Fact]
    public void A_grade_or_better_is_not_a_number_or_more() =>
        Reading.Targets("II. CHỈ TIÊU\n1. Hằng năm, 96% Ban Công tác Mặt trận xếp loại khá trở lên (trong đó 60% trở lên loại tốt; không có ban loại yếu).")
            .ShouldBe(["96 % = year chung residential_area", "60 % >= year chung residential_area", "0 ban = year chung residential_area"]);

    [Fact]
    public void The_same_words_for_everybody_are_every_level_the_issuer_has()
    {
        const string Sentence = "\nIII. CHỈ TIÊU\n1. Hằng năm, MTTQ các cấp chủ trì ít nhất 03 cuộc giám sát.";
        Reading.Targets("ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA\nSơn La, ngày 10 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026" + Sentence).ShouldBe(["3 cuộc >= year mỗi province,commune"]);
        Reading.Targets("ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA\nSơn La, ngày 10 tháng 01 năm 2021\nKẾ HOẠCH\nCông tác năm 2021" + Sentence).ShouldBe(["3 cuộc >= year mỗi province,district,commune"]);
        Reading.Targets("ỦY BAN MTTQ VIỆT NAM XÃ MƯỜNG BÚ\nMường Bú, ngày 10 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026" + Sentence).ShouldBe(["3 cuộc >= year mỗi commune"]);
    }

    [Fact]
    public void A_line_that_ends_in_a_colon_gives_its_period_to_the_items_below() =>
        Reading.Targets("I. MỤC TIÊU CỤ THỂ\n1. Đến năm 2028:\n- 70% thôn có tổ công nghệ số cộng đồng.\n- 90% khu dân cư sạch rác.")
            .ShouldBe(["70 % = by:2028 chung residential_area", "90 % = by:2028 chung residential_area"]);

    [Fact]
    public void A_table_gives_unit_period_and_lead_to_its_numbers()
    {
        var found = Reading.Of("PHỤ LỤC I\nTT\tNội dung chỉ tiêu\tĐVT\tNăm 2026\tNăm 2027\tĐơn vị chủ trì\n1\tKhu dân cư có camera an ninh\t%\t60\t80\tBan Phong trào");
        found.Targets.Select(Reading.Words).ShouldBe(["60 % = by:2026 chung residential_area", "80 % = by:2027 chung residential_area"]);
        found.Targets.ShouldAllBe(t => t.Lead == "Ban Phong trào");
    }

    [Fact]
    public void A_quote_is_the_clause_its_number_stands_in()
    {
        const string Text = "I. CHỈ TIÊU\n- Mỗi năm, cấp xã giám sát ít nhất 02 nội dung; phản biện ít nhất 01 dự thảo văn bản.";
        var found = Reading.Of(Text);
        found.Targets.Select(t => t.Quote.Of(Text)).ShouldBe(["Mỗi năm, cấp xã giám sát ít nhất 02 nội dung", "phản biện ít nhất 01 dự thảo văn bản."]);
        found.Targets.Select(t => t.Figure.Of(Text)).ShouldBe(["02", "01"]);
    }
}
