using System.Buffers.Binary;
using System.IO.Compression;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>Writes a page as a PNG in shades of grey.</summary>
internal static class GreyPng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var rest = (uint)n;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) != 0 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        return rest;
    })];

    public static byte[] Write(Raster raster)
    {
        var png = new MemoryStream();
        png.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), raster.Height);
        head[8] = 8;
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, Rows(raster));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Each row as its difference from the one above, which is nothing over most of a page.</summary>
    private static byte[] Rows(Raster raster)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[raster.Width + 1];
            row[0] = 2;
            for (var y = 0; y < raster.Height; y++)
            {
                for (var x = 0; x < raster.Width; x++)
                    row[x + 1] = (byte)(raster.Grey[y * raster.Width + x] - (y == 0 ? 0 : raster.Grey[(y - 1) * raster.Width + x]));
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(content);
        var check = uint.MaxValue;
        foreach (var part in kind) check = Remainders[(check ^ part) & 0xFF] ^ (check >> 8);
        foreach (var part in content) check = Remainders[(check ^ part) & 0xFF] ^ (check >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~check);
        png.Write(number);
    }
}
