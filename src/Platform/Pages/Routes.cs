using CauNoi.Kernel.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CauNoi.Platform.Pages;

/// <summary>How a front door lists its routes: address, what answers, who may.</summary>
public sealed class Routes(IEndpointRouteBuilder app)
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Something to look at.</summary>
    public RouteHandlerBuilder Get(string path, Delegate answer, AccessRule access) =>
        app.MapMethods(path, Looking, answer).WithMetadata(access);

    /// <summary>Something to do, sent by a form. The shape is all that is accepted.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, FormShape shape) =>
        app.MapPost(path, answer).WithMetadata(access, shape).DisableAntiforgery();

    /// <summary>Something to do by a form that is itself data: the shape is looked up for each request. No shape is not found.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, FormLookUp shape) =>
        app.MapPost(path, answer).WithMetadata(access, shape).DisableAntiforgery();

    /// <summary>Something that a machine sends, no form: so many bytes at most, read and judged by the use case.</summary>
    public RouteHandlerBuilder Post(string path, Delegate answer, AccessRule access, SentBytes most) =>
        app.MapPost(path, answer).WithMetadata(access, most, new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(most.Most)).DisableAntiforgery();
}

/// <summary>How much an address takes from machines.</summary>
/// <param name="Most">The longest body, in bytes.</param>
public sealed record SentBytes(long Most);

/// <summary>Which form an address takes, where that depends on rules that are data.</summary>
public delegate ValueTask<FormShape?> FormLookUp(HttpContext context);

/// <summary>One line of the menu of a face; shown to those whom its rule admits.</summary>
public sealed record MenuLine(Ui.Face Face, int Order, string Title, string Href, string Icon, AccessRule Access)
{
    /// <summary>Another beginning of addresses that belong to this line.</summary>
    public string? Also { get; init; }
}
