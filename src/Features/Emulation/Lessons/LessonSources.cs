namespace CauNoi.Emulation.Lessons;

/// <summary>Where lessons come from.</summary>
public static class LessonSources
{
    public const string Review = "review";

    public static IReadOnlyList<(string Id, string Title)> All { get; } = [(Review, "sơ kết, tổng kết"), ("pilot", "làm thử"), ("inspection", "kiểm tra, giám sát"), ("work", "việc hằng ngày")];

    public static string Title(string source) => All.FirstOrDefault(s => s.Id == source).Title ?? source;
}
