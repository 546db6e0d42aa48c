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

    /// <summary>How many statements a visit sends to the database: what most visits send; once a second one of them also looks whether the units changed.</summary>
    public async Task<int> Statements(string path)
    {
        var counts = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            using var asking = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { PageHost.Statements, "1" } } };
            using var answer = await client.SendAsync(asking);
            counts.Add(int.Parse(answer.Headers.GetValues(PageHost.Statements).Single(), CultureInfo.InvariantCulture));
        }

        return counts.GroupBy(c => c).MaxBy(g => g.Count())!.Key;
    }

    public void Dispose() => client.Dispose();
}
