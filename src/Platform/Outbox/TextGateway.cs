using System.Net;
using System.Text;
using System.Text.Json;
using CauNoi.Platform.Settings;

namespace CauNoi.Platform.Outbox;

/// <summary>One text message out, through whatever gateway the settings describe: SMS, Zalo, a modem in the office.</summary>
internal sealed class TextGateway : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public async Task Send(Message message, SettingSnapshot values, CancellationToken stop)
    {
        var (to, text) = (message.Recipient, MailDoor.WithOrigin(message.Body, values));
        var method = new HttpMethod(values.Text(PlatformSettings.TextMethod));
        using var request = new HttpRequestMessage(method, Fill(values.Text(PlatformSettings.TextAddress), Uri.EscapeDataString, to, text));
        var type = values.Text(PlatformSettings.TextType);
        if (method != HttpMethod.Get)
            request.Content = new StringContent(Fill(values.Text(PlatformSettings.TextBody), InBody(type), to, text), Encoding.UTF8, type);
        foreach (var line in values.Text(PlatformSettings.TextHeaders).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, stop);
        if (answer.StatusCode is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices)
            throw new HttpRequestException($"Cổng nhắn tin trả lời mã {(int)answer.StatusCode}.");
        var expected = values.Text(PlatformSettings.TextExpected);
        if (expected.Length > 0 && !(await answer.Content.ReadAsStringAsync(stop)).Contains(expected, StringComparison.Ordinal))
            throw new HttpRequestException("Cổng nhắn tin trả lời không có chữ báo thành công.");
    }

    public void Dispose() => client.Dispose();

    // Each value in one pass: what stands in a text message is never taken for a place to fill.
    internal static string Fill(string template, Func<string, string> write, string to, string text) =>
        string.Join(write(text), template.Split("{text}").Select(part => part.Replace("{to}", write(to), StringComparison.Ordinal)));

    internal static Func<string, string> InBody(string type) => type switch
    {
        "application/json" => value => JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        "application/x-www-form-urlencoded" => Uri.EscapeDataString,
        _ => value => value,
    };
}
