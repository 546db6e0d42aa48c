using System.Net;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Platform.Health;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Operations.Measure;

/// <summary>The figures for a monitoring program: from this machine itself, or with the token of the settings. For anybody else the page is not there.</summary>
public static class ShowMetrics
{
    private const string Bearer = "Bearer ";

    public static async Task<IResult> Page(HttpContext context, SystemGauge gauge, RequestMeter requests, SettingValues settings, CancellationToken stop)
    {
        if (!FromHere(context) && !HasToken(context, (await settings.Read(stop)).Text(PlatformSettings.MetricsToken))) return Results.NotFound();
        return Results.Text(PrometheusText.Write(await gauge.Read(stop), requests), PrometheusText.ContentType);
    }

    // What a proxy on this machine passes on comes from elsewhere, although it knocks from here.
    private static bool FromHere(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool HasToken(HttpContext context, string token) => token.Length > 0
        && context.Request.Headers.Authorization.ToString() is { } sent && sent.StartsWith(Bearer, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent[Bearer.Length..]), Encoding.UTF8.GetBytes(token));
}
