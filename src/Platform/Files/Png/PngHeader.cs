using System.Buffers.Binary;

namespace CauNoi.Platform.Files.Png;

/// <summary>IHDR: the size and the meaning of the bits in a row.</summary>
internal sealed record PngHeader(int Width, int Height, byte Depth, byte Colour, bool Interlaced)
{
    public const byte Grey = 0, Rgb = 2, Indexed = 3, GreyAlpha = 4, RgbAlpha = 6;

    /// <summary>Adam7: where each pass starts and how far apart its pixels are.</summary>
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private int Channels => Colour switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    public bool HasAlpha => Colour is GreyAlpha or RgbAlpha;

    public int BitsPerPixel => Channels * Depth;

    /// <summary>The distance to the byte that filters look back to.</summary>
    public int Step => Math.Max(1, BitsPerPixel / 8);

    public static PngHeader? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
        var (depth, colour) = (body[8], body[9]);
        var known = colour switch
        {
            Grey => depth is 1 or 2 or 4 or 8 or 16,
            Indexed => depth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        return known && body[10] == 0 && body[11] == 0 && body[12] <= 1 ? new(width, height, depth, colour, body[12] == 1) : null;
    }

    public byte[] Write()
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, Width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), Height);
        (body[8], body[9], body[12]) = (Depth, Colour, (byte)(Interlaced ? 1 : 0));
        return body;
    }

    /// <summary>The pictures the rows belong to: one, or up to seven when interlaced.</summary>
    public IEnumerable<(int Width, int Height)> Pictures() => !Interlaced
        ? [(Width, Height)]
        : Passes.Select(pass => ((Width - pass.X + pass.Across - 1) / pass.Across, (Height - pass.Y + pass.Down - 1) / pass.Down))
            .Where(size => size is { Item1: > 0, Item2: > 0 });

    public int RowBytes(int width) => (int)(((long)width * BitsPerPixel + 7) / 8);
}
