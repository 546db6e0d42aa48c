using CauNoi.Account.Lock;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SignIn;

/// <summary>Opens a session: always a new token, so that one set beforehand by somebody else is worth nothing.</summary>
internal sealed class Opening(AppDb db, Changes changes, SettingValues settings, KnownDevice devices)
{
    /// <summary>Begins the act of signing in, as the person who signs in.</summary>
    public Change Begin(StaffAccount account, Visit visit, string way)
    {
        var change = changes.Begin(AccountActs.SignIn, As(account), 0, account.Id);
        change.Note("way", way);
        change.Note("place", Devices.Network(visit.Address));
        return change;
    }

    /// <summary>Saves the sign-in and hands the browser its cookie.</summary>
    public async Task<Refusal?> Open(Change change, StaffAccount account, Visit visit, HttpContext context, bool keep, bool secondStep)
    {
        var values = await settings.Read(visit.Stop);
        var phone = keep && SessionRules.MayKeepPhone(await Roles(account.Id, change.Now, visit.Stop));
        var lasts = phone ? TimeSpan.FromDays(values.Number(AccountSettings.PhoneDays)) : TimeSpan.FromHours(values.Number(AccountSettings.DeskHours));
        if (await SessionOf(context, visit.Stop) is { } before) before.EndedAt = change.Now;
        var (token, hash) = Tokens.New();
        change.Add(new Session
        {
            TokenHash = hash, Account = account.Id, CreatedAt = change.Now, ExpiresAt = change.Now + lasts, SeenAt = change.Now, OwnPhone = phone,
            SecondStep = secondStep, Device = Devices.Words(context.Request.Headers.UserAgent.ToString()), Place = Devices.Place(visit.Address),
        });
        if (await change.Save(visit.Stop) is { } refused) return refused;
        context.Response.Cookies.Append(SessionActor.Cookie, token, AccountCookies.Options(context, lasts));
        context.Response.Cookies.Delete(Steps.Cookie, AccountCookies.Options(context, TimeSpan.Zero, Steps.Path));
        devices.Remember(context, account.Id);
        return null;
    }

    /// <summary>A new token for the session of this browser, the old one worth nothing: rights or pass word have changed.</summary>
    public static string Renew(Change change, Session session)
    {
        var (token, hash) = Tokens.New();
        change.Remove(session);
        change.Add(session with { TokenHash = hash, SeenAt = change.Now });
        return token;
    }

    /// <summary>The session of this browser, if it lives.</summary>
    public Task<Session?> SessionOf(HttpContext context, CancellationToken stop)
    {
        var hash = Tokens.Hash(context.Request.Cookies[SessionActor.Cookie] ?? "");
        return db.Sessions().SingleOrDefaultAsync(s => s.TokenHash == hash && s.EndedAt == null, stop);
    }

    public async Task<IReadOnlyList<Role>> Roles(Guid account, DateTimeOffset now, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(now);
        var names = await db.RoleGrants().Where(g => g.Account == account && g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today))
            .Select(g => g.Role).ToListAsync(stop);
        return [.. names.Select(Role.Named).OfType<Role>()];
    }

    /// <summary>Where somebody goes after signing in: to the choice of a hat first, when there are several.</summary>
    public Task<string> Onward(StaffAccount account, string asked, Visit visit) => Hats.ChooseHat.After(db, account.Id, Inside(asked), visit.Now, visit.Stop);

    public static Actor As(StaffAccount account) => new(account.Id, account.Name, []);

    /// <summary>Only a path of this site; anything else would let a link lead people elsewhere after signing in.</summary>
    public static string Inside(string path) =>
        path is ['/', not '/' and not '\\', ..] && !path.AsSpan().ContainsAny('\r', '\n', '\t') ? path : "/ban/hom-nay";
}
