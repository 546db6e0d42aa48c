using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CauNoi.Account.Rules;

/// <summary>A key with which a provider signs.</summary>
/// <param name="Id">Its name; empty when the provider gives none.</param>
/// <param name="Algorithm">RS256 or ES256: decided by the kind of key and never by the token.</param>
/// <param name="PublicKey">The key itself, in the form of a certificate's subject.</param>
public sealed record ProviderKey(string Id, string Algorithm, byte[] PublicKey);

/// <summary>What a token must say to be meant for us, now, and for this very attempt to sign in.</summary>
public sealed record TokenExpectation(string Issuer, string Client, string Nonce, DateTimeOffset Now);

/// <summary>
/// Reading a provider's signed statement of who somebody is (OpenID Connect Core 1.0, 3.1.3.7). Whatever does not fit makes
/// it worthless; why is for the log of the operator and says nothing to the person.
/// </summary>
public static class IdToken
{
    private const int Longest = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>The value of a claim of a token that holds; null and the trouble when it does not.</summary>
    public static (string? Value, string? Trouble) Claim(string token, string claim, IReadOnlyList<ProviderKey> keys, TokenExpectation expected)
    {
        if (token.Length > Longest || token.Split('.') is not [var head, var body, var seal]) return (null, "not a signed token");
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
            var fitting = Keys(header.RootElement, keys);
            if (fitting.Count != 1) return (null, "no single key fits");
            if (!Signed(fitting[0], Encoding.ASCII.GetBytes($"{head}.{body}"), Base64Url.DecodeFromChars(seal))) return (null, "signature does not hold");
            using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(body));
            return Trouble(said.RootElement, expected) is { } trouble ? (null, trouble)
                : Text(said.RootElement, claim) is { Length: > 0 and <= 255 } value ? (value, null) : (null, "claim is missing");
        }
        catch (Exception e) when (e is FormatException or JsonException or CryptographicException or InvalidOperationException)
        {
            return (null, "unreadable");
        }
    }

    // The algorithm is the key's: "none", or a shared secret made of a public key, therefore never fits.
    private static List<ProviderKey> Keys(JsonElement header, IReadOnlyList<ProviderKey> keys) =>
        [.. keys.Where(k => k.Algorithm == Text(header, "alg") && (Text(header, "kid") is not { } id || k.Id == id))];

    private static bool Signed(ProviderKey key, byte[] data, byte[] signature)
    {
        if (key.Algorithm == "RS256")
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var curve = ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        return curve.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static string? Trouble(JsonElement said, TokenExpectation expected)
    {
        if (Text(said, "iss") != expected.Issuer) return "another issuer";
        var audience = said.TryGetProperty("aud", out var aud) ? Texts(aud) : [];
        if (!audience.Contains(expected.Client) || (audience.Count > 1 && Text(said, "azp") != expected.Client)) return "meant for somebody else";
        if (Text(said, "nonce") != expected.Nonce) return "another attempt";
        if (Moment(said, "exp") is not { } ends || ends <= expected.Now - Skew) return "expired";
        return Moment(said, "iat") is not { } made || made > expected.Now + Skew ? "from the future" : null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.String => [of.GetString()!],
        JsonValueKind.Array => [.. of.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : "")],
        _ => [],
    };

    private static DateTimeOffset? Moment(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
}
