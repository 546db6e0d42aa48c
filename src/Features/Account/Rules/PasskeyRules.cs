using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CauNoi.Account.Rules;

/// <summary>Where an answer of a device must come from.</summary>
/// <param name="Origin">The address in the browser's bar.</param>
/// <param name="RelyingParty">The domain that keys belong to.</param>
public sealed record PasskeyPlace(string Origin, string RelyingParty);

/// <summary>A key that a device has just made.</summary>
public sealed record NewPasskey(byte[] Credential, byte[] PublicKey, long Counter);

/// <summary>
/// What a device's answer must be (WebAuthn level 3, 7.1 and 7.2): for our question, on our pages, by somebody the device
/// knows, signed with the key we were given, and no copy of the key. Whether the question was asked before, the table says.
/// </summary>
public static class PasskeyRules
{
    private const int Longest = 8192;

    /// <summary>The challenge inside what the browser wrote, before anything about it is believed; null when it is no such text.</summary>
    public static string? Challenge(byte[] clientData) => Client(clientData)?.Challenge;

    /// <summary>A newly made key, or null. Which maker's device it is, is not asked (attestation "none").</summary>
    public static NewPasskey? Made(byte[] clientData, byte[] attestation, PasskeyPlace place)
    {
        if (!FromHere(clientData, "webauthn.create", place) || attestation.Length > Longest) return null;
        try
        {
            if (Cbor.Read(attestation) is not (Dictionary<object, object?> parts, var used) || used != attestation.Length) return null;
            return parts.GetValueOrDefault("authData") is byte[] said && AuthenticatorData.Read(said) is { Credential: { } credential, PublicKey: { } key } data
                && OfSomebodyKnown(data, place) && CoseKey.Known(key) ? new NewPasskey(credential, key, data.Counter) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The key's new counter when the answer is good, or null.</summary>
    public static long? Answered(byte[] clientData, byte[] authenticatorData, byte[] signature, byte[] publicKey, long counter, PasskeyPlace place)
    {
        if (!FromHere(clientData, "webauthn.get", place) || authenticatorData.Length > Longest || signature.Length > Longest) return null;
        try
        {
            if (AuthenticatorData.Read(authenticatorData) is not { } data || !OfSomebodyKnown(data, place)) return null;
            if (!CoseKey.Signed(publicKey, [.. authenticatorData, .. SHA256.HashData(clientData)], signature)) return null;
            // A counter that does not grow means that two devices hold the key: one of them is a copy (7.2, step 22).
            return (data.Counter == 0 && counter == 0) || data.Counter > counter ? data.Counter : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool FromHere(byte[] clientData, string type, PasskeyPlace place) =>
        Client(clientData) is { } said && said.Type == type && said.Origin == place.Origin && !said.CrossOrigin;

    private static bool OfSomebodyKnown(AuthenticatorData data, PasskeyPlace place) =>
        data.Present && data.Verified && data.RelyingPartyHash.AsSpan().SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(place.RelyingParty)));

    private static (string Type, string Challenge, string Origin, bool CrossOrigin)? Client(byte[] clientData)
    {
        if (clientData.Length > Longest) return null;
        try
        {
            using var json = JsonDocument.Parse(clientData, new JsonDocumentOptions { MaxDepth = 4 });
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "type") is { } type && Text(root, "challenge") is { } challenge && Text(root, "origin") is { } origin
                ? (type, challenge, origin, root.TryGetProperty("crossOrigin", out var cross) && cross.ValueKind == JsonValueKind.True) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
