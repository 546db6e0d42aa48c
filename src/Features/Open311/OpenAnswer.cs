using System.Text;
using CauNoi.Open311.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Open311;

/// <summary>Answers in the format of the address.</summary>
internal static class OpenAnswer
{
    public static IResult Of(HttpContext context, string root, object what, int status = StatusCodes.Status200OK)
    {
        // Public and without cookies: any page may ask, from anywhere.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return context.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal)
            ? Results.Text(OpenWriting.Json(what), "application/json", Encoding.UTF8, status)
            : Results.Text(OpenWriting.Xml(root, what), "text/xml", Encoding.UTF8, status);
    }

    public static IResult Refuse(HttpContext context, OpenRefusal refusal) => Refuse(context, refusal.Status, [refusal.Description]);

    public static IResult Refuse(HttpContext context, int status, IReadOnlyList<string> descriptions) =>
        Of(context, "errors", new OpenList("error", [.. descriptions.Select(d => new OpenFields().With("code", status).With("description", d))]), status);

    /// <summary>The address of this installation as the asker sees it.</summary>
    public static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    public static string Argument(HttpContext context, string name) => context.Request.Query[name].ToString();
}
