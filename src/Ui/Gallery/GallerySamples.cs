using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Ui.Figures;
using CauNoi.Ui.Lists;
using CauNoi.Ui.Marks;

namespace CauNoi.Ui.Gallery;

/// <summary>Invented names and numbers for the page that shows every component.</summary>
internal static class GallerySamples
{
    public const string Here = "/he-thong/giao-dien";

    public static readonly DateTimeOffset Now = new(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(7));

    public static readonly IReadOnlyList<FigureValue> Figures =
    [
        new("Khu dân cư đã tổ chức Ngày hội Đại đoàn kết", Here, "1.768", "trong 2.904", Now)
            { Bar = new(1490, 2904) { Provisional = 278, Pace = 1936, Unit = "khu dân cư" }, Provisional = true, Notes = ["mục tiêu 100%, đến 18/11"] },
        new("Kiến nghị trả lời đúng hẹn trong tháng 10", Here, "87,4%", "542 trong 620", Now)
            { Bar = new(87.4m, 95) { End = 100, Unit = "%" }, Notes = ["mục tiêu 95%, tăng 3,1 điểm"] },
        new("Hộ nghèo, cận nghèo được thăm hỏi", Here, "90,7%", "214 trong 236 hộ", Now)
            { Bar = new(187, 236) { Declared = 27, Pace = 204, Unit = "hộ" }, Declared = true, Notes = ["27 hộ chưa có minh chứng"] },
        new("Lời hứa quá ngày hẹn, chưa làm", Here, "37", "trong 412 lời hứa", Now)
            { Bar = new(37, 0) { End = 80, Unit = "lời hứa" }, Notes = ["mục tiêu 0, giảm 9 so với tuần trước"] },
    ];

    public static readonly IReadOnlyList<FigureValue> Board =
    [
        new("Phản biện xã hội ít nhất 3 dự thảo", Here, "1", "trong 3 dự thảo", Now)
            { Source = "07/CTr, Phụ lục II.4 · Ban Thường trực xã", Bar = new(1, 3) { Pace = 2.6m, Unit = "dự thảo" }, Notes = ["đến 31/12"], Trend = [0, 0, 0, 1, 1, 1], Standing = (Standing.Late, "chậm 2 dự thảo") },
        new("Hộ nghèo, cận nghèo được giúp đỡ, thăm hỏi", Here, "90,7%", "214 trong 236 hộ", Now)
            { Source = "07/CTr, Phụ lục II.6 · chỉ đếm số hộ", Bar = new(187, 236) { Declared = 27, Pace = 204, Unit = "hộ" }, Declared = true, Trend = [96, 120, 151, 178, 203, 214], Standing = (Standing.OnTime, "đúng tiến độ") },
        new("Hòa giải cơ sở thành từ 80% trở lên", Here, "86,2%", "25 trong 29 vụ", Now)
            { Source = "07/CTr, Phụ lục II.9", Bar = new(86.2m, 80) { End = 100, Unit = "%" }, Trend = [70, 74, 79, 81, 84, 86.2m], Standing = (Standing.Done, "đã đạt từ 02/10") },
        new("Khu dân cư vùng lòng hồ có tổ tự quản trên nước", Here, "–", "xã không có lòng hồ", Now)
            { Standing = (Standing.NotApplicable, "không áp dụng") },
    ];

    public static readonly IReadOnlyList<Tile> Tiles = [.. new[]
    {
        ("Đồng Chằm", 'd', 3), ("Làng Ngói", 'd', 0), ("Khe Vàng", 'd', 0), ("Cổng Đồn", 'd', 0), ("Phố Giá", 'd', 2), ("Đồng Niêng", 'm', 0), ("Ao Sen", 'd', 0),
        ("Bãi Bông", 'd', 0), ("Suối Đạo", 'p', 0), ("Na Mộc", 'd', 0), ("Làng Chảo", 'e', 1), ("Cây Thị", 'd', 0), ("Đồng Xiền", 'd', 0), ("Yên Thủy", 'd', 0),
        ("Bờ Đậu", 'e', 0), ("Gốc Gạo", 'e', 0), ("Khuôn Lân", 'm', 0), ("Cây Lán", 'm', 1), ("Đồng Nghè", 'd', 0), ("Núi Chúa", 'p', 0), ("Làng Hin", 'd', 0),
    }.Select((one, n) => new Tile(n + 1, one.Item1, one.Item2 switch { 'd' => TileState.Done, 'e' => TileState.Provisional, 'p' => TileState.Planned, _ => TileState.Missing }, Here, one.Item3 == 0 ? null : one.Item3))];

    public static readonly IReadOnlyDictionary<TileState, string> TileWords = new Dictionary<TileState, string>
    {
        [TileState.Done] = "đã tổ chức",
        [TileState.Provisional] = "ước, chờ xã xác nhận",
        [TileState.Planned] = "đã định ngày",
        [TileState.Missing] = "chưa có bản ghi",
    };

