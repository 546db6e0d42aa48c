using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CauNoi.Account.Rules;
using CauNoi.Platform.Settings;

namespace CauNoi.Account.Oidc;

/// <summary>Where a provider answers, by its own description.</summary>
internal sealed record ProviderPlaces(Uri Authorize, Uri Token, Uri Keys);

/// <summary>The talk with the provider behind the browser's back. What goes wrong there is an exception with words for the operator.</summary>
internal sealed class Provider(TimeProvider clock) : IDisposable
{
    private const int Longest = 256 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
        { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = Longest };

    private (string Issuer, DateTimeOffset At, ProviderPlaces Places)? known;

    public async Task<ProviderPlaces> Places(string issuer, CancellationToken stop)
    {
        if (known is { } fresh && fresh.Issuer == issuer && clock.GetUtcNow() - fresh.At < Kept) return fresh.Places;
        using var told = await Json(await client.GetAsync($"{issuer.TrimEnd('/')}/.well-known/openid-configuration", stop), stop);
        if (Text(told, "issuer") != issuer) throw new ProviderTrouble("the description names another issuer");
        var places = new ProviderPlaces(Place(told, "authorization_endpoint", issuer), Place(told, "token_endpoint", issuer), Place(told, "jwks_uri", issuer));
        known = (issuer, clock.GetUtcNow(), places);
        return places;
    }

    /// <summary>Turns the code that came through the browser into the signed statement.</summary>
    public async Task<string> IdToken(ProviderPlaces places, SettingSnapshot settings, string code, string verifier, string back, CancellationToken stop)
    {
        var (id, secret) = (settings.Text(OidcSettings.Client), settings.Text(OidcSettings.Secret));
        using var request = new HttpRequestMessage(HttpMethod.Post, places.Token);
        var form = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = back, ["code_verifier"] = verifier };
        if (secret.Length == 0) form["client_id"] = id;
        else request.Headers.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));
        request.Content = new FormUrlEncodedContent(form);
        using var told = await Json(await client.SendAsync(request, stop), stop);
        return Text(told, "id_token") ?? throw new ProviderTrouble("the answer holds no statement");
    }

    /// <summary>The keys of this moment; asked anew each time, because a provider may have changed them a minute ago.</summary>
    public async Task<IReadOnlyList<ProviderKey>> Keys(ProviderPlaces places, CancellationToken stop)
    {
        using var told = await Json(await client.GetAsync(places.Keys, stop), stop);
        return told.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(Key).OfType<ProviderKey>()] : [];
    }

    public void Dispose() => client.Dispose();

    private static ProviderKey? Key(JsonElement key)
    {
        string Of(string name) => key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        byte[] Bytes(string name) => Base64Url.DecodeFromChars(Of(name));
        if (Of("use") is not ("" or "sig")) return null;
        switch (Of("kty"), Of("crv"))
        {
            case ("RSA", _):
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes("n"), Exponent = Bytes("e") }))
                    return rsa.KeySize < 2048 ? null : new ProviderKey(Of("kid"), "RS256", rsa.ExportSubjectPublicKeyInfo());
            case ("EC", "P-256"):
                using (var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes("x"), Y = Bytes("y") } }))
                    return new ProviderKey(Of("kid"), "ES256", curve.ExportSubjectPublicKeyInfo());
            default:
                return null;
        }
    }

    private static async Task<JsonDocument> Json(HttpResponseMessage answer, CancellationToken stop)
    {
        using (answer)
            return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop))
                : throw new ProviderTrouble($"answered {(int)answer.StatusCode}");
    }

    // Whoever may write the description must not lead secrets to an open wire.
    private static Uri Place(JsonDocument told, string name, string issuer) =>
        Uri.TryCreate(Text(told, name), UriKind.Absolute, out var place) && (place.Scheme == Uri.UriSchemeHttps || (place.IsLoopback && new Uri(issuer).IsLoopback))
            ? place : throw new ProviderTrouble($"the description has no good {name}");

    private static string? Text(JsonDocument told, string name) =>
        told.RootElement.ValueKind == JsonValueKind.Object && told.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}

/// <summary>The provider did not answer as it should; the words are for the log.</summary>
internal sealed class ProviderTrouble(string words) : Exception(words);
