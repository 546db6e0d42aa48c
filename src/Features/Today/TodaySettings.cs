using CauNoi.Platform.Settings;

namespace CauNoi.Today;

/// <summary>What an installation decides about reminding. When each kind of duty is reminded of is data: catalogue/reminders.</summary>
public static class TodaySettings
{
    private const string Group = "Nhắc việc";

    public static readonly SettingKind Digest = new("today.digest", Group, "Gửi thư nhắc mỗi sáng", SettingType.Switch, SettingRules.On,
        "Mỗi người nhiều nhất một thư một ngày, chỉ khi có việc cần nhớ và người đó muốn nhận. Tắt thì không ai nhận.", SettingRules.On);

    public static readonly SettingKind QuietFrom = new("today.quiet-from", Group, "Giờ yên lặng, từ", SettingType.Hour, "21:00",
        "Trong giờ yên lặng không thư nhắc nào đi. Giờ Việt Nam.", "21:00");

    public static readonly SettingKind QuietTo = new("today.quiet-to", Group, "Giờ yên lặng, đến", SettingType.Hour, "06:30",
        "Bằng giờ bắt đầu thì không có giờ yên lặng.", "06:30");

    public static IReadOnlyList<SettingKind> All { get; } = [Digest, QuietFrom, QuietTo];
}
