using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Notebook.Seal;

/// <summary>
/// How a phone seals and the server opens: a key of its own for each item, agreed with the server's public key. The phone
/// forgets the private half, so that it cannot open again what it has sealed.
/// </summary>
internal static class Envelope
{
    public const int PointBytes = 65;
    public const int IvBytes = 12;
    public const int TagBytes = 16;

    private static readonly byte[] Info = Encoding.UTF8.GetBytes("CauNoi notebook item");

    /// <summary>What was sealed; null where anything about it is not as it was sealed.</summary>
    public static byte[]? Open(ServerKey key, Guid item, string bound, ReadOnlySpan<byte> point, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> data)
    {
        if (iv.Length != IvBytes || data.Length < TagBytes) return null;
        try
        {
            using var cipher = new AesGcm(KeyOf(key.Shared(point), item), TagBytes);
            var plain = new byte[data.Length - TagBytes];
            cipher.Decrypt(iv, data[..^TagBytes], data[^TagBytes..], plain, Encoding.UTF8.GetBytes(bound));
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The key of an item, from the agreed secret.</summary>
    public static byte[] KeyOf(byte[] secret, Guid item) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, item.ToByteArray(bigEndian: true), Info);
}
