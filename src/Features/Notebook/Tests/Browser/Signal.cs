using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>What lies between a phone and the server: it can be cut, lose an answer on the way back, or bring another version of the program.</summary>
public sealed class Signal : IAsyncDisposable
{
    private readonly HttpClient client;
    private readonly WebApplication app;

    private Signal(string house, WebApplication app)
    {
        this.app = app;
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(house) };
    }

    public string Address => app.Urls.Single();

    /// <summary>No signal at all.</summary>
    public bool Cut { get; set; }

    /// <summary>So many signed posts reach the server, and their answers never the phone.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Each so-many-th answer gets lost likewise; 0: none.</summary>
    public int LostEvery { get; set; }

    /// <summary>Stands at the end of the service worker: another version of the program.</summary>
    public string Newer { get; set; } = "";

    /// <summary>The hour that the server names when it takes no photos now.</summary>
    public string? NoPhotosUntil { get; set; }

    /// <summary>Everything that went to the phone, with the heads.</summary>
    public long Bytes { get; private set; }

    /// <summary>What the phone posted, in order.</summary>
    public List<string> Posted { get; } = [];

    public static async Task<Signal> To(string house)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var signal = new Signal(house, app);
        app.Run(signal.Carry);
        await app.StartAsync();
        return signal;
    }

    private async Task Carry(HttpContext context)
    {
        if (Cut)
        {
            context.Abort();
            return;
        }

        var (request, response) = (context.Request, context.Response);
        if (NoPhotosUntil is not null && request.Path.StartsWithSegments("/so-tay/anh", StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await response.WriteAsJsonAsync(new { after = NoPhotosUntil });
            return;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        using var onward = new HttpRequestMessage(new HttpMethod(request.Method), request.Path + request.QueryString.Value) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, values) in request.Headers)
            if (!onward.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) onward.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        // Something is written behind the worker's end, which a packed answer does not allow.
        if (Newer.Length > 0 && request.Path == "/so-tay/sw.js")
            foreach (var name in new[] { "Accept-Encoding", "If-None-Match", "If-Modified-Since" }) onward.Headers.Remove(name);
        using var answer = await client.SendAsync(onward);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var posted = request.Method == "POST" && request.Path.StartsWithSegments("/so-tay", StringComparison.Ordinal);
        var turn = 0;
        lock (Posted)
            if (posted)
            {
                Posted.Add(request.Path + request.QueryString.Value);
                turn = Posted.Count;
            }

        if (Cut || (posted && (LostAnswers-- > 0 || (LostEvery > 0 && turn % LostEvery == 0))))
        {
            context.Abort();
            return;
        }

        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not ("Transfer-Encoding" or "Content-Length")) response.Headers[name] = values.ToArray();
        if (request.Path == "/so-tay/sw.js" && Newer.Length > 0) bytes = [.. bytes, .. System.Text.Encoding.UTF8.GetBytes(Newer)];
        Bytes += bytes.Length + response.Headers.Sum(h => h.Key.Length + h.Value.ToString().Length + 4) + 20;
        response.ContentLength = response.StatusCode is 304 or 303 ? null : bytes.Length;
        if (bytes.Length > 0) await response.Body.WriteAsync(bytes);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }
}
