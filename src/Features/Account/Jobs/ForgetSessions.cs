using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Jobs;

/// <summary>Removes what opens nothing any more: ended sessions, and links that were used or have run out.</summary>
internal static class ForgetSessions
{
    private const int Chunk = 500;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var sessions = db.Sessions().Where(s => s.ExpiresAt < now);
        var links = db.PasswordLinks().Where(l => l.ExpiresAt < now);
        if (dry) return $"Sẽ xoá {await sessions.CountAsync(stop)} phiên đăng nhập, {await links.CountAsync(stop)} đường dẫn.";
        var gone = await Remove(services, sessions.OrderBy(s => s.ExpiresAt), stop);
        var unlinked = await Remove(services, links.OrderBy(l => l.ExpiresAt), stop);
        return $"Đã xoá {gone} phiên đăng nhập, {unlinked} đường dẫn.";
    }

    private static async Task<int> Remove(IServiceProvider services, IQueryable<object> due, CancellationToken stop)
    {
        var gone = 0;
        while (await due.Take(Chunk).ToListAsync(stop) is { Count: > 0 } rows)
        {
            var change = services.GetRequiredService<Changes>().Begin(AccountActs.ForgetSessions, Actor.Program, 0, "account");
            foreach (var row in rows) change.Remove(row);
            change.Note("rows", rows.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
            gone += rows.Count;
        }

        return gone;
    }
}
