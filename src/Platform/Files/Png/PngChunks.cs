using System.Buffers.Binary;

namespace CauNoi.Platform.Files.Png;

/// <summary>The frame around every piece of a PNG: length, name, body, checksum.</summary>
internal static class PngChunks
{
    public const uint Head = 0x49484452, Palette = 0x504C5445, Transparency = 0x74524E53, Data = 0x49444154,
        End = 0x49454E44, Exif = 0x65584966;

    private static readonly uint[] Checks = [.. Enumerable.Range(0, 256).Select(Check)];

    /// <summary>Reads the chunk at <paramref name="at"/> and moves on; false when it is cut off or its checksum is wrong.</summary>
    public static bool Read(ReadOnlySpan<byte> input, scoped ref int at, out uint name, out ReadOnlySpan<byte> body)
    {
        name = 0;
        body = default;
        if (input.Length - at < 12) return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(input[at..]);
        if (length > input.Length - at - 12) return false;
        var named = input.Slice(at + 4, (int)length + 4);
        if (BinaryPrimitives.ReadUInt32BigEndian(input[(at + 8 + (int)length)..]) != Checksum(named)) return false;
        name = BinaryPrimitives.ReadUInt32BigEndian(named);
        body = named[4..];
        at += 12 + (int)length;
        return true;
    }

    public static void Write(Stream target, uint name, ReadOnlySpan<byte> body)
    {
        var chunk = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4), name);
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Checksum(chunk.AsSpan(4, 4 + body.Length)));
        target.Write(chunk);
    }

    /// <summary>A capital first letter: whoever does not know the chunk cannot show the picture.</summary>
    public static bool IsCritical(uint name) => (name >> 29 & 1) == 0;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = Checks[(sum ^ value) & 0xFF] ^ sum >> 8;
        return ~sum;
    }

    private static uint Check(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? 0xEDB88320 ^ sum >> 1 : sum >> 1;
        return sum;
    }
}
