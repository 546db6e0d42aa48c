using CauNoi.Denunciations.Seal;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Denunciations.OpenByTwo;

/// <summary>The content, on its one page.</summary>
public sealed class OpenedModel
{
    internal OpenedModel(Guid id, string code, OpenedContent content, DateTimeOffset at) => (Id, Code, Content, At) = (id, code, content, at);

    public Guid Id { get; }

    public string Code { get; }

    public DateTimeOffset At { get; }

    internal OpenedContent Content { get; }
}

/// <summary>Pictures of an opened record have no address of their own, because an address would have to be kept somewhere: they stand inside the page.</summary>
internal static class OpenedPolicy
{
    public static void Allow(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy = context.Response.Headers.ContentSecurityPolicy.ToString().Replace("img-src 'self'", "img-src 'self' data:", StringComparison.Ordinal);
}
