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

    public IHtmlFormElement Form(string action) => Html.Forms.Single(f => f.GetAttribute("action") == action);
}

/// <summary>Somebody with a browser: keeps cookies, follows redirects, sends forms as they stand on the page.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(string address) => client = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(), UseCookies = true, AllowAutoRedirect = true,
    }) { BaseAddress = new Uri(address) };

    public HttpClient Client => client;

    public async Task<Page> Get(string path) => await Read(await client.GetAsync(path));

    /// <summary>Fills the form of that action on a page and sends it, hidden fields and token included.</summary>
    public async Task<Page> Send(Page page, string action, params (string Field, string Value)[] values) =>
        await Read(await client.PostAsync(action, Fill(page.Form(action), values, null)));

    public async Task<Page> Send(Page page, string action, (string Field, string FileName, byte[] Bytes) file, params (string Field, string Value)[] values) =>
        await Read(await client.PostAsync(action, Fill(page.Form(action), values, file)));

    public async Task SignIn(string userName)
    {
        var page = await Send(await Get("/dang-nhap"), "/dang-nhap", ("ten", userName), ("mat-khau", DemoAccounts.Password));
        if (page.Path == "/dang-nhap") throw new InvalidOperationException($"Sign-in as {userName} failed: {string.Join(' ', page.Refusals)}");
    }

    public void Dispose() => client.Dispose();

    public static async Task<Page> Read(HttpResponseMessage response) => new(
        response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery,
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()), response);

    private static HttpContent Fill(IHtmlFormElement form, (string Field, string Value)[] values, (string Field, string FileName, byte[] Bytes)? file)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (field, value) in values) fields[field] = value;
        if (file is null && form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is var (at, fileName, bytes)) content.Add(new ByteArrayContent(bytes), at, fileName);
        return content;
    }
}
