using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.Oidc;

/// <summary>One attempt to sign in elsewhere: what the browser carries there and must bring back, encrypted, for ten minutes.</summary>
/// <param name="State">Ties the return to this browser.</param>
/// <param name="Nonce">Ties the signed statement to this attempt.</param>
/// <param name="Verifier">Ties the code to whoever began (RFC 7636).</param>
/// <param name="Onward">The page to open afterwards.</param>
/// <param name="Links">The account that wants to be linked; empty when somebody signs in.</param>
internal sealed record Journey(string State, string Nonce, string Verifier, string Onward, Guid Links)
{
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Journey Begin(string onward, Guid links) => new(Draw(), Draw(), Draw(), onward, links);

    private static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Who somebody turned out to be elsewhere, shown to the signed-in person for a yes before it is linked.</summary>
internal sealed record FoundLogin(string Issuer, string Subject, Guid Account);

/// <summary>Encrypts what travels through the browser, and forgets it after ten minutes.</summary>
internal sealed class Tickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "caunoi_ngoai";
    private const string Path = "/dang-nhap/ngoai";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly IDataProtector journeys = protection.CreateProtector("caunoi.oidc.journey");
    private readonly IDataProtector founds = protection.CreateProtector("caunoi.oidc.found");

    public void Give(HttpContext context, Journey journey) => context.Response.Cookies.Append(Cookie, Seal(journeys, journey), Options(context, Lasts));

    /// <summary>Takes the journey back, once: whatever comes of it, the cookie is gone.</summary>
    public Journey? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 4_000 } sealedText) return null;
        context.Response.Cookies.Delete(Cookie, Options(context, TimeSpan.Zero));
        return Open<Journey>(journeys, sealedText);
    }

    public string Seal(FoundLogin found) => Seal(founds, found);

    public FoundLogin? Open(string sealedText) => Open<FoundLogin>(founds, sealedText);

    private string Seal<T>(IDataProtector with, T what) => with.Protect(JsonSerializer.Serialize(new Dated<T>(clock.GetUtcNow() + Lasts, what)));

    private T? Open<T>(IDataProtector with, string sealedText) where T : class
    {
        try
        {
            var dated = JsonSerializer.Deserialize<Dated<T>>(with.Unprotect(sealedText));
            return dated is not null && dated.Until > clock.GetUtcNow() ? dated.What : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan lasts) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = Path, MaxAge = lasts, IsEssential = true };

    private sealed record Dated<T>(DateTimeOffset Until, T What);
}
