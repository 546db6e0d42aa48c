using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations.Seal;

/// <summary>
/// A pair of keys of one opener. The private half is stored only locked by the opener's pass phrase (PBKDF2, HMAC-SHA-256); neither
/// the program nor whoever runs it can unlock it, and a forgotten phrase cannot be replaced.
/// </summary>
internal static class OpenerKey
{
    private const byte Version = 1;
    private const int SaltBytes = 16;
    private const int HeadBytes = 1 + sizeof(int) + SaltBytes;

    /// <summary>What OWASP's sheet on storing pass words asks of PBKDF2 with SHA-256. It stands beside each key and may grow.</summary>
    private const int Rounds = 600_000;

    public static (byte[] Point, byte[] Locked) Make(Guid opener, string phrase)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (SealedBox.PointOf(pair), Lock(pair, opener, phrase));
    }

    /// <summary>The pair; null where the phrase is not the one it was locked by. The caller disposes of it.</summary>
    public static ECDiffieHellman? Unlock(byte[] locked, Guid opener, string phrase)
    {
        if (locked.Length < HeadBytes || locked[0] != Version) return null;
        var key = KeyOf(phrase, locked.AsSpan(1 + sizeof(int), SaltBytes), BinaryPrimitives.ReadInt32BigEndian(locked.AsSpan(1)));
        var plain = Aead.Open(key, locked.AsSpan(HeadBytes), Bound(opener));
        CryptographicOperations.ZeroMemory(key);
        if (plain is null) return null;
        var pair = ECDiffieHellman.Create();
        pair.ImportPkcs8PrivateKey(plain, out _);
        CryptographicOperations.ZeroMemory(plain);
        return pair;
    }

    private static byte[] Lock(ECDiffieHellman pair, Guid opener, string phrase)
    {
        var head = new byte[HeadBytes];
        head[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), Rounds);
        RandomNumberGenerator.Fill(head.AsSpan(1 + sizeof(int)));
        var (key, plain) = (KeyOf(phrase, head.AsSpan(1 + sizeof(int)), Rounds), pair.ExportPkcs8PrivateKey());
        byte[] locked = [.. head, .. Aead.Close(key, plain, Bound(opener))];
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(plain);
        return locked;
    }

    private static byte[] KeyOf(string phrase, ReadOnlySpan<byte> salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(PassPhrase.Plain(phrase)), salt, rounds, HashAlgorithmName.SHA256, Aead.KeyBytes);

    private static string Bound(Guid opener) => $"opener {opener}";
}
