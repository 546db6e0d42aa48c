using System.Collections.Concurrent;
using System.IO.Compression;
using CauNoi.OpenPetitions.Columns;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.OpenPetitions.Kept;

/// <summary>
/// Pages as they were made for somebody else less than a second ago, for visitors without an account. A page is dropped on
/// every node the moment something is taken out of the public's sight. What somebody searched for is never kept.
/// </summary>
public sealed class KeptPages(PurgeStand stand, OpenLedger ledger, TimeProvider clock)
{
    private const int MostKept = 2_000;
    private const int Turns = 64;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, KeptPage> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];
    private string known = "";

    public async Task<IResult> Of(Visit visit, HttpContext context, Func<Task<IResult>> make)
    {
        if (visit.Actor.SignedIn || !HttpMethods.IsGet(context.Request.Method)) return await make();
        var now = await stand.Now();
        // A list counts what is public: after a purge it counts anew, on this node as on the one where it happened.
        if (Interlocked.Exchange(ref known, now) != now) ledger.Forget();
        var key = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}";
        if (Found(key, now) is { } page) return page;
        var turn = turns[(uint)key.GetHashCode(StringComparison.Ordinal) % Turns];
        await turn.WaitAsync(visit.Stop);
        try
        {
            if (Found(key, now) is { } meanwhile) return meanwhile;
            var at = clock.GetTimestamp();
            if (await make() is var made && made is not RazorComponentResult { StatusCode: null or StatusCodes.Status200OK }) return made;
            var drawn = await Drawn(context, made);
            if (kept.Count >= MostKept) kept.Clear();
            kept[key] = drawn with { At = at, Stand = now };
            return drawn;
        }
        finally
        {
            turn.Release();
        }
    }

    private KeptPage? Found(string key, string now) =>
        kept.TryGetValue(key, out var page) && page.Stand == now && clock.GetElapsedTime(page.At) <= Trusted ? page : null;

    // Drawn aside, so that it can be handed out again.
    private static async Task<KeptPage> Drawn(HttpContext context, IResult made)
    {
        var wire = context.Response.Body;
        using var aside = new MemoryStream();
        context.Response.Body = aside;
        try
        {
            await made.ExecuteAsync(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            context.Response.Body = wire;
        }

        var plain = aside.ToArray();
        return new KeptPage(plain, Packed(plain), context.Response.ContentType ?? "text/html; charset=utf-8");
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(plain);
        return packed.ToArray();
    }

    private sealed record KeptPage(byte[] Plain, byte[] Zipped, string Type) : IResult
    {
        public long At { get; init; }

        public string Stand { get; init; } = "";

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            (response.StatusCode, response.ContentType) = (StatusCodes.Status200OK, Type);
            var content = Plain;
            if (httpContext.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                content = Zipped;
                response.Headers.ContentEncoding = "gzip";
            }

            response.Headers.Vary = "Accept-Encoding";
            response.ContentLength = content.Length;
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }
}
