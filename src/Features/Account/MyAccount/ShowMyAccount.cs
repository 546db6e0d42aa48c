using CauNoi.Account.Passkeys;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.MyAccount;

/// <summary>"Tài khoản của tôi": how one signs in, where one is signed in, and what happened lately.</summary>
public static class ShowMyAccount
{
    private const int Lately = 10;

    private static readonly string[] Told =
    [
        AccountActs.SignIn.Name, AccountActs.SignInFailed.Name, AccountActs.SignInHeld.Name, AccountActs.ChangePassword.Name, AccountActs.ChoosePassword.Name,
        AccountActs.SetSecondFactor.Name, AccountActs.DropSecondFactor.Name, AccountActs.ResetSecondStep.Name, AccountActs.MakeRecoveryCodes.Name,
        AccountActs.AddPasskey.Name, AccountActs.RemovePasskey.Name, AccountActs.EndSessions.Name,
    ];

    internal static async Task<IResult> Show(Visit visit, HttpContext context, AppDb db, string? xong = null)
    {
        var me = visit.Actor.Id;
        var own = Tokens.Hash(context.Request.Cookies[SessionActor.Cookie] ?? "");
        var account = await db.Accounts().AsNoTracking().SingleAsync(a => a.Id == me, visit.Stop);
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.Account == me && s.EndedAt == null && s.ExpiresAt > visit.Now)
            .OrderByDescending(s => s.SeenAt).ToListAsync(visit.Stop);
        var codes = await db.CodeFactors().Where(f => f.Account == me)
            .Select(f => new { f.ConfirmedAt, Left = db.RecoveryCodes().Count(c => c.Account == me && c.UsedAt == null) }).SingleOrDefaultAsync(visit.Stop);
        var passkeys = await db.Passkeys().AsNoTracking().Where(p => p.Account == me).OrderBy(p => p.AddedAt).ToListAsync(visit.Stop);
        var subject = me.ToString();
        var acts = await db.Acts().Where(a => a.Subject == subject && Told.Contains(a.Kind)).OrderByDescending(a => a.At).Take(Lately)
            .Select(a => new { a.At, a.Kind }).ToListAsync(visit.Stop);
        return visit.Page<MyAccountPage>(new MyAccountModel(
            account.Name, account.UserName, codes?.ConfirmedAt, codes?.Left ?? 0, passkeys,
            [.. sessions.Select(s => new SessionLine(s, s.TokenHash.AsSpan().SequenceEqual(own)))],
            [.. acts.Select(a => (a.At, AccountActs.All.Single(k => k.Name == a.Kind).Sentence))], xong));
    }
}

/// <summary>A session of one's own; this one cannot be ended from its own list, only by signing out.</summary>
public sealed record SessionLine(Session Session, bool Here);

/// <summary>What the page shows.</summary>
public sealed record MyAccountModel(
    string Name, string UserName, DateTimeOffset? CodesSince, int CodesLeft, IReadOnlyList<Passkey> Passkeys,
    IReadOnlyList<SessionLine> Sessions, IReadOnlyList<(DateTimeOffset At, string What)> History, string? Done);
