using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Jobs;

/// <summary>Removes what opens nothing any more: ended sessions, and links that were used or have run out.</summary>
internal static class ForgetSessions
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var sessions = db.Sessions().Where(s => s.ExpiresAt < now);
        var links = db.PasswordLinks().Where(l => l.ExpiresAt < now);
        if (dry) return $"Sẽ xoá {await sessions.CountAsync(stop)} phiên đăng nhập, {await links.CountAsync(stop)} đường dẫn.";
        var gone = await Forget.Rows(services, AccountActs.ForgetSessions, "account", sessions.OrderBy(s => s.ExpiresAt), stop);
        var unlinked = await Forget.Rows(services, AccountActs.ForgetSessions, "account", links.OrderBy(l => l.ExpiresAt), stop);
        return $"Đã xoá {gone} phiên đăng nhập, {unlinked} đường dẫn.";
    }
}
