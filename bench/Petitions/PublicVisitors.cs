using System.Diagnostics;
using System.Net;

namespace CauNoi.Bench.Petitions;

/// <summary>Browsers without an account. Answers stay compressed: taking them apart is not the server's work.</summary>
internal sealed class PublicVisitors(Uri address, int connections) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false })
    {
        BaseAddress = address, DefaultRequestHeaders = { { "Accept-Encoding", "gzip" } }, Timeout = TimeSpan.FromMinutes(3),
    };

    /// <summary>Reads a page to its end.</summary>
    public async Task Read(string path)
    {
        using var answer = await client.GetAsync(path);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
        await answer.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>How long a download takes and how much it is.</summary>
    public async Task<(double Seconds, double MebiBytes)> Download(string path)
    {
        var begin = Stopwatch.GetTimestamp();
        using var asking = new HttpRequestMessage(HttpMethod.Get, path);
        asking.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await client.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (piece, all) = (new byte[128 * 1024], 0L);
        for (int got; (got = await body.ReadAsync(piece)) > 0;) all += got;
        return (Stopwatch.GetElapsedTime(begin).TotalSeconds, all / 1024.0 / 1024);
    }

    public void Dispose() => client.Dispose();
}
