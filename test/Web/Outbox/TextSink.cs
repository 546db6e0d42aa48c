using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CauNoi.Test.Web.Outbox;

/// <summary>One call of the gateway.</summary>
public sealed record Called(string Method, string Path, string Body, string Authorization);

/// <summary>A text gateway of the test's own, on loopback.</summary>
public sealed class TextSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private TextSink(WebApplication app) => this.app = app;

    public ConcurrentQueue<Called> Calls { get; } = [];

    public string Answer { get; set; } = """{"code":0}""";

    public string Address => app.Urls.Single();

    public static async Task<TextSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new TextSink(builder.Build());
        sink.app.Run(async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            sink.Calls.Enqueue(new Called(context.Request.Method, context.Request.Path + context.Request.QueryString, body, context.Request.Headers.Authorization.ToString()));
            await context.Response.WriteAsync(sink.Answer);
        });
        await sink.app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
