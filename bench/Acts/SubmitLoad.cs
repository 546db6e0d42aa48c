using System.Collections.Concurrent;
using CauNoi.App;
using CauNoi.Feedback.Submit;
using CauNoi.Platform;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Npgsql;

namespace CauNoi.Bench.Acts;

/// <summary>
/// Submits feedback notes by the use case itself, without HTTP: a row, its act and salt, a fact, a duty and a search
/// entry in one transaction. The program's services, one scope a note, as one request would have.
/// </summary>
internal sealed class SubmitLoad : IAsyncDisposable
{
    private static readonly Endpoint Endpoint = new(null, new EndpointMetadataCollection(Submit.Form), null);
    private readonly ServiceProvider services;
    private readonly SampleText text = new(7);
    private int sent;

    public SubmitLoad(NpgsqlDataSource source, InstallationFolder folder) => services = new ServiceCollection()
        .AddPlatform(House.Features, source, folder)
        .AddSingleton<IAntiforgery, TrustedForms>()
        .BuildServiceProvider();

    /// <summary>The codes that senders were told.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    public Sealer Sealer => services.GetRequiredService<Sealer>();

    public async Task One()
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.SetEndpoint(Endpoint);
        context.Request.Form = new FormCollection(new Dictionary<string, StringValues>
        {
            ["noi-dung"] = text.Sentence(30, Interlocked.Increment(ref sent)), ["trang"] = "/ban/hom-nay", ["khoa"] = Guid.CreateVersion7().ToString(),
        });
        var visit = await Visit.BindAsync(context, null!);
        var post = await FormPost.BindAsync(context, null!);
        await Submit.Send(visit!, post!, scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<Changes>(),
            scope.ServiceProvider.GetRequiredService<PhotoDoor>());
        var told = context.Response.Headers.Location.ToString();
        if (told.Split("ma=") is not [_, var code]) throw new InvalidOperationException("A note was refused; the load must be one that is taken.");
        Acknowledged.Add(code);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>There is no page and no browser here: nothing to forge.</summary>
    private sealed class TrustedForms : IAntiforgery
    {
        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new NotSupportedException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new NotSupportedException();

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new NotSupportedException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new NotSupportedException();
    }
}
