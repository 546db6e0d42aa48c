using CauNoi.Platform.Settings;

namespace CauNoi.Reports;

/// <summary>What an installation may choose about reports.</summary>
public static class ReportsSettings
{
    public const string Register = "so-cua-he-thong", Office = "van-phong-dien-tu";

    private const string Group = "Báo cáo";

    public static readonly SettingKind Numbers = new("reports.numbers", Group, "Số báo cáo lấy từ đâu", SettingType.Text, Register,
        "so-cua-he-thong: số lấy liền mạch từ sổ của từng đơn vị ở đây. van-phong-dien-tu: người ký điền số đã lấy ở văn phòng điện tử.", Register) { Choices = [Register, Office] };

    public static readonly SettingKind OpenAhead = new("reports.open-ahead", Group, "Mở việc báo cáo trước hạn bao nhiêu ngày", SettingType.Number, "15",
        "Trước hạn chừng này ngày, việc gửi báo cáo hiện ở Việc hôm nay của đơn vị.", "15") { Least = 1, Most = 60 };

    public static readonly SettingKind SettleAfter = new("reports.settle-after", Group, "Chốt số ước sau khi hết kỳ bao nhiêu ngày", SettingType.Number, "10",
        "Sau ngày cuối kỳ chừng này ngày, số ước trong báo cáo đã gửi được thay bằng số chính thức; hai số đứng cạnh nhau, không cần gửi lại.", "10") { Least = 0, Most = 120 };

    public static readonly SettingKind Fonts = new("reports.fonts", Group, "Thư mục phông chữ có bản quyền", SettingType.Text, "",
        "Nơi đặt phông Times New Roman mà cơ quan có quyền dùng, để tệp PDF mang đúng phông ấy. Để trống thì dùng phông tự do cùng kích thước.", "/srv/caunoi/phong-chu");

    public static readonly SettingKind Roots = new("reports.roots", Group, "Thư mục chứng thư gốc tin cậy", SettingType.Text, "",
        "Nơi đặt chứng thư gốc (.cer, .crt, .pem) của tổ chức cấp chữ ký số mà cơ quan tin cậy. Có thư mục này thì người ký bằng chứng thư không rõ gốc được ghi rõ bên tên; để trống thì không xét gốc.", "/srv/caunoi/chung-thu-goc");

    public static IReadOnlyList<SettingKind> All { get; } = [Numbers, OpenAhead, SettleAfter, Fonts, Roots];
}
