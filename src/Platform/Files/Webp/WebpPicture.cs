using System.Buffers.Binary;

namespace CauNoi.Platform.Files.Webp;

/// <summary>The coded picture of a WebP and its alpha plane, with the free bits of their headers cleared.</summary>
internal sealed record WebpPicture(int Width, int Height, byte[] Coded, byte[] Alpha, bool IsTransparent)
{
    private const int SideMask = 0x3FFF;

    /// <summary>Null when the header of the picture is not that of a still image.</summary>
    public static WebpPicture? Read(bool lossless, ReadOnlySpan<byte> coded, ReadOnlySpan<byte> alpha) =>
        lossless ? Lossless(coded) : Lossy(coded, alpha);

    private static WebpPicture? Lossless(ReadOnlySpan<byte> coded)
    {
        if (coded.Length < 6 || coded[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(coded[1..]);
        if (bits >> 29 != 0) return null;
        return new((int)(bits & SideMask) + 1, (int)(bits >> 14 & SideMask) + 1, coded.ToArray(), [], (bits >> 28 & 1) != 0);
    }

    /// <summary>A VP8 key frame (RFC 6386, 9.1). The two top bits of each side only suggest an enlargement.</summary>
    private static WebpPicture? Lossy(ReadOnlySpan<byte> coded, ReadOnlySpan<byte> alpha)
    {
        if (coded.Length < 11 || !coded[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) return null;
        var tag = coded[0] | coded[1] << 8 | coded[2] << 16;
        var (isLater, version, isShown, firstPart) = (tag & 1, tag >> 1 & 7, tag >> 4 & 1, tag >> 5);
        if (isLater != 0 || version > 3 || isShown == 0 || firstPart > coded.Length - 10) return null;
        var width = BinaryPrimitives.ReadUInt16LittleEndian(coded[6..]) & SideMask;
        var height = BinaryPrimitives.ReadUInt16LittleEndian(coded[8..]) & SideMask;
        var clean = coded.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(clean.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(clean.AsSpan(8), (ushort)height);
        return Plane(alpha, width * height) is { } plane ? new(width, height, clean, plane, plane.Length > 0) : null;
    }

    /// <summary>An uncompressed plane has exactly one byte a pixel; null when it has fewer.</summary>
    private static byte[]? Plane(ReadOnlySpan<byte> alpha, int pixels)
    {
        if (alpha.IsEmpty) return [];
        var isRaw = (alpha[0] & 3) == 0;
        if ((alpha[0] & 3) > 1 || alpha.Length < 2 || (isRaw && alpha.Length < pixels + 1)) return null;
        var plane = (isRaw ? alpha[..(pixels + 1)] : alpha).ToArray();
        plane[0] &= 0x3F;
        return plane;
    }
}
