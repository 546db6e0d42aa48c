using CauNoi.Platform.Audit;
using CauNoi.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Operations.Jobs;

/// <summary>Works the seals out again from the stored acts. It only reads, so a dry run does the same.</summary>
internal static class VerifySeals
{
    // At one seal a second, more than an hour's.
    private const int SinceLastTime = 4_000;

    public static Task<string> Newest(IServiceProvider services, bool dry, CancellationToken stop) => Verify(services, SinceLastTime, stop);

    public static Task<string> Whole(IServiceProvider services, bool dry, CancellationToken stop) => Verify(services, null, stop);

    private static async Task<string> Verify(IServiceProvider services, int? newest, CancellationToken stop)
    {
        var report = await AuditVerification.Run(services.GetRequiredService<NpgsqlDataSource>(), stop, newest);
        return report.Whole
            ? $"Đã kiểm {report.Seals} niêm phong, {report.Acts} việc ghi: tất cả khớp."
            : throw new JobFailed($"Có {report.Broken.Count} chỗ không khớp. {string.Join(' ', report.Broken.Take(3))}");
    }
}
