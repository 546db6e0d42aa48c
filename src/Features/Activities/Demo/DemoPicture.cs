using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CauNoi.Activities.Demo;

/// <summary>A drawn scene in front of a village hall, as a PNG: sample records have photos, and nobody is on them.</summary>
public static class DemoPicture
{
    private const int Width = 960;
    private const int Height = 640;

    private static readonly (byte R, byte G, byte B)[] Coats = [(0xB3, 0x16, 0x1B), (0x27, 0x44, 0x72), (0xD9, 0x9A, 0x00), (0x17, 0x69, 0x3F), (0x7A, 0x4B, 0x8C)];

    /// <summary>The scene with so many people.</summary>
    public static byte[] Draw(int people)
    {
        var rows = new byte[Height * ((Width * 3) + 1)];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
            {
                var (r, g, b) = Person(x, y, people) ?? House(x, y) ?? Ground(x, y);
                var at = (y * ((Width * 3) + 1)) + 1 + (x * 3);
                (rows[at], rows[at + 1], rows[at + 2]) = (r, g, b);
            }

        return Png(rows);
    }

    private static (byte, byte, byte) Ground(int x, int y) => y > 430 ? ((byte)0xC9, (byte)0xB4, (byte)0x8C)
        : y > 330 - (60 * Math.Sin(x / 160.0)) ? ((byte)0x5E, (byte)0x8C, (byte)0x5A) : ((byte)0xBF, (byte)(0xDC - (y / 20)), (byte)0xEA);

    private static (byte, byte, byte)? House(int x, int y)
    {
        if (y is > 180 and <= 260 && Math.Abs(x - 480) < 60 + ((y - 180) * 3)) return ((byte)0x9C, (byte)0x3B, (byte)0x2E);
        if (y is <= 260 or > 440 || x is < 230 or > 730) return null;
        return x is > 440 and < 520 && y > 330 ? ((byte)0x5B, (byte)0x3A, (byte)0x21) : ((byte)0xF3, (byte)0xE6, (byte)0xC8);
    }

    private static (byte, byte, byte)? Person(int x, int y, int people)
    {
        for (var n = 0; n < people; n++)
        {
            var (dx, dy) = (x - (120 + (n * 720 / Math.Max(1, people - 1))), y - (430 + (n % 2 * 30)));
            if ((dx * dx) + (dy * dy) < 34 * 34) return dy < -10 ? ((byte)0x2B, (byte)0x22, (byte)0x1E) : ((byte)0xE3, (byte)0xB2, (byte)0x8A);
            if (dy is > 30 and < 170 && Math.Abs(dx) < 30 + (dy / 8)) return Coats[n % Coats.Length];
        }

        return null;
    }

    private static byte[] Png(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(rows);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Chunk(png, "IHDR", head);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(named);
        var crc = uint.MaxValue;
        foreach (var one in named)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