    public static readonly DayRun Days = new(new(2026, 10, 20), new(2026, 11, 12), new HashSet<DateOnly> { new(2026, 10, 20), new(2026, 10, 21), new(2026, 10, 28), new(2026, 11, 6), new(2026, 11, 10), new(2026, 11, 11) })
    {
        Due = new(2026, 11, 3),
        Waits = new Dictionary<DateOnly, string> { [new(2026, 10, 22)] = "chờ trả lời", [new(2026, 10, 29)] = "chờ đến hẹn", [new(2026, 11, 7)] = "thi công" },
    };

    public static readonly LineData Line = new("Kiến nghị nhận mỗi tháng", [.. Enumerable.Range(1, 12).Select(n => "T" + n)],
        [41, 38, 52, 60, 57, 73, 81, 78, 96, 127, 64, null])
    { Name = "năm 2026", Before = [30, 28, 44, 47, 50, 52, 61, 66, 70, 84, 80, 75], BeforeName = "năm 2025", Goal = 100, Unit = "việc" };

    public static readonly IReadOnlyList<Commune> Communes =
    [
        new("Xã Phú Lương", 31, 111_111_111, 19, Standing.Soon), new("Xã Văn Lăng", 18, 88_888_888, 18, Standing.Done),
        new("Xã La Bằng", 27, 9_471_110, 11, Standing.Late), new("Phường Tích Lương", 44, 1_204_817_500, 40, Standing.OnTime), new("Xã Thần Sa", 9, 0, 0, Standing.NotApplicable),
    ];

    private static readonly FieldChoice[] Kinds = [new("loi", "Chỗ sai, chỗ hỏng"), new("kho", "Chỗ khó dùng"), new("them", "Điều nên có thêm")];

    public static FormShape Form(string name) => new(name,
    [
        new("viec", "Có việc gì?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 2000, Hint = "Viết như nói với người trong xóm. Không cần nêu tên ai.", WhenEmpty = "Viết giúp một câu: có việc gì. Một câu ngắn cũng đủ." },
        new("cho", "Chỗ nào", FieldKind.Line) { Hint = "Ví dụ: đầu xóm Đồng Chằm, gần cầu treo." },
        new("loai", "Thuộc loại nào?", FieldKind.Choice) { Required = true, Choices = Kinds, WhenEmpty = "Chọn giúp một loại." },
        new("xa", "Xã, phường", FieldKind.Choice) { Required = true, Choices = [.. Communes.Select((one, n) => new FieldChoice($"{n}", one.Name)), new("9", "Xã Yên Trạch")], WhenEmpty = "Chọn xã, phường nơi xảy ra việc." },
        new("ngay", "Xảy ra ngày nào", FieldKind.Day),
        new("nguoi", "Bao nhiêu hộ bị ảnh hưởng", FieldKind.Number) { MaxNumber = 5000 },
        new("thu", "Địa chỉ thư để báo tin", FieldKind.Email) { Autocomplete = "email", Hint = "Chỉ nơi tiếp nhận thấy. Thư chỉ có mã và đường dẫn." },
        new("mat-khau", "Mật khẩu", FieldKind.Secret) { Autocomplete = "current-password" },
        new("anh", "Ảnh", FieldKind.Photo) { Hint = "Một ảnh, nặng nhất 10 MB. Ảnh chỉ để cán bộ xem." },
        new("dong-y", "Đồng ý công khai việc này, không kèm tên tôi", FieldKind.Tick),
    ]);

    public static FormValues Refused(string name) => Form(name).Read(new Dictionary<string, string>
    {
        ["viec"] = "",
        ["cho"] = "Đầu xóm <b>Đồng Chằm</b>",
        ["loai"] = "",
        ["xa"] = "",
        ["ngay"] = "32/13/2026",
        ["nguoi"] = "một trăm",
        ["thu"] = "ten tôi",
        ["mat-khau"] = "khong-duoc-hien",
    }).Refuse(new Refusal("Hệ thống đang bận, chưa nhận được. Xin bấm Gửi lần nữa; chữ đã gõ vẫn còn."));

    public static readonly IReadOnlyList<TableColumn<Commune>> Columns =
    [
        new("Xã, phường", one => one.Name) { Href = _ => Here, Foot = "Cộng" },
        new("Khu dân cư", one => Words.Spoken.Number(one.Areas)) { Number = true, Foot = Words.Spoken.Number(Communes.Sum(one => one.Areas)) },
        new("Quỹ Vì người nghèo (đồng)", one => Words.Spoken.Number(one.Fund)) { Number = true, Foot = Words.Spoken.Number(Communes.Sum(one => one.Fund)) },
        new("Đã tổ chức", one => Words.Spoken.Number(one.Held)) { Number = true, Foot = Words.Spoken.Number(Communes.Sum(one => one.Held)) },
    ];

    internal sealed record Commune(string Name, int Areas, long Fund, int Held, Standing Standing);
}
