using System.Buffers.Binary;

namespace CauNoi.Account.Rules;

/// <summary>What a device says beside its signature (WebAuthn level 3, 6.1).</summary>
/// <param name="RelyingPartyHash">For which domain.</param>
/// <param name="Present">Somebody touched it.</param>
/// <param name="Verified">It knew who: a finger, a face, its own code.</param>
/// <param name="Counter">How often it was used; always 0 on devices that do not count.</param>
/// <param name="Credential">The new key's name, when one was made.</param>
/// <param name="PublicKey">The new key (COSE), when one was made.</param>
public sealed record AuthenticatorData(byte[] RelyingPartyHash, bool Present, bool Verified, long Counter, byte[]? Credential, byte[]? PublicKey)
{
    private const int Head = 37;
    private const int LongestName = 1023;

    /// <summary>Reads it whole; null when it is not whole, or says more than it may.</summary>
    public static AuthenticatorData? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head) return null;
        var flags = bytes[32];
        var plain = new AuthenticatorData(bytes[..32].ToArray(), (flags & 1) != 0, (flags & 4) != 0, BinaryPrimitives.ReadUInt32BigEndian(bytes[33..]), null, null);
        // A key that says it is kept elsewhere without being of a kind that can be (6.1.3) is none we know.
        if ((flags & 0x18) == 0x10) return null;
        return (flags & 0x40) == 0 ? plain : WithKey(plain, bytes[Head..]);
    }

    private static AuthenticatorData? WithKey(AuthenticatorData plain, ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 18) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(rest[16..]);
        if (length is 0 or > LongestName || rest.Length < 18 + length) return null;
        var key = rest[(18 + length)..];
        var (_, used) = Cbor.Read(key);
        return plain with { Credential = rest.Slice(18, length).ToArray(), PublicKey = key[..used].ToArray() };
    }
}
