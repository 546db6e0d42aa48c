namespace CauNoi.Test.Unit.Recognition;

public sealed class HeadTests
{
    private const string Foot = "\nNơi nhận:\n- Đảng ủy phường (báo cáo);\n- Như trên;\n- Lưu: VT.\nTM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nPhạm Thị Hà";

    [Fact]
    public void Head_and_foot_are_read_from_lines()
    {
        var head = Reading.Of("ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG HÀ KHÁNH\nBAN THƯỜNG TRỰC\nSố: 12 /KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Khánh, ngày 09 tháng 02 năm 2026\nKẾ HOẠCH\nTổ chức Ngày hội Đại đoàn kết năm 2026\nI. MỤC ĐÍCH\n1. Đoàn kết." + Foot).Head;
        (head.Kind, head.Number, head.Date, head.Place).ShouldBe(("Kế hoạch", "12 /KH-MTTQ-BTT", new DateOnly(2026, 2, 9), "Hà Khánh"));
        head.Issuer.ShouldBe("Ủy ban MTTQ Việt Nam phường Hà Khánh");
        (head.SignerName, head.SignerPost).ShouldBe(("Phạm Thị Hà", "Phó Chủ tịch"));
        head.Recipients.ShouldBe(["Đảng ủy phường (báo cáo)", "Như trên"]);
        head.Title.ShouldBe("Kế hoạch Tổ chức Ngày hội Đại đoàn kết năm 2026");
    }

    [Fact]
    public void A_letterhead_in_two_cells_is_read_as_well()
    {
        var head = Reading.Of("ỦY BAN MTTQ VIỆT NAM TỈNH CÀ MAU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /CTr-MTTQ-BTT\tCà Mau, ngày 3 tháng 4 năm 2026\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết, nhiệm kỳ 2025 - 2030\nI. MỤC ĐÍCH\n1. A." + Foot).Head;
        (head.Kind, head.Number, head.Date).ShouldBe(("Chương trình hành động", "/CTr-MTTQ-BTT", new DateOnly(2026, 4, 3)));
        (head.TermFrom, head.TermTo).ShouldBe((2025, 2030));
    }

    [Theory]
    [InlineData("HỘI CỰU CHIẾN BINH TỈNH NGHỆ AN\nHỘI CCB HUYỆN THANH CHƯƠNG", "Hội Cựu chiến binh huyện Thanh Chương")]
    [InlineData("HỘI LIÊN HIỆP PHỤ NỮ TỈNH LONG AN\nBAN THƯỜNG VỤ HỘI LHPN\nHUYỆN CHÂU THÀNH", "Hội Liên hiệp Phụ nữ huyện Châu Thành")]
    [InlineData("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH ĐẮK NÔNG\tĐộc lập - Tự do - Hạnh phúc", "Ủy ban nhân dân tỉnh Đắk Nông")]
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH TỈNH BẠC LIÊU\nBCH ĐOÀN XÃ VĨNH HẬU", "Đoàn xã Vĩnh Hậu")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TỈNH ĐẮK NÔNG Độc lập - Tự do - Hạnh phúc", "Ủy ban MTTQ Việt Nam tỉnh Đắk Nông")]
    [InlineData("HỘI CHỮ THẬP ĐỎ CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÀ NAM Độc lập - Tự đo - Hạnh phúc", "Hội Chữ thập đỏ tỉnh Hà Nam")]
    [InlineData("UBMTTQVN TỈNH QUẢNG TRỊ\nBTT UBMTTQVN TP ĐÔNG HÀ", "Ủy ban MTTQ Việt Nam thành phố Đông Hà")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM - CÔNG AN\nTỈNH SÓC TRĂNG", "Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng")]
    [InlineData("TỈNH ỦY NGHỆ AN\tĐẢNG CỘNG SẢN VIỆT NAM", "Tỉnh ủy Nghệ An")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM TỈNH PHÚ THỌ\nỦY BAN MTTQ VIỆT NAM XÃ VĂN LANG", "Ủy ban MTTQ Việt Nam xã Văn Lang")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nPHÚ THỌ\nBAN THƯỜNG TRỰC", "Ủy ban MTTQ Việt Nam tỉnh Phú Thọ")]
    [InlineData("UBMTTQVN TỈNH\nQUẢNG TRỊ\nBTT UBMTTQVN TP\nĐÔNG HÀ", "Ủy ban MTTQ Việt Nam thành phố Đông Hà")]
    [InlineData("BCH ĐOÀN TP ĐÀ NẴNG\nBCH ĐOÀN PHƯỜNG HẢI CHÂU\tĐOÀN TNCS HỒ CHÍ MINH", "Đoàn phường Hải Châu")]
    [InlineData("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN CHẤP HÀNH HỘI LHPN\nTỈNH SƠN LA", "Hội Liên hiệp Phụ nữ tỉnh Sơn La")]
    [InlineData("TỈNH ĐOÀN NGHỆ AN\nĐOÀN KHỐI CÁC CƠ QUAN TỈNH", "Đoàn Khối Các Cơ Quan tỉnh Nghệ An")]
    public void The_body_that_writes_stands_below_the_one_above_it(string letterhead, string issuer) =>
        Reading.Of(letterhead + "\nSố: 12/KH\nKẾ HOẠCH\nCông tác năm 2026\nI. MỤC ĐÍCH\n1. A." + Foot).Head.Issuer.ShouldBe(issuer);

    [Fact]
    public void A_kind_in_capitals_is_one_also_where_its_title_goes_on_beside_it()
    {
        var head = Reading.Of("ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG TÂN AN\nSố: 04/CTr-MTTQ-BTT\nCHƯƠNG TRÌNH PHỐI HỢP VÀ THỐNG NHẤT HÀNH ĐỘNG của Ủy ban MTTQ Việt Nam phường năm 2026\n1. Vận động Quỹ “Vì người nghèo”." + Foot).Head;
        (head.Kind, head.Issuer).ShouldBe(("Chương trình phối hợp", "Ủy ban MTTQ Việt Nam phường Tân An"));
    }

    [Fact]
    public void A_letter_names_no_kind_and_a_chair_may_sign_for_nobody()
    {
        var letter = Reading.Of("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 77/UBND-VX\nV/v vận động ủng hộ\nKính gửi: Các sở.\n1. Đề nghị các đơn vị hưởng ứng.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Bình").Head;
        (letter.Kind, letter.Number, letter.SignerName, letter.SignerPost).ShouldBe(("Công văn", "77/UBND-VX", "Lê Văn Bình", "Chủ tịch"));
    }

    [Fact]
    public void Sections_keep_their_path_also_where_numbers_jump()
    {
        var found = Reading.Of("I. MỤC TIÊU\n1. Chung\nNội dung của mục một.\n2. Riêng\n2.1. Chỉ tiêu\nA.\nIII. TỔ CHỨC THỰC HIỆN\nB.\nPHỤ LỤC I\nDanh mục");
        found.Sections.Select(s => s.Number).ShouldBe(["I", "I.1", "I.2", "I.2.1", "III", "PL.I"]);
        found.Warnings.ShouldContain(w => w.Kind == "numbering");
    }
}
