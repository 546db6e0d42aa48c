using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CauNoi.Kernel.Audit;

/// <summary>
/// How acts are sealed: a Merkle root over the digests of a stretch of acts, linked to the seal before it.
/// Whoever knows one day's seal can prove that nothing before it was changed, added or taken away.
/// </summary>
public static class Seals
{
    /// <summary>The hash that the first seal links to.</summary>
    public static readonly byte[] Beginning = new byte[32];

    /// <summary>
    /// The Merkle root. Leaves and inner nodes are hashed with different prefixes, so that an inner node can
    /// never be shown as an act; an odd node moves up unchanged.
    /// </summary>
    public static byte[] Root(IReadOnlyList<byte[]> digests)
    {
        if (digests.Count == 0) return new byte[32];
        var level = digests.Select(d => SHA256.HashData([0, .. d])).ToList();
        while (level.Count > 1)
        {
            var above = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i + 1 < level.Count; i += 2) above.Add(SHA256.HashData([1, .. level[i], .. level[i + 1]]));
            if (level.Count % 2 == 1) above.Add(level[^1]);
            level = above;
        }

        return level[0];
    }

    /// <summary>The hash of a seal: its stretch, its count, its time and its root, linked to the seal before.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, long fromTx, long toTx, int acts, DateTimeOffset at, ReadOnlySpan<byte> root)
    {
        Span<byte> head = stackalloc byte[32];
        BinaryPrimitives.WriteInt64BigEndian(head, fromTx);
        BinaryPrimitives.WriteInt64BigEndian(head[8..], toTx);
        BinaryPrimitives.WriteInt64BigEndian(head[16..], acts);
        BinaryPrimitives.WriteInt64BigEndian(head[24..], at.UtcTicks / TimeSpan.TicksPerMicrosecond);
        return SHA256.HashData([.. before, .. head, .. root]);
    }
}
