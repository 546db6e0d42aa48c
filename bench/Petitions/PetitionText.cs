namespace CauNoi.Bench.Petitions;

/// <summary>What people write to the Front: a thing, where it is, what is wrong with it, what comes of it, what they wish. The same seed gives the same cases.</summary>
internal sealed class PetitionText(int seed)
{
    private static readonly (string Id, string Title, string[] Things, string[] Faults)[] Kinds =
    [
        ("duong-sa", "Đường sá, cầu cống", ["cống thoát nước", "đường liên xóm", "cầu dân sinh", "đường bê tông", "rãnh dọc đường", "ổ gà", "ngầm tràn", "mương tiêu"], ["gãy đôi", "sụt lún", "hư hỏng nặng", "bị tắc", "nứt toác", "xuống cấp nghiêm trọng"]),
        ("chieu-sang", "Điện, chiếu sáng", ["đèn đường", "cột điện", "dây điện", "trạm biến áp", "hộp công tơ", "đường dây hạ thế"], ["tắt từ lâu", "nghiêng sắp đổ", "chằng chịt", "quá tải", "chập cháy", "võng thấp"]),
        ("moi-truong", "Môi trường, rác thải", ["bãi rác tạm", "điểm tập kết rác", "trại lợn", "lò gạch", "suối", "ao làng", "xưởng gỗ"], ["bốc mùi hôi thối", "gây ô nhiễm", "xả thải ban đêm", "khói bụi mù mịt", "tràn ra đường", "cá chết nổi"]),
        ("nuoc-sach", "Nước sạch, thủy lợi", ["nước máy", "giếng khoan", "kênh nội đồng", "trạm bơm", "bể lọc", "hồ chứa"], ["mất nhiều ngày", "đục ngầu", "cạn nước", "không bơm kịp", "vỡ ống", "chưa được nạo vét"]),
        ("dat-dai", "Đất đai", ["giấy chứng nhận", "đất ở", "ranh giới thửa đất", "đất công", "đền bù giải phóng mặt bằng", "đất trồng chè"], ["chậm cấp", "bị lấn chiếm", "chưa rõ ràng", "đo sai diện tích", "chưa chi trả", "để hoang hóa"]),
        ("truong-hoc", "Giáo dục", ["trường mầm non", "trường tiểu học", "cổng trường", "bếp ăn bán trú", "phòng học", "sân chơi"], ["thiếu lớp", "dột nát", "ùn tắc giờ tan học", "chưa bảo đảm", "thu thêm tiền", "chưa có mái che"]),
        ("y-te", "Y tế", ["trạm y tế", "thuốc bảo hiểm", "phun thuốc muỗi", "tiêm chủng", "xe cứu thương", "thẻ bảo hiểm"], ["thiếu bác sĩ", "hết thuốc", "chưa thực hiện", "phải chờ lâu", "đến chậm", "sai thông tin"]),
        ("chinh-sach", "Chính sách, an sinh", ["trợ cấp người cao tuổi", "quà tết hộ nghèo", "tiền hỗ trợ bão lũ", "chế độ người có công", "nhà đại đoàn kết", "bình xét hộ nghèo"], ["chưa nhận được", "chậm chi trả", "chia không đều", "thiếu tên", "chưa công khai", "làm dở dang"]),
        ("an-ninh", "An ninh, trật tự", ["quán hát", "thanh niên đua xe", "trộm chó", "tín dụng đen", "chó thả rông", "loa kéo"], ["ồn ào về khuya", "gây mất trật tự", "xảy ra liên tục", "dán tờ rơi khắp nơi", "cắn người", "mở quá giờ"]),
        ("xay-dung", "Xây dựng, quy hoạch", ["nhà xây trái phép", "công trình nhà văn hóa", "quy hoạch khu dân cư", "xe chở đất", "mỏ đá", "bãi cát"], ["chưa xử lý", "thi công dở", "treo nhiều năm", "rơi vãi", "nổ mìn rung nhà", "lấn ra sông"]),
    ];

