using CauNoi.Account.Rules;
using CauNoi.Platform.Settings;

namespace CauNoi.Account;

/// <summary>What an installation decides about signing in.</summary>
public static class AccountSettings
{
    private const string Group = "Đăng nhập";

    public static readonly SettingKind SecondStepRoles = new("account.second-step-roles", Group, "Vai trò phải có bước thứ hai", SettingType.Text, "",
        "Ai giữ một trong các vai trò này thì ngoài mật khẩu còn phải nhập mã trên điện thoại. Ghi tên vai trò, cách nhau bằng dấu phẩy.",
        "technical-administrator, standing-board, accountant, treasurer") { Refuse = SessionRules.JudgeRoles };

    public static readonly SettingKind DeskHours = new("account.desk-hours", Group, "Phiên ở máy bàn, giờ", SettingType.Number, "12",
        "Sau ngần ấy giờ kể từ khi đăng nhập thì phải đăng nhập lại.", "12") { Least = 1, Most = 24 };

    public static readonly SettingKind PhoneDays = new("account.phone-days", Group, "Phiên trên điện thoại của mình, ngày", SettingType.Number, "180",
        "Kể từ lần mở gần nhất. Chỉ trưởng ban công tác Mặt trận và cán bộ Mặt trận xã chọn được.", "180") { Least = 1, Most = 365 };

    public static readonly SettingKind RelyingParty = new("account.passkey-domain", Group, "Tên miền của khoá truy cập", SettingType.Text, "",
        "Tên miền mà khoá truy cập gắn với. Để trống thì theo địa chỉ công khai. Đổi tên miền thì mọi khoá đã thêm không dùng được nữa.",
        "caunoi.example") { Refuse = v => Uri.CheckHostName(v) == UriHostNameType.Dns ? null : "Xin viết một tên miền, ví dụ caunoi.example." };

    public static IReadOnlyList<SettingKind> All { get; } = [SecondStepRoles, DeskHours, PhoneDays, RelyingParty];
}
