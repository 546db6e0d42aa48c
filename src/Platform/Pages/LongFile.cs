using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CauNoi.Platform.Pages;

/// <summary>
/// A form that takes a longer file than photos and lists are. What does not fit into a small piece of memory waits on the
/// disk and is gone with the request, so a long file costs no more memory than a short one.
/// </summary>
/// <param name="Bytes">The longest body.</param>
public sealed record LongFile(long Bytes)
{
    private const int InMemory = 256 * 1024;

    internal void Allow(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = Bytes;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            ValueLengthLimit = InMemory, ValueCountLimit = 20, MemoryBufferThreshold = InMemory, MultipartBodyLengthLimit = Bytes,
        }));
    }
}
