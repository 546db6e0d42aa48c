using CauNoi.Platform.Files.Tools;

namespace CauNoi.Platform.Health;

/// <summary>Whether the programs that photos and rooms need are on this machine.</summary>
internal static class ToolPart
{
    public static HealthFinding Of(ImageTools tools) => Of("image-tools", "Xử lý ảnh", tools.Missing);

    public static HealthFinding Of(RoomTools tools, IServiceProvider services) => Of(tools.Part, tools.Title, tools.Missing(services));

    private static HealthFinding Of(string part, string title, IReadOnlyList<string> missing) => missing.Count == 0
        ? new HealthFinding(part, title, HealthGrade.Good, "Đủ chương trình.", OfNode: true)
        : new HealthFinding(part, title, HealthGrade.Watch, string.Join(' ', missing), OfNode: true);
}
