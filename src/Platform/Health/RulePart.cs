namespace CauNoi.Platform.Health;

/// <summary>Whether every catalogue file could be read. A bad one is skipped, so somebody must hear of it.</summary>
internal static class RulePart
{
    public static HealthFinding Of(IReadOnlyList<Catalogue.BadFile> skipped) => skipped.Count == 0
        ? new HealthFinding("rules", "Quy tắc", HealthGrade.Good, "Mọi tệp trong danh mục đều đọc được.", OfNode: true)
        : new HealthFinding("rules", "Quy tắc", HealthGrade.Watch,
            $"Bỏ qua {string.Join("; ", skipped.Select(f => $"{Path.GetFileName(f.Path)}: {f.Reason}"))} Xin sửa tệp rồi khởi động lại.", OfNode: true);
}