    private static readonly string[] First = ["Đồng", "Na", "Khuôn", "Bản", "Làng", "Gốc", "Cây", "Đèo", "Thâm", "Phú", "Yên", "Tân", "Ao", "Núi", "Suối", "Bãi", "Hang", "Vực", "Cầu", "Bến", "Gò", "Trại", "Nà", "Pác", "Khe", "Đá", "Chợ", "Sơn", "Hợp", "Văn"];
    private static readonly string[] Second = ["Chằm", "Mộc", "Lân", "Niêng", "Đông", "Lán", "Thị", "Khế", "Trám", "Gạo", "Bứa", "Vải", "Xanh", "Đỏ", "Tràng", "Hoan", "Bốn", "Cam", "Lau", "Sấu", "Thắng", "Minh", "Quang", "Tiến", "Hưng", "Dầu", "Phan", "Khuyến", "Lũng", "Quặng", "Mít", "Đình", "Chùa", "Thông", "Nứa"];
    private static readonly string[] Words = ["xóm", "xóm", "xóm", "tổ dân phố", "thôn", "khu"];
    private static readonly string[] Spots = ["đầu", "cuối", "giữa", "gần nhà văn hóa", "cạnh trường học", "đối diện trạm y tế", "trên đường vào", "khu ngã ba", "sau chợ", "bờ suối"];
    private static readonly string[] Since = ["từ đợt mưa cuối tháng Chín", "từ đầu năm", "đã hơn ba tháng nay", "từ Tết đến giờ", "mấy tuần nay", "từ khi sắp xếp lại xã", "từ mùa hè năm ngoái", "gần một năm"];
    private static readonly string[] Consequences = ["Mưa là nước tràn lên đường, các cháu đi học phải lội.", "Người già và trẻ nhỏ đi lại rất khó khăn.", "Bà con phải đóng kín cửa cả ngày.", "Đã có hai người bị ngã xe.", "Ruộng không cấy kịp vụ.", "Nhiều hộ lo mất an toàn khi trời tối.", "Sinh hoạt của hơn ba mươi hộ bị đảo lộn.", "Ai đi qua cũng kêu mà chưa thấy làm."];
    private static readonly string[] Wishes = ["Đề nghị cơ quan chức năng sớm kiểm tra và xử lý.", "Kính mong Mặt trận xã có ý kiến với Ủy ban nhân dân xã.", "Đề nghị trả lời cho bà con được biết.", "Bà con sẵn sàng góp công để làm.", "Đề nghị công khai kinh phí và thời gian thực hiện.", "Mong được quan tâm giải quyết trước mùa mưa.", "Xin cho biết bao giờ thì làm.", "Kiến nghị bố trí kinh phí sửa chữa trong năm nay."];
    private static readonly string[] Middle = ["Bà con đã phản ánh nhiều lần trong các cuộc họp xóm.", "Trưởng xóm đã báo cáo xã nhưng chưa có kết quả.", "Chúng tôi đã chụp ảnh gửi kèm.", "Việc này kéo dài ảnh hưởng tới đời sống nhân dân.", "Hôm trước có đoàn xuống đo rồi không thấy quay lại.", "Nhiều gia đình đã tự bỏ tiền khắc phục tạm."];
    private readonly Random random = new(seed);

    public static IReadOnlyList<(string Id, string Title)> Categories { get; } = [.. Kinds.Select(k => (k.Id, k.Title))];

    public PetitionSaid Next()
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        // A few things are what most people write about.
        var (thing, fault) = (kind.Things[(int)(kind.Things.Length * Math.Pow(random.NextDouble(), 1.6))], Of(kind.Faults));
        var hamlet = $"{Of(Words)} {Of(First)} {Of(Second)}";
        var place = random.Next(3) == 0 ? $"{hamlet} {random.Next(1, 25)}" : hamlet;
        var title = $"{Spot(thing)} {Of(Spots)} {place} {fault}";
        var text = $"{Spot(thing)} {Of(Since)} {fault}. {Of(Consequences)} {Of(Middle)} Chỗ này cách nhà số {random.Next(1, 400)} chừng {random.Next(5, 900)} mét, dài {random.Next(2, 300)} m. {Of(Wishes)}";
        return new PetitionSaid(kind.Id, kind.Title, title, text, place, random.Next(2) == 0 ? $"{thing} {place} {fault}" : $"{place} {thing} {fault}")
        {
            Beginning = $"{Spot(thing)} ", End = $" {place} {fault}",
        };
    }

    private static string Spot(string thing) => $"{char.ToUpperInvariant(thing[0])}{thing[1..]}";

    private string Of(string[] all) => all[random.Next(all.Length)];
}

/// <summary>One case, and what somebody who looks for it again types.</summary>
internal sealed record PetitionSaid(string Category, string CategoryTitle, string Title, string Text, string Place, string Sought)
{
    public string Beginning { get; init; } = "";

    public string End { get; init; } = "";

    /// <summary>Whether another case says the same thing of the same place: who typed these words cannot want one more than the other.</summary>
    public bool SaysTheSame(string title) => title.StartsWith(Beginning, StringComparison.Ordinal) && title.EndsWith(End, StringComparison.Ordinal);
}
