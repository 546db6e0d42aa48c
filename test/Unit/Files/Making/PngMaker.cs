using System.Buffers.Binary;
using System.Text;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Writes small PNGs chunk by chunk.</summary>
internal static class PngMaker
{
    public const byte Grey = 0, Rgb = 2, Indexed = 3, GreyAlpha = 4, RgbAlpha = 6;

    public static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A picture of 12 × 10; of a palette only the first four entries occur.</summary>
    public static List<(string Name, byte[] Body)> Chunks(byte colour, byte depth = 8, bool interlaced = false)
    {
        var head = Head(12, 10, depth, colour, interlaced);
        var data = Secret.Deflate(interlaced ? InterlacedRows() : Rows(colour, depth, 12, 10));
        return colour == Indexed
            ? [("IHDR", head), ("PLTE", [.. Enumerable.Range(0, 12).Select(i => (byte)(i * 20))]), ("IDAT", data), ("IEND", [])]
            : [("IHDR", head), ("IDAT", data), ("IEND", [])];
    }

    public static byte[] Head(int width, int height, byte depth, byte colour, bool interlaced = false)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = (depth, colour, (byte)(interlaced ? 1 : 0));
        return head;
    }

    /// <summary>Rows with all five filters in turn; whatever the filtered bytes are, they are some picture.</summary>
    public static byte[] Rows(byte colour, byte depth, int width, int height)
    {
        var channels = colour switch { Rgb => 3, RgbAlpha => 4, GreyAlpha => 2, _ => 1 };
        var random = new Random(3);
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            rows.Add(colour == Indexed ? (byte)0 : (byte)(y % 5));
            for (var i = 0; i < (width * channels * depth + 7) / 8; i++)
                rows.Add((byte)(colour == Indexed ? depth == 8 ? random.Next(4) : random.Next(256) & 0x33 : random.Next(256)));
        }
        return [.. rows];
    }

    public static byte[] File(IEnumerable<(string Name, byte[] Body)> chunks) =>
        [.. Signature, .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Body))];

    /// <summary>The picture with one chunk more, before the first of that name.</summary>
    public static byte[] With(List<(string Name, byte[] Body)> chunks, string before, params (string, byte[])[] more)
    {
        var at = chunks.FindIndex(chunk => chunk.Name == before);
        return File([.. chunks[..at], .. more, .. chunks[at..]]);
    }

    public static byte[] Instead(List<(string Name, byte[] Body)> chunks, string name, byte[] body) =>
        File(chunks.Select(chunk => chunk.Name == name ? (name, body) : chunk));

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + named.Length), Checksum(named));
        return chunk;
    }

    /// <summary>Sets every checksum right again, so that damage done on purpose reaches the code behind the check.</summary>
    public static void Mend(Span<byte> file)
    {
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return;
            var end = at + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(file[end..], Checksum(file[(at + 4)..end]));
            at = end + 4;
        }
    }

    private static byte[] InterlacedRows() =>
        [.. from size in new[] { (2, 2), (1, 2), (3, 1), (3, 3), (6, 2), (6, 5), (12, 5) } from value in Rows(Rgb, 8, size.Item1, size.Item2) select value];

    /// <summary>Bit by bit, unlike the table in the program: one must not hide the other's mistake.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB88320;
        }
        return ~sum;
    }
}
