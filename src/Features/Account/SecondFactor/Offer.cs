using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CauNoi.Account.SecondFactor;

/// <summary>Secrets of codes: made, carried along while somebody sets one up, and as the table keeps them.</summary>
internal sealed class Offer(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly IDataProtector kept = protection.CreateProtector("caunoi.second-factor");
    private readonly ITimeLimitedDataProtector carried = protection.CreateProtector("caunoi.second-factor.offer").ToTimeLimitedDataProtector();

    /// <summary>A new secret for an account, sealed, so that the page can carry it until the first code comes back.</summary>
    public string New(Guid account) => WebEncoders.Base64UrlEncode(carried.Protect([.. account.ToByteArray(), .. RandomNumberGenerator.GetBytes(20)], Lasts));

    /// <summary>The secret of an offer made to this account; null when it is old or somebody else's.</summary>
    public byte[]? Open(Guid account, string offer)
    {
        try
        {
            var bytes = carried.Unprotect(WebEncoders.Base64UrlDecode(offer));
            return bytes.AsSpan(0, 16).SequenceEqual(account.ToByteArray()) ? bytes[16..] : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public string Keep(byte[] secret) => WebEncoders.Base64UrlEncode(kept.Protect(secret));

    /// <summary>The secret; null when this installation's keys are gone, and then paper codes still work.</summary>
    public byte[]? Kept(string stored)
    {
        try
        {
            return kept.Unprotect(WebEncoders.Base64UrlDecode(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
