using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Denunciations.Seal;

/// <summary>
/// Something only one person opens: encrypted to the public half of the person's key (ECDH on P-256, HKDF, AES-GCM). The key on this
/// side is made for the one box and forgotten, so that whoever sealed cannot open.
/// </summary>
internal static class SealedBox
{
    public const int PointBytes = 65;

    public static byte[] For(ReadOnlySpan<byte> point, ReadOnlySpan<byte> plain, string bound)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var here = PointOf(once);
        var key = KeyOf(once, point, here, point, bound);
        try
        {
            return [.. here, .. Aead.Close(key, plain, bound)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>What was sealed; null where anything about it is not as it was sealed.</summary>
    public static byte[]? Open(ECDiffieHellman own, ReadOnlySpan<byte> box, string bound)
    {
        if (box.Length < PointBytes) return null;
        try
        {
            var key = KeyOf(own, box[..PointBytes], box[..PointBytes], PointOf(own), bound);
            var plain = Aead.Open(key, box[PointBytes..], bound);
            CryptographicOperations.ZeroMemory(key);
            return plain;
        }
        // What stands there is no point of the curve.
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The public half, uncompressed.</summary>
    public static byte[] PointOf(ECDiffieHellman key)
    {
        var q = key.ExportParameters(false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    private static byte[] KeyOf(ECDiffieHellman own, ReadOnlySpan<byte> other, ReadOnlySpan<byte> sender, ReadOnlySpan<byte> receiver, string bound)
    {
        if (other.Length != PointBytes || other[0] != 4) throw new CryptographicException("Not an uncompressed point.");
        using var there = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = other[1..33].ToArray(), Y = other[33..].ToArray() },
        });
        var secret = own.DeriveRawSecretAgreement(there.PublicKey);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Aead.KeyBytes, [.. sender, .. receiver], Encoding.UTF8.GetBytes($"CauNoi sealed store, {bound}"));
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }
}
