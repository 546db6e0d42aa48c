using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.Lock;

/// <summary>
/// Remembers on a device, signed, for whom it has signed in before. It opens nothing: whoever comes with it is counted
/// apart, so that strangers who fail with somebody's name cannot keep the owner out.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    public const string Cookie = "caunoi_may";

    private const int People = 5;

    private readonly IDataProtector seal = protection.CreateProtector("caunoi.known-device");

    /// <summary>The device's number, if this account has signed in on it before.</summary>
    public Guid? Of(HttpContext context, Guid? account) =>
        account is { } id && Read(context) is var (device, people) && people.Contains(id) ? device : null;

    public void Remember(HttpContext context, Guid account)
    {
        var (device, people) = Read(context) ?? (Guid.NewGuid(), []);
        var words = string.Join(' ', people.Where(p => p != account).Take(People - 1).Prepend(account).Prepend(device).Select(g => g.ToString("N")));
        context.Response.Cookies.Append(Cookie, seal.Protect(words), AccountCookies.Options(context, TimeSpan.FromDays(400)));
    }

    private (Guid Device, IReadOnlyList<Guid> People)? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } cookie) return null;
        try
        {
            var ids = seal.Unprotect(cookie).Split(' ').Select(Guid.Parse).ToList();
            return (ids[0], ids[1..]);
        }
        catch (CryptographicException)
        {
            // Made up, or from before the keys were changed: a device like any other.
            return null;
        }
    }
}
