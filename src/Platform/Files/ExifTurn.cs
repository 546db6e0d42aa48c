using System.Buffers.Binary;

namespace CauNoi.Platform.Files;

/// <summary>The one fact of EXIF worth keeping: which side of the picture is up (tag 0x0112, 1 to 8).</summary>
internal static class ExifTurn
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    public const int Upright = 1;

    /// <summary>Reads the tag from a TIFF structure; whatever is wrong with it means upright.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return Upright;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return Upright;
        var directory = Number(tiff[4..], little);
        if (directory > tiff.Length - 2) return Upright;
        var entries = tiff[(int)directory..];
        var count = Small(entries, little);
        for (var at = 2; count > 0 && at + 12 <= entries.Length; at += 12, count--)
            if (Small(entries[at..], little) == Tag && Small(entries[(at + 2)..], little) == Short)
                return Small(entries[(at + 8)..], little) is >= 1 and <= 8 and var turn ? turn : Upright;
        return Upright;
    }

    /// <summary>The smallest TIFF that says it: one directory, one entry.</summary>
    public static byte[] Write(int turn) =>
        [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, (byte)Short, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];

    private static ushort Small(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Number(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
