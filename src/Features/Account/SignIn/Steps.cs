using CauNoi.Account.Lock;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SignIn;

/// <summary>The time between a right pass word and the second step: a cookie of its own that opens the second step and nothing else.</summary>
internal sealed class Steps(AppDb db, Changes changes)
{
    public const string Cookie = "caunoi_buoc";
    public const string Path = "/dang-nhap";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public async Task<Kernel.Refusal?> Begin(StaffAccount account, Visit visit, HttpContext context, bool keep)
    {
        var change = changes.Begin(AccountActs.PasswordAccepted, Opening.As(account), 0, account.Id);
        change.Note("place", Devices.Network(visit.Address));
        var (token, hash) = Tokens.New();
        change.Add(new SignInStep { TokenHash = hash, Account = account.Id, Keep = keep, ExpiresAt = change.Now + Lasts });
        if (await change.Save(visit.Stop) is { } refused) return refused;
        context.Response.Cookies.Append(Cookie, token, AccountCookies.Options(context, Lasts, Path));
        return null;
    }

    /// <summary>The step this browser stands at, and whose it is.</summary>
    public async Task<(SignInStep Step, StaffAccount Account)?> Of(HttpContext context, Visit visit)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 100 } token) return null;
        var hash = Tokens.Hash(token);
        var found = await db.SignInSteps().Where(s => s.TokenHash == hash && s.ExpiresAt > visit.Now)
            .Join(db.Accounts().Where(a => a.ClosedAt == null), s => s.Account, a => a.Id, (s, a) => new { Step = s, Account = a }).SingleOrDefaultAsync(visit.Stop);
        return found is null ? null : (found.Step, found.Account);
    }

    /// <summary>
    /// Writes down a refused try. For a name that nobody has, too: the same work and the same rows, so that neither the
    /// clock nor the history tells names apart; the name itself is a digest.
    /// </summary>
    public async Task Refused(SignInTry tried, string step, StaffAccount? account, string name, Visit visit)
    {
        var change = changes.Begin(tried.Held ? AccountActs.SignInHeld : AccountActs.SignInFailed, Actor.Public, 0, account?.Id ?? Guid.Empty);
        change.Note("step", step);
        change.Note("name", name);
        change.Note("place", Devices.Network(visit.Address));
        await change.Save(visit.Stop);
    }
}
