using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Operations.Configure;

/// <summary>Every setting with its meaning and what holds now. A secret only says whether it is set.</summary>
public static class BrowseSettings
{
    public static Task<IResult> Page(Visit visit, FeatureList features, SettingValues settings, string? xong = null) =>
        Render(visit, features, settings, SendTest.Form.Empty, xong, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(
        Visit visit, FeatureList features, SettingValues settings, FormValues test, string? done, int status)
    {
        var values = await settings.Read(visit.Stop);
        var groups = features.Settings.GroupBy(k => k.Group).Select(g => new SettingGroup(g.Key, [.. g.Select(k => new SettingShown(k, values[k]))]));
        var said = done switch
        {
            "thu" => "Đã xếp thư thử vào hàng gửi. Nếu không tới, xin xem mục Thư và tin nhắn trong trang Tình trạng.",
            { } name when features.Settings.FirstOrDefault(k => k.Name == name) is { } kind => $"Đã đổi: {kind.Title}.",
            _ => null,
        };
        return visit.Page<SettingsPage>(new SettingsModel([.. groups], said, test), status);
    }
}

public sealed record SettingShown(SettingKind Kind, SettingStanding Now)
{
    /// <summary>What holds, as people read it; a secret only as set or not.</summary>
    public string Value => Read(Now.Value);

    public string Default => Read(Kind.Default);

    public string Source => Now.Source switch
    {
        SettingSource.Machine => "đặt ở máy chủ",
        SettingSource.Table => "đã đổi",
        _ => "mặc định",
    };

    private string Read(string value) => (Kind.Type, value) switch
    {
        (SettingType.Secret, "") => "chưa đặt",
        (SettingType.Secret, _) => "đã đặt",
        (SettingType.Switch, SettingRules.On) => "bật",
        (SettingType.Switch, _) => "tắt",
        (_, "") => "để trống",
        _ => value,
    };
}

public sealed record SettingGroup(string Title, IReadOnlyList<SettingShown> Settings);

public sealed record SettingsModel(IReadOnlyList<SettingGroup> Groups, string? Done, FormValues Test);
