using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Denunciations.Seal;

/// <summary>AES-256-GCM: nonce, what was sealed, tag, in one piece. What it is bound to cannot be opened as anything else.</summary>
internal static class Aead
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string bound)
    {
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(bound));
        return whole;
    }

    /// <summary>What was sealed; null where key, bytes or what it is bound to differ.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> whole, string bound)
    {
        if (whole.Length < NonceBytes + TagBytes) return null;
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(whole[..NonceBytes], whole[NonceBytes..^TagBytes], whole[^TagBytes..], plain, Encoding.UTF8.GetBytes(bound));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
