using System.Security.Cryptography;
using System.Text.Json;
using CauNoi.Account.Rules;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CauNoi.Account.Passkeys;

/// <summary>
/// Questions to devices. A question carries, sealed, what it is for, for whom and until when, so that merely opening the
/// page of signing in writes nothing; that each is answered once, <see cref="AnsweredChallenge"/> sees to.
/// </summary>
internal sealed class Challenges(IDataProtectionProvider protection, SettingValues settings)
{
    private const string SigningIn = "sign-in";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector seal = protection.CreateProtector("caunoi.passkey-challenge");

    /// <summary>What the script hands to the browser when somebody signs in; any key of ours on the device will do.</summary>
    public async Task<string> ForSignIn(HttpContext context, Visit visit) => JsonSerializer.Serialize(new
    {
        challenge = New(SigningIn, visit.Now), rpId = (await Place(context, visit.Stop)).RelyingParty, userVerification = "required", timeout = 120_000,
    });

    /// <summary>What it hands over when an account gets a key.</summary>
    public async Task<string> ForAdding(HttpContext context, Visit visit, StaffAccount account, IEnumerable<Passkey> there) => JsonSerializer.Serialize(new
    {
        challenge = New(account.Id.ToString("N"), visit.Now),
        rp = new { id = (await Place(context, visit.Stop)).RelyingParty, name = "Cầu Nối" },
        user = new { id = WebEncoders.Base64UrlEncode(account.Id.ToByteArray()), name = account.UserName, displayName = account.Name },
        pubKeyCredParams = new[] { new { type = "public-key", alg = CoseKey.Es256 }, new { type = "public-key", alg = CoseKey.Rs256 } },
        authenticatorSelection = new { residentKey = "required", requireResidentKey = true, userVerification = "required" },
        excludeCredentials = there.Select(p => new { type = "public-key", id = WebEncoders.Base64UrlEncode(p.Credential) }),
        attestation = "none", timeout = 120_000,
    });

    /// <summary>The question that was answered, to be kept as spent; null when it is not ours, not for this, or too old.</summary>
    public AnsweredChallenge? Read(byte[] clientData, Guid? account, DateTimeOffset now)
    {
        if (PasskeyRules.Challenge(clientData) is not { Length: < 1000 } challenge) return null;
        try
        {
            var words = System.Text.Encoding.UTF8.GetString(seal.Unprotect(WebEncoders.Base64UrlDecode(challenge))).Split(' ');
            var until = new DateTimeOffset(long.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
            return words[0] == (account?.ToString("N") ?? SigningIn) && until > now
                ? new AnsweredChallenge { ChallengeHash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(words[2])), Until = until } : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Where answers must come from: the public address of the installation, or, until one is set, where the page was opened.</summary>
    public async Task<PasskeyPlace> Place(HttpContext context, CancellationToken stop)
    {
        var values = await settings.Read(stop);
        var origin = values[PlatformSettings.Origin] is { Source: not SettingSource.Default } set ? set.Value : $"{context.Request.Scheme}://{context.Request.Host}";
        return new PasskeyPlace(origin, values.Text(AccountSettings.RelyingParty) is { Length: > 0 } domain ? domain : new Uri(origin).Host);
    }

    private string New(string use, DateTimeOffset now) => WebEncoders.Base64UrlEncode(seal.Protect(System.Text.Encoding.UTF8.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{use} {(now + Lasts).UtcTicks} {Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}"))));
}
