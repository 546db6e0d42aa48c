using CauNoi.Account.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Jobs;

/// <summary>Removes what opens nothing any more: links, steps and challenges that have run out, and sessions after their year of history.</summary>
internal static class ForgetSessions
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        // Where somebody was signed in can be looked up for a year and more; see SessionRules.
        var old = now.AddDays(-SessionRules.HistoryDays);
        var sessions = db.Sessions().Where(s => s.ExpiresAt < old || s.EndedAt < old);
        var links = db.PasswordLinks().Where(l => l.ExpiresAt < now);
        if (dry) return $"Sẽ xoá {await sessions.CountAsync(stop)} phiên đăng nhập, {await links.CountAsync(stop)} đường dẫn.";
        var gone = await Forget.Rows(services, AccountActs.ForgetSessions, "account", sessions.OrderBy(s => s.ExpiresAt), stop);
        var unlinked = await Forget.Rows(services, AccountActs.ForgetSessions, "account", links.OrderBy(l => l.ExpiresAt), stop);
        await Forget.Rows(services, AccountActs.ForgetSessions, "account", db.SignInSteps().Where(s => s.ExpiresAt < now).OrderBy(s => s.ExpiresAt), stop);
        await Forget.Rows(services, AccountActs.ForgetSessions, "account", db.AnsweredChallenges().Where(c => c.Until < now).OrderBy(c => c.Until), stop);
        var forgotten = now - SignInPace.Forgotten;
        await Forget.Rows(services, AccountActs.ForgetSessions, "account", db.SignInFailures().Where(f => f.LastAt < forgotten).OrderBy(f => f.LastAt), stop);
        return $"Đã xoá {gone} phiên đăng nhập, {unlinked} đường dẫn.";
    }
}
