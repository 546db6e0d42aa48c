using System.Globalization;

namespace CauNoi.Platform.Settings;

/// <summary>What a setting may be set to.</summary>
public static class SettingRules
{
    public const string On = "co";
    public const string Off = "khong";

    /// <summary>The sentence that refuses a value, or null. Empty text is always allowed: it means "none".</summary>
    public static string? Judge(SettingKind kind, string value) => kind.Type switch
    {
        SettingType.Switch => value is On or Off ? null : "Xin chọn bật hoặc tắt.",
        SettingType.Number => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= kind.Least && n <= kind.Most
            ? null : $"Xin viết một số từ {kind.Least} đến {kind.Most}, không có dấu chấm.",
        SettingType.Hour => TryHour(value, out _) ? null : "Xin viết giờ và phút như 21:00.",
        _ when value.AsSpan().ContainsAny('\r', '\n', '\0') => "Xin viết trên một dòng.",
        _ when kind.Choices.Count > 0 && !kind.Choices.Contains(value) => $"Chỉ dùng được: {string.Join(", ", kind.Choices)}.",
        _ => value.Length == 0 ? null : kind.Refuse?.Invoke(value),
    };

    internal static bool TryHour(string value, out TimeOnly hour) =>
        TimeOnly.TryParseExact(value, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    internal static string? WebAddress(string value) => Uri.TryCreate(value.Replace('{', 'x').Replace('}', 'x'), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? null : "Xin viết một địa chỉ bắt đầu bằng https:// (hoặc http:// trong mạng nội bộ).";

    /// <summary>An address people open: without a path, so that links can be written after it.</summary>
    internal static string? Origin(string value) => WebAddress(value) is { } refused ? refused
        : new Uri(value).GetLeftPart(UriPartial.Authority) == value ? null : "Xin viết địa chỉ không có dấu / ở cuối, ví dụ https://caunoi.example.";

    internal static string? MailAddress(string value) =>
        System.Net.Mail.MailAddress.TryCreate(value, out var address) && address.Address == value ? null : "Xin viết một địa chỉ thư, ví dụ quantri@tinh.example.";
}
