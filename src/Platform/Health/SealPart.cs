using CauNoi.Platform.Jobs;
using Npgsql;

namespace CauNoi.Platform.Health;

/// <summary>Whether acts are sealed in time, and whether the seals still hold.</summary>
internal static class SealPart
{
    /// <summary>Jobs that verify seals end their name with this; their failures are broken seals.</summary>
    private const string Verifying = "verify-";

    private static readonly TimeSpan MostLag = TimeSpan.FromSeconds(10);

    public static async Task<HealthFinding> Lag(NpgsqlDataSource source, DateTimeOffset now, CancellationToken stop)
    {
        var lag = await Behind(source, now, stop);
        return lag <= MostLag
            ? new HealthFinding("sealer", "Niêm phong", HealthGrade.Good, lag == TimeSpan.Zero ? "Mọi việc đã ghi đều được niêm phong." : $"Niêm phong kịp thời, việc ghi cũ nhất chờ {Math.Ceiling(lag.TotalSeconds):0} giây.")
            : new HealthFinding("sealer", "Niêm phong", HealthGrade.Watch,
                $"Việc ghi cũ nhất chưa niêm phong đã {lag.TotalSeconds:0} giây. Xin xem nhật ký của các máy; một giao dịch treo trong cơ sở dữ liệu cũng gây chậm.");
    }

    /// <summary>The age of the oldest act that no seal covers.</summary>
    internal static async Task<TimeSpan> Behind(NpgsqlDataSource source, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            "select min(at) from act where tx >= coalesce((select to_tx from seal order by no desc limit 1), 0)");
        return await command.ExecuteScalarAsync(stop) is DateTime oldest && now.UtcDateTime > oldest ? now.UtcDateTime - oldest : TimeSpan.Zero;
    }

    public static HealthFinding Chain(IReadOnlyList<JobStanding> jobs)
    {
        var checks = jobs.Where(j => j.Kind.Name.Split('.')[^1].StartsWith(Verifying, StringComparison.Ordinal) && j.Last?.Outcome is not null).ToList();
        if (checks.Count == 0) return new HealthFinding("seal-chain", "Chuỗi niêm phong", HealthGrade.Good, "Chưa tới lần kiểm tra đầu tiên.");
        var broken = checks.Where(j => j.Last!.Failed).ToList();
        return broken.Count == 0
            ? new HealthFinding("seal-chain", "Chuỗi niêm phong", HealthGrade.Good, checks.MaxBy(j => j.Last!.StartedAt)!.Last!.Outcome!)
            : new HealthFinding("seal-chain", "Chuỗi niêm phong", HealthGrade.Watch,
                string.Join(' ', broken.Select(j => j.Last!.Outcome)) + " Xin giữ nguyên máy và báo lãnh đạo; lệnh audit verify cho biết chỗ lệch.");
    }
}
