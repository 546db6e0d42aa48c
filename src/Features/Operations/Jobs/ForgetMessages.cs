using System.Globalization;
using CauNoi.Kernel.Access;
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
    private const int Chunk = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        var due = db.Outbox().Where(m => m.SentAt < before || m.GivenUpAt < before);
        var runs = db.Set<JobRun>().Where(r => r.EndedAt < before);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} thư, tin và {await runs.CountAsync(stop)} lượt chạy.";
        var (messages, forgotten) = (await Remove(services, due, stop), await Remove(services, runs, stop));
        return $"Đã xoá {messages} thư, tin và {forgotten} lượt chạy.";
    }

    private static async Task<int> Remove(IServiceProvider services, IQueryable<object> due, CancellationToken stop)
    {
        var gone = 0;
        while (await due.Take(Chunk).ToListAsync(stop) is { Count: > 0 } rows)
        {
            var change = services.GetRequiredService<Changes>().Begin(OperationsActs.ForgetMessages, Actor.Program, 0, "outbox");
            foreach (var row in rows) change.Remove(row);
            change.Note("messages", rows.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
            gone += rows.Count;
        }

        return gone;
    }
}
