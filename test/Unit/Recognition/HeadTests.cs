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

    [Fact]
    public void Sections_keep_their_path_also_where_numbers_jump()
    {
        var found = Reading.Of("I. MỤC TIÊU\n1. Chung\nNội dung của mục một.\n2. Riêng\n2.1. Chỉ tiêu\nA.\nIII. TỔ CHỨC THỰC HIỆN\nB.\nPHỤ LỤC I\nDanh mục");
        found.Sections.Select(s => s.Number).ShouldBe(["I", "I.1", "I.2", "I.2.1", "III", "PL.I"]);
        found.Warnings.ShouldContain(w => w.Kind == "numbering");
    }
}
