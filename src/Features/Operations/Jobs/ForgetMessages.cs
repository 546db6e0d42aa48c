using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Jobs;

/// <summary>
/// Removes messages that left or were given up more than 90 days ago, with the addresses they went to (Law 91/2025/QH15
/// on personal data: kept no longer than the purpose needs), and the memory of job runs as old.
/// </summary>
internal static class ForgetMessages
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        var due = db.Outbox().Where(m => m.SentAt < before || m.GivenUpAt < before);
        var runs = db.Set<JobRun>().Where(r => r.EndedAt < before);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} thư, tin và {await runs.CountAsync(stop)} lượt chạy.";
        var (messages, forgotten) = (await Rows(due), await Rows(runs));
        return $"Đã xoá {messages} thư, tin và {forgotten} lượt chạy.";

        Task<int> Rows(IQueryable<object> rows) => Forget.Rows(services, OperationsActs.ForgetMessages, "outbox", rows, stop);
    }
}
