using CauNoi.Kernel.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CauNoi.Platform.Pages;

/// <summary>
/// How a front door lists its routes: address, what answers, who may. What answers is compiled when it is asked for the first
/// time: compiling them all would cost the first visitor after a start a second or more.
/// </summary>
public sealed class Routes(IEndpointRouteBuilder app)
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Sending = [HttpMethods.Post];

    private readonly bool strict = app.ServiceProvider.GetRequiredService<IOptions<RouteHandlerOptions>>().Value.ThrowOnBadRequest;

    /// <summary>Something to look at.</summary>
    public RouteHandlerBuilder Get(string path, Delegate answer, AccessRule access) =>
        Map(path, Looking, answer).WithMetadata(access);

    /// <summary>Something to do, sent by a form. The shape is all that is accepted.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, FormShape shape) =>
        Map(path, Sending, answer).WithMetadata(access, shape).DisableAntiforgery();

    /// <summary>Something to do by a form that is itself data: the shape is looked up for each request. No shape is not found.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, FormLookUp shape) =>
        Map(path, Sending, answer).WithMetadata(access, shape).DisableAntiforgery();

    /// <summary>Something that a machine sends, no form: so many bytes at most, read and judged by the use case.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, SentBytes most) =>
        Map(path, Sending, answer).WithMetadata(access, most, new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(most.Most)).DisableAntiforgery();

    private RouteHandlerBuilder Map(string path, string[] methods, Delegate answer)
    {
        // The description of the interfaces for machines is read off what was compiled.
        if (path.StartsWith("/api/", StringComparison.Ordinal)) return app.MapMethods(path, methods, answer);
        var parts = RoutePatternFactory.Parse(path).Parameters.Select(p => p.Name).ToList();
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(answer, new RequestDelegateFactoryOptions
        {
            ServiceProvider = app.ServiceProvider, RouteParameterNames = parts, ThrowOnBadRequest = strict, DisableInferBodyFromParameters = methods == Looking,
        }).RequestDelegate);
        return new RouteHandlerBuilder([app.MapMethods(path, methods, context => compiled.Value(context)).WithMetadata(answer.Method)]);
    }
}

/// <summary>How much an address takes from machines.</summary>
/// <param name="Most">The longest body, in bytes.</param>
public sealed record SentBytes(long Most);

/// <summary>Which form an address takes, where that depends on rules that are data.</summary>
public delegate ValueTask<FormShape?> FormLookUp(HttpContext context);

/// <summary>
/// One line of the menu of a face; shown to those whom its rule admits. The desk's order says its heading too: below 25 the
/// daily work, below 50 what came of it, below 100 the organisation, then the system.
/// </summary>
public sealed record MenuLine(Ui.Face Face, int Order, string Title, string Href, string Icon, AccessRule Access)
{
    /// <summary>Other beginnings of addresses that belong to this line.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
