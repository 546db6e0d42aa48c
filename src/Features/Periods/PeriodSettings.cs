using CauNoi.Platform.Settings;

namespace CauNoi.Periods;

/// <summary>What installations want differently about periods.</summary>
public static class PeriodSettings
{
    public static readonly SettingKind CloseAfterDays = new("activities.close-after-days", "Ghi việc", "Tự chốt tháng sau bao nhiêu ngày", SettingType.Number, "0",
        "Sau khi hết tháng chừng ấy ngày, số liệu tháng được chốt cho cả hệ thống; từ đó muốn ghi hay sửa phải viết lý do. Để 0 thì không tự chốt, người có quyền chốt bằng tay.", "20")
        { Least = 0, Most = 365 };

    public static IReadOnlyList<SettingKind> All { get; } = [CloseAfterDays];
}
