using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CauNoi.Account.Oidc;

/// <summary>Leads the browser to the provider, to sign in or to find out which account there is to be linked.</summary>
internal static class LeaveForProvider
{
    public static async Task<IResult> Go(
        Visit visit, HttpContext context, SettingValues settings, Provider provider, Tickets tickets, ILoggerFactory logs, string? ve = null, string? gan = null)
    {
        var values = await settings.Read(visit.Stop);
        if (values.Text(OidcSettings.Issuer) is not { Length: > 0 } issuer || values.Text(OidcSettings.Client).Length == 0) return visit.NotFound();
        if (gan is not null && !visit.Actor.SignedIn) return visit.NotFound();
        try
        {
            var places = await provider.Places(issuer, visit.Stop);
            var journey = Journey.Begin(SignIn.Opening.Inside(ve ?? ""), gan is null ? Guid.Empty : visit.Actor.Id);
            tickets.Give(context, journey);
            return Results.Redirect(QueryHelpers.AddQueryString(places.Authorize.ToString(), new Dictionary<string, string?>
            {
                ["response_type"] = "code", ["scope"] = "openid", ["client_id"] = values.Text(OidcSettings.Client), ["redirect_uri"] = Back(context, values),
                ["state"] = journey.State, ["nonce"] = journey.Nonce, ["code_challenge"] = journey.Challenge, ["code_challenge_method"] = "S256",
            }));
        }
        catch (Exception e) when (ReturnFromProvider.IsTrouble(e, visit))
        {
            return ReturnFromProvider.Failed(visit, logs, e.Message, OidcRefusals.NoAnswer, StatusCodes.Status502BadGateway);
        }
    }

    /// <summary>The address to come back to, as it is registered with the provider.</summary>
    public static string Back(HttpContext context, SettingSnapshot values)
    {
        var origin = values[PlatformSettings.Origin];
        return (origin.Source == SettingSource.Default ? $"{context.Request.Scheme}://{context.Request.Host}" : origin.Value) + "/dang-nhap/ngoai/ve";
    }
}
