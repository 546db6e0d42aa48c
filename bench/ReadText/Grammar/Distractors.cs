namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Sentences with numbers that nobody has to reach.</summary>
internal static class Distractors
{
    private static readonly string[] Plain =
    [
        "Tuyên truyền kỷ niệm 96 năm Ngày thành lập Đảng và 50 năm Ngày giải phóng miền Nam.",
        "Tổ chức sơ kết 03 năm, tổng kết 05 năm thực hiện phong trào.",
        "Tiếp tục thực hiện 6 nội dung của Cuộc vận động và 5 không, 3 sạch theo hướng dẫn của Hội Phụ nữ.",
        "Trong nhiệm kỳ vừa qua, Mặt trận các cấp đã phối hợp tổ chức 1.245 hội nghị với 86.000 lượt người dự.",
        "Năm 2018 toàn huyện có 12 xã, 145 thôn và 32.500 hộ dân.",
        "Đơn thư được xử lý trong thời hạn 15 ngày làm việc kể từ ngày nhận.",
        "Hội nghị hợp lệ khi có ít nhất hai phần ba (2/3) tổng số thành viên có mặt.",
        "Quyết định được thông qua khi có trên 50% số ủy viên có mặt biểu quyết tán thành.",
        "Mức hỗ trợ xây mới 60.000.000 đồng/nhà, sửa chữa 30.000.000 đồng/nhà theo quy định.",
        "Gợi ý mức ủng hộ 100.000 đồng/hộ; hộ khó khăn không phải đóng góp.",
        "Đường dây nóng tiếp nhận phản ánh hoạt động 24/7.",
        "Bố trí 01 đồng chí Phó Chủ tịch phụ trách, 02 chuyên viên giúp việc.",
        "Cuộc vận động được triển khai theo 4 bước, chia làm 2 giai đoạn.",
        "Điều 27 của Luật và khoản 3 Điều 32 quy định rõ trách nhiệm giám sát.",
        "Mô hình “5 tự quản, 3 công khai” được nhân rộng ở nhiều nơi.",
        "Nhiệm kỳ 2021 - 2026 của Hội đồng nhân dân sắp kết thúc; bầu cử diễn ra ngày 15/3/2026.",
        "Kết quả giai đoạn trước: 98% khu dân cư đã tổ chức Ngày hội, tăng 3% so với năm trước.",
        "Thời gian: bắt đầu từ 7 giờ 30 phút, thứ 6, tại hội trường tầng 3.",
        "Phát huy vai trò của 54 dân tộc anh em trong đại gia đình các dân tộc Việt Nam.",
        "Kinh phí thực hiện dự kiến 250 triệu đồng từ nguồn ngân sách.",
    ];

    public static string Of(Chance chance) => chance.Of<string>(Plain);
}
