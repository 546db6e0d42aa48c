using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CauNoi.OpenPetitions.Webhooks;

/// <summary>The secret that sender and receiver of a webhook share: sealed in the table, opened to sign.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector secrets = protection.CreateProtector("caunoi.open-petitions.webhooks");

    public string Fresh() => secrets.Protect(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    public string Open(string sealedSecret) => secrets.Unprotect(sealedSecret);

    /// <summary>What proves that a body came from here at that second: HMAC-SHA256 over the second, a dot and the body.</summary>
    public static string Signature(string secret, long second, string body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{second}.{body}")))}";
}
