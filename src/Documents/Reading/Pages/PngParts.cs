using System.Buffers.Binary;
using System.IO.Compression;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>Takes a PNG apart. Without transparency its packed rows go into a PDF unchanged; transparent ones are unpacked and laid on white paper.</summary>
internal static class PngParts
{
    private const int Grey = 0, Colours = 2, Palette = 3, GreyThrough = 4, ColoursThrough = 6;

    public static Picture Read(byte[] file)
    {
        byte[]? head = null, palette = null;
        var packed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (size > file.Length - at - 12) break;
            var kind = file.AsSpan(at + 4, 4);
            var content = file.AsSpan(at + 8, (int)size);
            if (kind.SequenceEqual("IHDR"u8)) head = content.ToArray();
            else if (kind.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            else if (kind.SequenceEqual("IDAT"u8)) packed.Write(content);
            else if (kind.SequenceEqual("IEND"u8)) break;
            at += 12 + (int)size;
        }

        // Rows in seven passes cannot be handed on as they are; such a file is rare, and saved anew at once.
        if (head is not { Length: 13 } || head[12] != 0 || packed.Length == 0) throw new NotReadException(RefusedFor.Damaged);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)));
        if (width is 0 or > 20_000 || height is 0 or > 20_000 || width * height > 60_000_000) throw new NotReadException(RefusedFor.Bomb);
        return Of((int)width, (int)height, head[8], head[9], palette, packed.ToArray());
    }

    private static Picture Of(int width, int height, int bits, int kind, byte[]? palette, byte[] packed) => kind switch
    {
        Grey or Colours when bits is 1 or 2 or 4 or 8 => new(width, height, Terms(kind == Grey ? "/DeviceGray" : "/DeviceRGB", kind == Grey ? 1 : 3, bits, width), packed),
        Palette when palette is { Length: > 0 and <= 768 } && bits is 1 or 2 or 4 or 8 =>
            new(width, height, Terms($"[/Indexed /DeviceRGB {palette!.Length / 3 - 1} <{Convert.ToHexString(palette)}>]", 1, bits, width), packed),
        GreyThrough or ColoursThrough when bits == 8 => OnPaper(width, height, kind == GreyThrough ? 2 : 4, packed),
        _ => throw new NotReadException(RefusedFor.Damaged),
    };

    private static string Terms(string colours, int samples, int bits, int width) =>
        $"/ColorSpace {colours} /BitsPerComponent {bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {samples} /BitsPerComponent {bits} /Columns {width} >>";

    private static Picture OnPaper(int width, int height, int samples, byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var stride = width * samples;
        var (above, row) = (new byte[stride], new byte[stride]);
        var grey = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            if (filter is < 0 or > 4 || zlib.ReadAtLeast(row, stride, throwOnEndOfStream: false) < stride) throw new NotReadException(RefusedFor.Damaged);
            Unfilter(filter, row, above, samples);
            for (var x = 0; x < width; x++) grey[y * width + x] = Shade(row.AsSpan(x * samples, samples));
            (above, row) = (row, above);
        }

        return new(width, height, "/ColorSpace /DeviceGray /BitsPerComponent 8", grey);
    }

    private static byte Shade(ReadOnlySpan<byte> point)
    {
        var light = point.Length == 2 ? point[0] : (point[0] * 299 + point[1] * 587 + point[2] * 114) / 1000;
        return (byte)((light * point[^1] + 255 * (255 - point[^1])) / 255);
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i < step ? 0 : row[i - step], above[i], i < step ? 0 : above[i - step]);
            row[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
