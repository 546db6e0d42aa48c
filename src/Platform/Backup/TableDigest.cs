using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CauNoi.Platform.Backup;

/// <summary>
/// Counts and digests the rows of a table as they stream by in PostgreSQL's text form, where a line is a row. The digest
/// is the sum of the rows' SHA-256: the same rows in another order, from another server, come to the same.
/// </summary>
internal sealed class TableDigest : IDisposable
{
    private readonly IncrementalHash row = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ulong[] sum = new ulong[4];

    internal long Rows { get; private set; }

    internal void Add(ReadOnlySpan<byte> text)
    {
        for (int end; (end = text.IndexOf((byte)'\n')) >= 0; text = text[(end + 1)..])
        {
            row.AppendData(text[..end]);
            AddRow();
        }
        row.AppendData(text);
    }

    internal string Value()
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var i = 0; i < 4; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], sum[i]);
        return Convert.ToHexStringLower(bytes);
    }

    public void Dispose() => row.Dispose();

    private void AddRow()
    {
        Span<byte> hash = stackalloc byte[32];
        row.GetHashAndReset(hash);
        var carry = UInt128.Zero;
        for (var i = 0; i < 4; i++)
        {
            carry += (UInt128)sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * 8)..]);
            sum[i] = (ulong)carry;
            carry >>= 64;
        }
        Rows++;
    }
}
