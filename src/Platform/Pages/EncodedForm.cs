using System.Net;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Platform.Pages;

/// <summary>
/// A form without files, read whole before it is taken apart. The framework leaves percent signs that stand for no
/// letter in the text as if somebody had typed them; here they are found while they still can be told from typed ones.
/// </summary>
internal static class EncodedForm
{
    private const int Longest = 1024 * 1024;

    /// <summary>False when the body holds bytes that are no text. Other kinds of form pass: their parts are judged one by one.</summary>
    public static async Task<bool> Readable(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return true;
        if (request.ContentLength > Longest) throw TooLong();
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > Longest) throw TooLong();
            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        request.Body = body;
        var decoded = WebUtility.UrlDecodeToBytes(body.GetBuffer(), 0, (int)body.Length);
        return Utf8.IsValid(decoded) && !decoded.AsSpan().Contains((byte)0);
    }

    private static InvalidDataException TooLong() => new("The encoded form is longer than any form of ours.");
}
