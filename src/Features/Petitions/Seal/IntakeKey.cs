using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.Petitions.Seal;

/// <summary>
/// The key under which everything lies that a sender typed, sent or is found by. It lies with the other keys, which backups
/// keep apart from data: database and files alone open nothing.
/// </summary>
public sealed class IntakeKey(InstallationFolder folder)
{
    private const string FileName = "intake.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    // What a sealed thing begins with: should the way of sealing ever change, both can be read.
    private const byte Kind = 1;

    private readonly Lazy<Keys> keys = new(() => KeyFile.Of(Path.Combine(folder.Keys, FileName), () => RandomNumberGenerator.GetBytes(KeyBytes)) is { Length: KeyBytes } whole
        ? new Keys(whole) : throw new InvalidDataException($"{FileName} is not a key: restore it from the backup of keys."));

    /// <summary>Seals something of a record. It opens under the same record and the same part only.</summary>
    public byte[] Seal(Guid record, string part, ReadOnlySpan<byte> plain)
    {
        var made = new byte[1 + NonceBytes + TagBytes + plain.Length];
        made[0] = Kind;
        var nonce = made.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Value.Content, TagBytes);
        aes.Encrypt(nonce, plain, made.AsSpan(1 + NonceBytes + TagBytes), made.AsSpan(1 + NonceBytes, TagBytes), Bound(record, part));
        return made;
    }

    /// <summary>What was sealed; nothing where the key, the record, the part or a byte is another.</summary>
    public byte[]? Open(Guid record, string part, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < 1 + NonceBytes + TagBytes || closed[0] != Kind) return null;
        var plain = new byte[closed.Length - 1 - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(keys.Value.Content, TagBytes);
            aes.Decrypt(closed.Slice(1, NonceBytes), closed[(1 + NonceBytes + TagBytes)..], closed.Slice(1 + NonceBytes, TagBytes), plain, Bound(record, part));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The hash by which a word is found again. Without the key no word can be tried out.</summary>
    public long Token(string word)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Keyed(keys.Value.Token, word, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    /// <summary>The secret of a case. Worked out from its id, so that the same form sent again gets the same slip, and nowhere stored.</summary>
    public string SecretOf(Guid petition)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> id = stackalloc byte[16];
        petition.TryWriteBytes(id, bigEndian: true, out _);
        HMACSHA256.HashData(keys.Value.Secret, id, hash);
        Span<char> signs = stackalloc char[SlipCode.Signs];
        // Three bytes a sign: what is left over after dividing by thirty favours no sign by more than two millionths.
        for (var i = 0; i < SlipCode.Signs; i++)
            signs[i] = SlipCode.Alphabet[((hash[3 * i] << 16) | (hash[(3 * i) + 1] << 8) | hash[(3 * i) + 2]) % SlipCode.Alphabet.Length];
        return PetitionCode.Shown(new string(signs));
    }

    /// <summary>What is stored of a secret.</summary>
    public byte[] HashOf(string secret)
    {
        var hash = new byte[HMACSHA256.HashSizeInBytes];
        Keyed(keys.Value.Proof, secret, hash);
        return hash;
    }

    private static void Keyed(byte[] key, string text, Span<byte> hash)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= 256 ? stackalloc byte[most] : new byte[most];
        HMACSHA256.HashData(key, bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
    }

    private static byte[] Bound(Guid record, string part) => [.. record.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(part)];

    // One key for each use, so that what one use gives away helps no other.
    private sealed class Keys(byte[] whole)
    {
        public byte[] Content { get; } = Derived(whole, "content");

        public byte[] Token { get; } = Derived(whole, "token");

        public byte[] Secret { get; } = Derived(whole, "secret");

        public byte[] Proof { get; } = Derived(whole, "proof");

        private static byte[] Derived(byte[] whole, string use) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, whole, KeyBytes, info: Encoding.UTF8.GetBytes($"CauNoi petitions {use}"));
    }
}
