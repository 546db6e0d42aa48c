using CauNoi.Platform.Files.Tools;

namespace CauNoi.Platform.Health;

/// <summary>Whether the programs that photos need are on this machine.</summary>
internal static class ToolPart
{
    public static HealthFinding Of(ImageTools tools) => tools.Missing.Count == 0
        ? new HealthFinding("image-tools", "Xử lý ảnh", HealthGrade.Good, "Đủ chương trình.", OfNode: true)
        : new HealthFinding("image-tools", "Xử lý ảnh", HealthGrade.Watch, string.Join(' ', tools.Missing), OfNode: true);
}
