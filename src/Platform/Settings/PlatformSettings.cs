namespace CauNoi.Platform.Settings;

/// <summary>What the platform itself reads. Rooms declare their own at their front door.</summary>
public static class PlatformSettings
{
    private const string House = "Hệ thống";
    private const string Mail = "Thư điện tử";
    private const string Texts = "Tin nhắn";
    private const string Watch = "Trông coi";

    public static readonly SettingKind Name = new("installation.name", House, "Tên hệ thống", SettingType.Text, "Cầu Nối",
        "Tên người gửi trên thư và tin nhắn.", "Cầu Nối tỉnh Thái Nguyên");

    public static readonly SettingKind Origin = new("installation.origin", House, "Địa chỉ công khai", SettingType.Text, "http://localhost:5080",
        "Địa chỉ mà người dân mở; đứng trước mọi đường dẫn trong thư, tin nhắn. Đặt ngay khi có tên miền.", "https://caunoi.example")
        { Refuse = SettingRules.Origin };

    public static readonly SettingKind MailHost = new("mail.host", Mail, "Máy chủ gửi thư (SMTP)", SettingType.Text, "",
        "Để trống thì thư không đi đâu cả, mà nằm thành tệp .eml trong thư mục mail của dữ liệu.", "smtp.tinh.example");

    public static readonly SettingKind MailPort = new("mail.port", Mail, "Cổng của máy chủ thư", SettingType.Number, "587",
        "Thường là 587 khi mã hoá, 25 trong mạng nội bộ.", "587") { Least = 1, Most = 65_535 };

    public static readonly SettingKind MailTls = new("mail.tls", Mail, "Mã hoá đường gửi (STARTTLS)", SettingType.Switch, SettingRules.On,
        "Chỉ tắt khi máy chủ thư nằm cùng máy hoặc cùng mạng nội bộ.", SettingRules.On);

    public static readonly SettingKind MailUser = new("mail.user", Mail, "Tên đăng nhập máy chủ thư", SettingType.Text, "",
        "Để trống khi máy chủ thư không đòi đăng nhập.", "caunoi@tinh.example");

    public static readonly SettingKind MailPassword = new("mail.password", Mail, "Mật khẩu máy chủ thư", SettingType.Secret, "",
        "Đi cùng tên đăng nhập ở trên.");

    public static readonly SettingKind MailFrom = new("mail.from", Mail, "Địa chỉ người gửi", SettingType.Text, "caunoi@localhost",
        "Người nhận thấy thư đến từ địa chỉ này và trả lời về đây.", "caunoi@tinh.example") { Refuse = SettingRules.MailAddress };

    public static readonly SettingKind TextEnabled = new("text.enabled", Texts, "Gửi tin nhắn", SettingType.Switch, SettingRules.Off,
        "Khi tắt, tin nhắn nằm chờ, không mất. Bật sau khi đã điền đủ các mục dưới.", SettingRules.On);

    public static readonly SettingKind TextAddress = new("text.address", Texts, "Địa chỉ cổng nhắn tin", SettingType.Text, "",
        "Nơi nhận lệnh gửi SMS hoặc Zalo của nhà cung cấp. Viết {to}, {text} ở chỗ cần điền, nếu cổng nhận qua địa chỉ.",
        "https://sms.example/gui") { Refuse = SettingRules.WebAddress };

    public static readonly SettingKind TextMethod = new("text.method", Texts, "Cách gọi", SettingType.Text, "POST",
        "Theo tài liệu của nhà cung cấp.", "POST") { Choices = ["POST", "GET", "PUT"] };

    public static readonly SettingKind TextType = new("text.type", Texts, "Kiểu nội dung", SettingType.Text, "application/json",
        "Quyết định cách viết {to} và {text} vào mẫu sao cho không vỡ mẫu.", "application/json")
        { Choices = ["application/json", "application/x-www-form-urlencoded", "text/plain"] };

    public static readonly SettingKind TextHeaders = new("text.headers", Texts, "Dòng đầu gửi kèm", SettingType.Secret, "",
        "Thường chứa khoá truy cập. Nhiều dòng thì cách nhau bằng dấu |.", "Authorization: Bearer … | X-Sender: MTTQ")
        { Refuse = v => v.Split('|').All(line => line.Contains(':')) ? null : "Mỗi dòng đầu viết như Tên: giá trị, cách nhau bằng dấu |." };

    public static readonly SettingKind TextBody = new("text.body", Texts, "Mẫu nội dung", SettingType.Text, """{"to":"{to}","text":"{text}"}""",
        "Nguyên văn gửi cho cổng; {to} là số nhận, {text} là lời nhắn.", """{"phone":"{to}","message":"{text}"}""");

    public static readonly SettingKind TextExpected = new("text.expected", Texts, "Chữ phải có khi thành công", SettingType.Text, "",
        "Nhiều cổng trả lời 200 cả khi từ chối. Điền chữ chỉ có khi thành công; để trống thì chỉ xem mã trả lời.", "\"code\":0");

    public static readonly SettingKind TextDailyCap = new("text.daily-cap", Texts, "Nhiều nhất mỗi ngày", SettingType.Number, "500",
        "Số tin gửi trong một ngày; tin vượt mức chờ sang ngày sau. 0 là không gửi.", "500");

    public static readonly SettingKind QuietFrom = new("text.quiet-from", Texts, "Giờ yên lặng, từ", SettingType.Hour, "21:00",
        "Trong giờ yên lặng không tin nào đi; tin đến lúc ấy chờ hết giờ. Giờ Việt Nam.", "21:00");

    public static readonly SettingKind QuietTo = new("text.quiet-to", Texts, "Giờ yên lặng, đến", SettingType.Hour, "07:00",
        "Bằng giờ bắt đầu thì không có giờ yên lặng.", "07:00");

    public static readonly SettingKind AlarmMail = new("alarm.mail", Watch, "Nhận cảnh báo", SettingType.Text, "",
        "Địa chỉ thư được báo khi một bộ phận có sự cố và khi đã yên. Để trống thì chỉ ghi trên trang Tình trạng.",
        "truc@tinh.example") { Refuse = SettingRules.MailAddress };

    public static readonly SettingKind MetricsToken = new("metrics.token", Watch, "Khoá đọc số đo", SettingType.Secret, "",
        "Máy theo dõi (Prometheus) ở máy khác đưa khoá này trong dòng Authorization: Bearer. Để trống thì chỉ đọc được từ chính máy này.");

    public static IReadOnlyList<SettingKind> All { get; } =
    [
        Name, Origin, MailHost, MailPort, MailTls, MailUser, MailPassword, MailFrom, TextEnabled, TextAddress, TextMethod, TextType,
        TextHeaders, TextBody, TextExpected, TextDailyCap, QuietFrom, QuietTo, AlarmMail, MetricsToken,
    ];
}
