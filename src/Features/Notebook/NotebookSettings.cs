using CauNoi.Platform.Settings;

namespace CauNoi.Notebook;

/// <summary>What an installation decides about phones.</summary>
public static class NotebookSettings
{
    private const string Group = "Sổ tay";

    public static readonly SettingKind PhotosFrom = new("notebook.photos-from", Group, "Nhận ảnh từ điện thoại, từ", SettingType.Hour, "00:00",
        "Ngoài giờ này điện thoại giữ ảnh lại và gửi sau; phần chữ luôn được nhận ngay. Giờ Việt Nam.", "21:00");

    public static readonly SettingKind PhotosTo = new("notebook.photos-to", Group, "Nhận ảnh từ điện thoại, đến", SettingType.Hour, "00:00",
        "Bằng giờ bắt đầu thì nhận ảnh cả ngày.", "06:00");

    public static readonly SettingKind TextToken = new("notebook.text-token", Group, "Khoá của cổng nhận tin nhắn", SettingType.Secret, "",
        "Cổng tin nhắn đưa tin tới /so-tay/tin-nhan kèm khoá này trong dòng Authorization: Bearer. Để trống thì không nhận tin nhắn.");

    public static IReadOnlyList<SettingKind> All { get; } = [PhotosFrom, PhotosTo, TextToken];
}
