using CauNoi.Platform.Jobs;

namespace CauNoi.Platform.Health;

/// <summary>Whether the work by the clock is done.</summary>
internal static class JobPart
{
    public static HealthFinding Of(IReadOnlyList<JobStanding> jobs, DateTimeOffset now)
    {
        var late = jobs.Where(j => j.Late(now)).Select(j => j.Kind.Title).ToList();
        var failed = jobs.Where(j => j.Last is { Failed: true }).Select(j => j.Kind.Title).ToList();
        var said = new List<string>();
        if (late.Count > 0) said.Add($"Trễ giờ: {string.Join("; ", late)}.");
        if (failed.Count > 0) said.Add($"Lần chạy gần nhất không xong: {string.Join("; ", failed)}.");
        return said.Count == 0
            ? new HealthFinding("jobs", "Công việc định kỳ", HealthGrade.Good, $"{jobs.Count} công việc, không việc nào trễ.")
            : new HealthFinding("jobs", "Công việc định kỳ", HealthGrade.Watch, $"{string.Join(' ', said)} Xin mở trang Công việc.");
    }
}
