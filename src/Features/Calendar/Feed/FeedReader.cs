using System.Security.Cryptography;
using System.Text;
using CauNoi.Account;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Calendar.Feed;

/// <summary>From the secret in an address to the role it speaks for: one query.</summary>
public sealed class FeedReader(AppDb db, UnitMaps maps)
{
    public ILookup<int, Succession> Successions => maps.Successions;

    /// <summary>A new secret of 256 bits; only its hash is kept.</summary>
    public static (string Token, byte[] Hash) New()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (token, Hash(token));
    }

    /// <summary>The living feed of that secret with its actor; null when it is unknown, revoked, or its role or account has ended.</summary>
    public async Task<(Guid Feed, Actor Actor)?> Find(string token, DateTimeOffset now, CancellationToken stop)
    {
        if (token.Length is 0 or > 100) return null;
        var (hash, today) = (Hash(token), VietnamTime.DayOf(now));
        var found = await (
            from feed in db.CalendarFeeds().AsNoTracking()
            join account in db.Accounts() on feed.Account equals account.Id
            join grant in db.RoleGrants() on feed.Hat equals grant.Id
            where feed.TokenHash == hash && feed.RevokedAt == null && account.ClosedAt == null
                && grant.ValidFrom <= today && (grant.ValidUntil == null || grant.ValidUntil >= today)
                // A role handed over for a time ends with the one it came from.
                && (grant.HandedBy == null || db.RoleGrants().Any(h => h.Id == grant.HandedBy && h.ValidFrom <= today && (h.ValidUntil == null || h.ValidUntil >= today)))
            select new { feed.Id, Account = account.Id, account.Name, Grant = grant }).SingleOrDefaultAsync(stop);
        return found?.Grant.Worn() is { } hat ? (found.Id, new Actor(found.Account, found.Name, [hat])) : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
