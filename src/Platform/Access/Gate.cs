using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Access;

/// <summary>Stands behind routing: lets through whom the route's rule admits.</summary>
internal static class Gate
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        // What is no route of ours is routing's own answer, such as "not with this method".
        if (context.GetEndpoint() is not RouteEndpoint endpoint) return next(context);
        // A route without a rule was forgotten: nobody gets in.
        if (endpoint.Metadata.GetMetadata<AccessRule>() is not { } rule) return Answer(context, StatusCodes.Status404NotFound);
        var actor = context.RequestServices.GetRequiredService<CurrentActor>().Actor;
        if (rule.Admits(actor)) return next(context);
        if (actor.SignedIn) return Answer(context, StatusCodes.Status403Forbidden);
        if (!HttpMethods.IsGet(context.Request.Method)) return Answer(context, StatusCodes.Status401Unauthorized);
        context.Response.Redirect($"/dang-nhap?ve={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
