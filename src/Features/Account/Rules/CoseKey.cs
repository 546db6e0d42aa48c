using System.Security.Cryptography;

namespace CauNoi.Account.Rules;

/// <summary>Public keys as devices send them (RFC 9052): ES256 on P-256, and RS256, which older Windows machines use.</summary>
public static class CoseKey
{
    public const long Es256 = -7;
    public const long Rs256 = -257;

    private const int ShortestModulus = 256;

    /// <summary>Whether the signature over the data is by this key. A key of any other kind signs nothing.</summary>
    public static bool Signed(byte[] key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (Cbor.Read(key).Value is not Dictionary<object, object?> parts) return false;
        try
        {
            if (Elliptic(parts) is { } point)
            {
                using var ecdsa = ECDsa.Create(point);
                return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            }

            if (Rsa(parts) is not { } modulus) return false;
            using var rsa = RSA.Create(modulus);
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // A point beside the curve, or no signature at all.
            return false;
        }
    }

    /// <summary>Whether it is a key of a kind that is taken.</summary>
    public static bool Known(byte[] key) => Cbor.Read(key).Value is Dictionary<object, object?> parts && (Elliptic(parts) is not null || Rsa(parts) is not null);

    private static ECParameters? Elliptic(Dictionary<object, object?> parts) =>
        Number(parts, 1) == 2 && Number(parts, 3) == Es256 && Number(parts, -1) == 1 && Bytes(parts, -2) is { Length: 32 } x && Bytes(parts, -3) is { Length: 32 } y
            ? new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } } : null;

    private static RSAParameters? Rsa(Dictionary<object, object?> parts) =>
        Number(parts, 1) == 3 && Number(parts, 3) == Rs256 && Bytes(parts, -1) is { Length: >= ShortestModulus and <= 1024 } n && Bytes(parts, -2) is { Length: > 0 and <= 8 } e
            ? new RSAParameters { Modulus = n, Exponent = e } : null;

    private static long? Number(Dictionary<object, object?> parts, long name) => parts.GetValueOrDefault(name) as long?;

    private static byte[]? Bytes(Dictionary<object, object?> parts, long name) => parts.GetValueOrDefault(name) as byte[];
}
