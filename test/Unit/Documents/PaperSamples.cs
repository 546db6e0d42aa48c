using CauNoi.Documents.Writing;

namespace CauNoi.Test.Unit.Documents;

/// <summary>Papers to look at: one that has everything, and one as long as a province's year.</summary>
internal static partial class PaperSamples
{
    public static readonly Uri Origin = new("https://caunoi.example/so-lieu/khu-dan-cu?ky=2026-10");

    public static OfficialPaper Full { get; } = new()
    {
        Issuer = new("Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên", "Ủy ban MTTQ Việt Nam xã Hợp Thành"),
        Number = "07/BC-MTTQ-BTT",
        Place = "Hợp Thành",
        Day = new DateOnly(2026, 2, 5),
        Year = 2026,
        Kind = "Báo cáo",
        Summary = "Kết quả công tác Mặt trận tháng 01 năm 2026",
        To = ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên"],
        Grounds =
        [
            "Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015, được sửa đổi, bổ sung năm 2025",
            "Căn cứ Chương trình phối hợp và thống nhất hành động năm 2026",
        ],
        Body =
        [
            new PaperHeading(1, "I. Tình hình chung"),
            new PaperParagraph([
                "Trong tháng, toàn xã có ",
                new PaperRun("34/36 khu dân cư") { Bold = true, Footnote = new("Khu dân cư đã ghi ít nhất một buổi họp trong tháng 01/2026.", Origin) },
                " tổ chức họp, tăng 5 khu dân cư so với tháng trước; ",
                new PaperRun("số liệu ước") { Italic = true },
                " của quỹ là 1.234,5 triệu đồng."]),
            new PaperHeading(2, "1. Đoàn kết toàn dân"),
            new PaperHeading(3, "a) Vận động Nhân dân"),
            new PaperHeading(4, "Ở khu dân cư"),
            new PaperList([new("Vận động 120 hộ hiến 3.400 m² đất;"), new("Sửa chữa 12 nhà Đại đoàn kết.")]),
            new PaperTable(
                [new("TT", 1, PaperAlign.Centre), new("Khu dân cư", 5), new("Số hộ", 2, PaperAlign.Number), new("Đã họp", 2, PaperAlign.Number), new("Tỷ lệ (%)", 2, PaperAlign.Number)],
                [new([1m, "Xóm Kết Thành", 215m, 198m, 92.1m]), new([2m, "Xóm Phú Thành", 184m, new PaperCell("160", 160) { Footnote = new("Số khai báo.") }, 87m]), new(["", "Cộng", 399m, 358m, 89.7m], Strong: true)])
            {
                Caption = "Bảng 1. Hộ dự họp theo khu dân cư",
                Header = [[new("TT", Rows: 2), new("Khu dân cư", Rows: 2), new("Hộ", Columns: 3)], [new("Số hộ"), new("Đã họp"), new("Tỷ lệ (%)")]],
                Note = "Ghi chú: số liệu theo bản đồ ngày 31/01/2026.",
            },
            new PaperChart(PaperChartShape.Columns, "Biểu 1. Số buổi họp theo tháng", ["T10", "T11", "T12", "T01"], [new("Năm nay", [28, 30, 29, 34]), new("Năm trước", [20, null, 25, 1_260.5m])])
            {
                Unit = "buổi",
                Values = true,
            },
            new PaperLandscape([
                new PaperHeading(2, "2. Biểu chi tiết"),
                new PaperTable(
                    [new("Đơn vị", 4), .. Enumerable.Range(1, 12).Select(m => new PaperColumn($"T{m:00}", 1, PaperAlign.Number))],
                    [.. Enumerable.Range(1, 40).Select(u => new PaperRow([$"Xóm số {u}", .. Enumerable.Range(1, 12).Select(m => (PaperCell)(decimal)(u * m))]))]) { Caption = "Bảng 2. Số buổi họp theo tháng" },
            ]),
            new PaperHeading(1, "II. Phương hướng"),
            new PaperChart(PaperChartShape.Lines, "Biểu 2. Hộ nghèo", ["2023", "2024", "2025"], [new("Hộ nghèo", [120, 96, 71]), new("Hộ cận nghèo", [140, 133, 118])]),
            new PaperChart(PaperChartShape.Stacked, "Biểu 3. Góp ý theo kết quả", ["Quý I", "Quý II"], [new("Đã trả lời", [40, 52]), new("Đang xem xét", [8, 3])]),
            new PaperPicture(Convert.FromBase64String(RedDot), 1, 1, "Một ô màu") { Millimetres = 30, Caption = "Ảnh 1. Một ô màu" },
            new PaperParagraph("Trên đây là báo cáo kết quả công tác Mặt trận tháng 01 năm 2026./."),
        ],
        Recipients = ["Như trên", "Thường trực Đảng ủy xã"],
        Archive = "VT, BTT",
        Signature = new(["TM. Ban Thường trực", "KT. Chủ tịch"], "Phó Chủ tịch", "Lý Thị Mẩy"),
        Annexes = [new("Phụ lục I", "Danh sách mô hình tự quản", [new PaperTable([new("Mô hình", 1)], [new(["Tổ tự quản đường biên"])])])],
        Figures = new("Số liệu biết đến 17:00 ngày 31/01/2026, mốc 1234567", "9f2c4e71a0b3"),
    };

    private const string RedDot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    /// <summary>About a hundred pages, with 40 tables and 30 charts.</summary>
    public static OfficialPaper Year { get; } = Full with
    {
        Kind = "Báo cáo",
        Summary = "Tổng kết công tác Mặt trận năm 2026",
        Body = [.. Enumerable.Range(1, 40).SelectMany(Chapter)],
        Annexes = [],
    };

    private static IEnumerable<PaperBlock> Chapter(int number)
    {
        yield return new PaperHeading(1, $"{number}. Nhiệm vụ thứ {number}");
        for (var at = 1; at <= 8; at++)
            yield return new PaperParagraph([
                $"Mục {number}.{at}: Ủy ban MTTQ các cấp phối hợp với chính quyền và các tổ chức thành viên vận động Nhân dân, kết quả đạt ",
                new PaperRun($"{number * 100 + at}") { Footnote = new($"Cách tính số {number}.{at}.", Origin) },
                " lượt hộ, bằng 96,5% kế hoạch năm, tăng so với cùng kỳ; khó khăn chủ yếu là địa bàn rộng, dân cư phân tán, kinh phí hạn hẹp."]);
        yield return new PaperTable(
            [new("TT", 1, PaperAlign.Centre), new("Đơn vị", 5), new("Kế hoạch", 2, PaperAlign.Number), new("Thực hiện", 2, PaperAlign.Number)],
            [.. Enumerable.Range(1, 45).Select(u => new PaperRow([(decimal)u, $"Xã số {u}", 1_000m + u, 990m + u * number]))])
        { Caption = $"Bảng {number}. Kết quả nhiệm vụ {number}" };
        if (number <= 30)
            yield return new PaperChart((PaperChartShape)(number % 3), $"Biểu {number}", [.. Enumerable.Range(1, 12).Select(m => $"T{m:00}")],
                [new("Năm nay", [.. Enumerable.Range(1, 12).Select(m => (decimal?)m * number)]), new("Năm trước", [.. Enumerable.Range(1, 12).Select(m => (decimal?)m * 3)])]);
    }
}
