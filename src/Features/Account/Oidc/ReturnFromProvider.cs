using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CauNoi.Account.Rules;
using CauNoi.Account.SignIn;
using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CauNoi.Account.Oidc;

/// <summary>The browser comes back with a code: who is it there, and whose account is that here?</summary>
internal static partial class ReturnFromProvider
{
    public static async Task<IResult> Arrive(
        Visit visit, HttpContext context, AppDb db, Steps steps, Opening opening, SettingValues settings, Provider provider, Tickets tickets, ILoggerFactory logs,
        string? code = null, string? state = null, string? error = null)
    {
        // Taken first: whatever happens below, this journey is over and cannot be travelled twice.
        if (tickets.Take(context) is not { } journey || !Same(journey.State, state)) return Page(visit, OidcRefusals.Lost, 400);
        if (error is not null || code is not { Length: > 0 and < 4_000 }) return Page(visit, OidcRefusals.Declined, 403);
        if (journey.Links != Guid.Empty && journey.Links != visit.Actor.Id) return Page(visit, OidcRefusals.Lost, 400);
        var values = await settings.Read(visit.Stop);
        var issuer = values.Text(OidcSettings.Issuer);
        string? subject, trouble;
        try
        {
            var places = await provider.Places(issuer, visit.Stop);
            var token = await provider.IdToken(places, values, code, journey.Verifier, LeaveForProvider.Back(context, values), visit.Stop);
            (subject, trouble) = IdToken.Claim(token, values.Text(OidcSettings.Claim), await provider.Keys(places, visit.Stop),
                new TokenExpectation(issuer, values.Text(OidcSettings.Client), journey.Nonce, visit.Now));
        }
        catch (Exception e) when (IsTrouble(e, visit))
        {
            return Failed(visit, logs, e.Message, OidcRefusals.NoAnswer, StatusCodes.Status502BadGateway);
        }

        if (subject is null) return Failed(visit, logs, trouble!, OidcRefusals.NotProven, StatusCodes.Status403Forbidden);
        if (journey.Links != Guid.Empty)
            return visit.Page<LinkPage>(new LinkModel(subject, visit.Actor.Name, LinkLogin.Form.With(("phieu", tickets.Seal(new FoundLogin(issuer, subject, visit.Actor.Id))))));
        return await Open(visit, context, db, steps, opening, settings, issuer, subject, journey.Onward);
    }

    internal static bool IsTrouble(Exception e, Visit visit) => !visit.Stop.IsCancellationRequested
        && e is ProviderTrouble or HttpRequestException or TaskCanceledException or JsonException or FormatException or CryptographicException or UriFormatException;

    internal static IResult Failed(Visit visit, ILoggerFactory logs, string trouble, Refusal refusal, int status)
    {
        Failed(logs.CreateLogger("CauNoi.Account.Oidc"), trouble);
        return Page(visit, refusal, status);
    }

    private static async Task<IResult> Open(
        Visit visit, HttpContext context, AppDb db, Steps steps, Opening opening, SettingValues settings, string issuer, string subject, string onward)
    {
        var account = await db.ExternalLogins().Where(l => l.Issuer == issuer && l.Subject == subject)
            .Join(db.Accounts().Where(a => a.ClosedAt == null), l => l.Account, a => a.Id, (_, a) => a).AsNoTracking().SingleOrDefaultAsync(visit.Stop);
        if (account is null) return Page(visit, OidcRefusals.Unlinked, 403);
        // A pass word is spared, the second step is not.
        var (refused, path) = await SignIn.SignIn.Go(visit, "elsewhere", onward, keep: false, context, db, account, steps, opening, settings);
        return refused is null ? visit.See(path) : Page(visit, refused, 409);
    }

    private static IResult Page(Visit visit, Refusal refusal, int status) => visit.Page<FailedPage>(refusal, status);

    private static bool Same(string one, string? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in elsewhere failed: {Trouble}")]
    private static partial void Failed(ILogger log, string trouble);
}
