using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Account.Demo;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Pages;
using CauNoi.Test.Support;
using Microsoft.AspNetCore.Routing;

namespace CauNoi.Test.Web.Matrix;

/// <summary>A route as the running program mapped it.</summary>
internal sealed record Door(string Method, string Route, AccessRule Rule)
{
    public bool HasParameters => Route.Contains('{');

    public static IEnumerable<Door> All(EndpointDataSource source) => source.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<AccessRule>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>() is not null)
        .Select(e => new Door(e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET") ? "GET" : "POST", e.RoutePattern.RawText!, e.Metadata.GetMetadata<AccessRule>()!))
        .OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal);

    public string Address(IReadOnlyDictionary<string, string> values) =>
        Regex.Replace(Route, @"\{(?<name>[a-z]+)(:[a-z]+)?\}", m => values[m.Groups["name"].Value], RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}

/// <summary>Somebody who asks, without following where an answer sends them.</summary>
internal sealed class Asker : IDisposable
{
    private readonly HttpClient client;
    private readonly string token;

    private Asker(string address, CookieContainer cookies, string token)
    {
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        this.token = token;
    }

    public static async Task<Asker> As(TestHouse house, string userName)
    {
        var visitor = userName.Length == 0 ? house.Visitor() : await house.Known(userName);
        var token = Visitor.Fields(await visitor.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        return new Asker(house.Address, visitor.Cookies, token);
    }

    /// <summary>
    /// What comes back. A form is sent empty: with its token where refusal is expected, so that nothing but the permission
    /// refuses it; without one where admission is, so that the same record serves every cell.
    /// </summary>
    public async Task<(Expected? Answer, int Status)> Ask(string method, string address, bool withToken)
    {
        using var content = method == "GET" ? null : new FormUrlEncodedContent(withToken ? [new("__RequestVerificationToken", token)] : []);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };
        using var answer = await Answer(request);
        if (answer is null) return (null, 0);
        var status = (int)answer.StatusCode;
        return (status switch
        {
            302 when answer.Headers.Location!.ToString().StartsWith("/dang-nhap?ve=", StringComparison.Ordinal) => Expected.SignIn,
            401 => Expected.SignIn,
            403 => Expected.Forbidden,
            404 => Expected.NotFound,
            >= 500 => (Expected?)null,
            _ => Expected.Admitted,
        }, status);
    }

    public void Dispose() => client.Dispose();

    // No answer at all is a finding like any other: the test names the address.
    private async Task<HttpResponseMessage?> Answer(HttpRequestMessage request)
    {
        try
        {
            return await client.SendAsync(request);
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }
}

/// <summary>Who asks: nobody, and one sample person for each role.</summary>
internal static class Askers
{
    public static IReadOnlyList<(string UserName, Role? Role, int Unit)> All { get; } =
        [("", null, 0), .. DemoAccounts.All.GroupBy(a => a.Role).Select(g => g.First()).Select(a => (a.UserName, (Role?)a.Role, a.Unit))];
}
