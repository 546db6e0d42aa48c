using CauNoi.Platform.Settings;

namespace CauNoi.Account.Oidc;

/// <summary>Another place where people may sign in, such as a national platform, by OpenID Connect.</summary>
public static class OidcSettings
{
    private const string Group = "Đăng nhập bằng tài khoản ngoài";

    public static readonly SettingKind Issuer = new("account.oidc-issuer", Group, "Địa chỉ nơi cấp", SettingType.Text, "",
        "Địa chỉ của nền tảng đăng nhập, đúng như nền tảng tự gọi mình. Để trống thì không có cách đăng nhập này.", "https://dangnhap.example.vn") { Refuse = Address };

    public static readonly SettingKind Name = new("account.oidc-name", Group, "Tên hiện trên nút", SettingType.Text, "tài khoản ngoài",
        "Tên mà cán bộ quen gọi nền tảng ấy.", "Cổng đăng nhập quốc gia");

    public static readonly SettingKind Client = new("account.oidc-client", Group, "Mã của hệ thống này ở nơi cấp", SettingType.Text, "",
        "Nơi cấp giao khi đăng ký.", "cau-noi-thai-nguyen");

    public static readonly SettingKind Secret = new("account.oidc-secret", Group, "Khoá của hệ thống này ở nơi cấp", SettingType.Secret, "",
        "Nơi cấp giao khi đăng ký.");

    public static readonly SettingKind Claim = new("account.oidc-claim", Group, "Mục chỉ người dùng", SettingType.Text, "sub",
        "Mục trong giấy xác nhận của nơi cấp, không bao giờ đổi và không dùng lại cho người khác. Không dùng địa chỉ thư.", "sub")
        { Refuse = v => v is "email" or "preferred_username" ? "Mục này có thể đổi chủ. Xin dùng mục không bao giờ đổi, ví dụ sub." : null };

    public static IReadOnlyList<SettingKind> All { get; } = [Issuer, Name, Client, Secret, Claim];

    // Without encryption only on the own machine, where tests and rehearsals run.
    private static string? Address(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri is { Query: "", Fragment: "", UserInfo: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? null : "Xin viết một địa chỉ bắt đầu bằng https://.";
}
