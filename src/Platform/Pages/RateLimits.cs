using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace CauNoi.Platform.Pages;

/// <summary>
/// How often one address may do a thing. Generous, because a whole district may sit behind one mobile address:
/// quotas on what is sent come first, the address last.
/// </summary>
public static class RateLimits
{
    /// <summary>Trying pass words.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Sending something without an account.</summary>
    public const string PublicPost = "public-post";

    /// <summary>Guessing look-up codes.</summary>
    public const string LookUp = "look-up";

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => PerMinute(context, SignIn, 20));
        options.AddPolicy(PublicPost, context => PerMinute(context, PublicPost, 60));
        options.AddPolicy(LookUp, context => PerMinute(context, LookUp, 120));
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, string policy, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{policy}|{context.Connection.RemoteIpAddress}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        });
}
