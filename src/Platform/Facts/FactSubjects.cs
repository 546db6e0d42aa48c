using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;

namespace CauNoi.Platform.Facts;

/// <summary>
/// What facts keep of the thing counted: a hash keyed by this installation and by the feature that left the fact. Equal things
/// count once; which house or person it was cannot be tried out from the table or a backup of it, because the key lies with
/// the other keys. Two features' numbers for one person cannot be laid side by side either.
/// </summary>
public sealed class FactSubjects(InstallationFolder folder)
{
    private const string FileName = "subjects.key";
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> key = new(() => KeyFile.Of(Path.Combine(folder.Keys, FileName), () => RandomNumberGenerator.GetBytes(KeyBytes)) is { Length: KeyBytes } whole
        ? whole : throw new InvalidDataException($"{FileName} is not a key: restore it from the backup of keys."));

    /// <summary>The stored subject of a fact; 0 stays 0.</summary>
    public long Of(Fact fact) => fact.Subject == 0 ? 0 : Of(fact.Measure.Name.Split('.', 2)[0], fact.Subject);

    /// <summary>The stored subject of a thing of a feature, for rows that are written by hand in large numbers.</summary>
    public long Of(string feature, long thing)
    {
        Span<byte> said = stackalloc byte[sizeof(long) + Encoding.UTF8.GetMaxByteCount(feature.Length)];
        BinaryPrimitives.WriteInt64BigEndian(said, thing);
        var length = sizeof(long) + Encoding.UTF8.GetBytes(feature, said[sizeof(long)..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Value, said[..length], hash);
        // 0 means that nothing is distinct.
        return Math.Max(1, BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }
}
