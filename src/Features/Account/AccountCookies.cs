using Microsoft.AspNetCore.Http;

namespace CauNoi.Account;

/// <summary>How every cookie of this room is set: unseen by scripts, not sent along by other sites, only encrypted where pages are.</summary>
internal static class AccountCookies
{
    public static CookieOptions Options(HttpContext context, TimeSpan lasts, string path = "/") => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = path, MaxAge = lasts, IsEssential = true,
    };
}
