using CauNoi.Activities.Rules;
using CauNoi.Platform.Offline;

namespace CauNoi.Activities.Offline;

/// <summary>What to know of a kind before writing it down, out of what its file says.</summary>
internal static class KindGuide
{
    public static OfflineGuide Of(Kind kind)
    {
        var chapters = new List<OfflineChapter> { new("Cần có trước khi ghi", [kind.DayLabel, .. kind.Fields.Select(Line)]) };
        if (kind.Photos > 0) chapters.Add(new OfflineChapter("Ảnh", [$"Tối đa {kind.Photos} ảnh, để làm chứng. Chụp việc và nơi làm; tránh mặt trẻ em."]));
        if (kind.Duties.Count > 0)
            chapters.Add(new OfflineChapter("Khi nào", [.. kind.Duties.Select(d =>
                $"{d.Title}: {d.Season.Words} hằng năm.")]));
        chapters.Add(new OfflineChapter("Vì sao ghi", [.. kind.Facts.Count > 0 ? [$"Được tính vào: {string.Join(", ", kind.Facts.Select(f => f.Measure.Title).Distinct())}."] : Array.Empty<string>(), $"Căn cứ: {kind.Basis}"]));
        return new OfflineGuide(kind.Title, chapters);
    }

    private static string Line(KindField field) => $"{field.Label}{(field.Required ? "" : " (nếu có)")}{(field.Hint is { } hint ? $": {hint}" : "")}";
}
