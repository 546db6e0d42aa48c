using System.Globalization;
using System.Net;
using CauNoi.Account.Demo;

namespace CauNoi.Bench.Page;

/// <summary>A signed-in browser with so many connections. Answers stay compressed: taking them apart is not the server's work.</summary>
internal sealed class DeskVisitor(Uri address, int connections) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections, AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false,
    }) { BaseAddress = address };

    /// <summary>For whoever sends more than a look.</summary>
    public HttpClient Client => client;

    public async Task SignIn(string userName)
    {
        var fields = WebForm.Hidden(await client.GetStringAsync("/dang-nhap"), "/dang-nhap");
        (fields["ten"], fields["mat-khau"]) = (userName, DemoAccounts.Password);
        using var answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Signing in was answered {(int)answer.StatusCode}.");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
    }

    /// <summary>Reads an answer to its end; returns its length as it came over the wire.</summary>
    public async Task<int> Read(string path)
    {
        using var answer = await client.GetAsync(path);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>What only the server knows: the statements that one visit sent to the database, and how much its runtime has compiled by now.</summary>
    public async Task<(int Statements, int Compiled)> Inside(string path)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { PageHost.Inside, "1" } } };
        using var answer = await client.SendAsync(asking);
        var told = answer.Headers.GetValues(PageHost.Inside).Single().Split(' ');
        return (int.Parse(told[0], CultureInfo.InvariantCulture), int.Parse(told[1], CultureInfo.InvariantCulture));
    }

    public void Dispose() => client.Dispose();
}
