using CauNoi.Kernel;
using CauNoi.Platform.Settings;

namespace CauNoi.Operations.Configure;

/// <summary>What stands against changing a setting.</summary>
internal static class ConfigureRefusals
{
    public static readonly Refusal SecretEmpty = new("Xin viết giá trị mới, hoặc chọn dùng lại giá trị mặc định.");

    public static Refusal SetByMachine(SettingKind kind) =>
        new($"Mục này được đặt ở máy chủ bằng biến môi trường {kind.Variable}; xin đổi tại đó.");
}
