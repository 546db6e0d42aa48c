using CauNoi.Platform.Settings;

namespace CauNoi.Activities;

/// <summary>What installations want differently about records.</summary>
public static class ActivitySettings
{
    public static readonly SettingKind CloseAfterDays = new("activities.close-after-days", "Ghi việc", "Tự chốt tháng sau bao nhiêu ngày", SettingType.Number, "0",
        "Sau khi hết tháng chừng ấy ngày, số liệu tháng được chốt cho cả hệ thống; từ đó muốn ghi hay sửa phải viết lý do. Để 0 thì không tự chốt, người có quyền chốt bằng tay.", "20")
        { Least = 0, Most = 365 };

    public static readonly SettingKind SampleSize = new("activities.sample-size", "Ghi việc", "Số bản ghi một đợt phúc tra", SettingType.Number, "30",
        "Mỗi đợt phúc tra bốc bao nhiêu bản ghi của kỳ. Dưới 20 mẫu thì chưa nêu tỷ lệ.", "30")
        { Least = 1, Most = 500 };

    public static IReadOnlyList<SettingKind> All { get; } = [CloseAfterDays, SampleSize];
}
