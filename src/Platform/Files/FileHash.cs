using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CauNoi.Platform.Files;

/// <summary>The SHA-256 of a file's content: its name on disk and its key in the database.
/// A typed value of 32 bytes, so that no text from outside can ever become part of a path.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileHash
{
    private const int Size = 32;
    private readonly ulong first, second, third, fourth;

    private FileHash(ReadOnlySpan<byte> bytes)
    {
        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    public static FileHash Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>The value kept in a <c>bytea</c> column.</summary>
    public static FileHash FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new(bytes)
        : throw new ArgumentException("A file hash has exactly 32 bytes.", nameof(bytes));

    /// <summary>Sixty-four hexadecimal digits and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, out FileHash hash)
    {
        hash = default;
        if (hex is not { Length: Size * 2 } || !hex.All(char.IsAsciiHexDigit)) return false;
        hash = new(Convert.FromHexString(hex));
        return true;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), fourth);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
