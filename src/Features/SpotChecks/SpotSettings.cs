using CauNoi.Platform.Settings;

namespace CauNoi.SpotChecks;

/// <summary>What installations want differently about spot checks.</summary>
public static class SpotSettings
{
    public static readonly SettingKind SampleSize = new("activities.sample-size", "Ghi việc", "Số bản ghi một đợt phúc tra", SettingType.Number, "30",
        "Mỗi đợt phúc tra bốc bao nhiêu bản ghi của kỳ. Dưới 20 mẫu thì chưa nêu tỷ lệ.", "30")
        { Least = 1, Most = 500 };

    public static IReadOnlyList<SettingKind> All { get; } = [SampleSize];
}
