using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauNoi.Account.Demo;

namespace CauNoi.Test.Support;

/// <summary>A page as a person has it: status, address, and the parsed document.</summary>
public sealed record Page(HttpStatusCode Status, string Path, IHtmlDocument Html, HttpResponseMessage Response)
{
    /// <summary>The main text, white space folded.</summary>
    public string Text => string.Join(' ', (Html.QuerySelector("main") ?? Html.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What stands against the sent form, as listed in the summary.</summary>
    public string[] Refusals => [.. Html.QuerySelectorAll(".summary li").Select(l => l.TextContent.Trim())];

    /// <summary>What stands in a field of a form now.</summary>
    public string Typed(string action, string field) => Form(action).QuerySelector($"[name={field}]") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException($"{action} has no field {field}: {other}"),
    };

    public bool Has(string action) => Html.Forms.Any(f => Sends(f) && f.GetAttribute("action") == action);

    public IHtmlFormElement Form(string action) => Html.Forms.FirstOrDefault(f => Sends(f) && f.GetAttribute("action") == action)
        ?? throw new InvalidOperationException($"{(int)Status} {Path} has no form for {action}: {Text}");

    // A page may ask its own address for something too: the map day, words to look for. That sends nothing.
    private static bool Sends(IHtmlFormElement form) => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Somebody with a browser: keeps cookies, follows redirects, sends forms as they stand on the page.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(string address, bool follow = true) => client = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = Cookies, UseCookies = true, AllowAutoRedirect = follow,
    }) { BaseAddress = new Uri(address) };

    public HttpClient Client => client;

    public CookieContainer Cookies { get; } = new();

    public async Task<Page> Get(string path) => await Read(await client.GetAsync(path));

    /// <summary>Fills the form of that action on a page and sends it, hidden fields and token included.</summary>
    public async Task<Page> Send(Page page, string action, params (string Field, string Value)[] values) =>
        await Read(await client.PostAsync(action, Fill(page.Form(action), values, null)));

    public async Task<Page> Send(Page page, string action, (string Field, string FileName, byte[] Bytes) file, params (string Field, string Value)[] values) =>
        await Read(await client.PostAsync(action, Fill(page.Form(action), values, file)));

    /// <summary>An answer as it comes over the wire, for whoever looks at its head or its bytes.</summary>
    public Task<HttpResponseMessage> Raw(HttpMethod method, string path, HttpContent? content = null) =>
        client.SendAsync(new HttpRequestMessage(method, path) { Content = content });

    public Task<HttpResponseMessage> Raw(string path) => Raw(HttpMethod.Get, path);

    /// <summary>The body of an answer that is no page.</summary>
    public Task<string> Body(string path) => client.GetStringAsync(path);

    /// <summary>Sends anything at all: what no browser would.</summary>
    public async Task<Page> Send(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await Read(await client.SendAsync(request));
    }

    /// <summary>The fields a form would send, to be spoilt before sending.</summary>
    public static Dictionary<string, string> Fields(Page page, string action, params (string Field, string Value)[] values)
    {
        var fields = Hidden(page.Form(action));
        foreach (var (field, value) in values) fields[field] = value;
        return fields;
    }

    public async Task SignIn(string userName)
    {
        var page = await Send(await Get("/dang-nhap"), "/dang-nhap", ("ten", userName), ("mat-khau", DemoAccounts.Password));
        if (page.Path == "/dang-nhap") throw new InvalidOperationException($"Sign-in as {userName} failed: {string.Join(' ', page.Refusals)}");
    }

    public void Dispose() => client.Dispose();

    public static async Task<Page> Read(HttpResponseMessage response) => new(
        response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery,
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()), response);

    private static Dictionary<string, string> Hidden(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);

    private static HttpContent Fill(IHtmlFormElement form, (string Field, string Value)[] values, (string Field, string FileName, byte[] Bytes)? file)
    {
        var fields = Hidden(form);
        foreach (var (field, value) in values) fields[field] = value;
        if (file is null && form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is var (at, fileName, bytes)) content.Add(new ByteArrayContent(bytes), at, fileName);
        return content;
    }
}
