using System.IO.Compression;
using CauNoi.Kernel;

namespace CauNoi.Platform.Files.Png;

/// <summary>Writes a PNG anew from its header, the palette entries in use and its rows, which are inflated and
/// deflated again: no text, time, profile or private chunk, nothing behind the end of the picture, of its
/// compressed data or of the file. Colour notes (gAMA, sRGB, iCCP) go too; an untagged picture means sRGB.
/// Animated pictures keep the still image that plain viewers show.</summary>
internal static class PngCleaner
{
    /// <summary>What the rows may come to when inflated; a screenshot of 60 million points has this much.</summary>
    private const long MostRowBytes = 240_000_000;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static Outcome<CleanPhoto> Clean(byte[] content, PhotoLimits limits)
    {
        if (FileKinds.Of(content) != FileKind.Png) return FileRefusals.NotAPhoto;
        ReadOnlySpan<byte> input = content, palette = default, transparency = default;
        PngHeader? header = null;
        using var packed = new MemoryStream();
        var (turn, at, dataEnd) = (0, Signature.Length, 0);
        while (PngChunks.Read(input, ref at, out var name, out var body))
        {
            if ((name == PngChunks.Head) != (header is null)) return FileRefusals.Damaged;
            switch (name)
            {
                case PngChunks.Head:
                    header = PngHeader.Read(body);
                    if (header is null) return FileRefusals.Unusual;
                    if (limits.Against(header.Width, header.Height) is { } refusal) return refusal;
                    if (header.Pictures().Sum(size => (header.RowBytes(size.Width) + 1L) * size.Height) > MostRowBytes)
                        return FileRefusals.TooManyPixels(header.Width, header.Height, limits);
                    break;
                case PngChunks.Palette:
                    if (!palette.IsEmpty || packed.Length > 0 || body.Length % 3 != 0 || body.Length is 0 or > 768) return FileRefusals.Damaged;
                    palette = body;
                    break;
                case PngChunks.Transparency when packed.Length == 0: transparency = body; break;
                case PngChunks.Exif when turn == 0: turn = ExifTurn.Read(body); break;
                case PngChunks.Data:
                    // The pieces of the picture stand together (PNG, 5.6); a second run would be something else.
                    if (packed.Length > 0 && dataEnd != at - body.Length - 12) return FileRefusals.Damaged;
                    dataEnd = at;
                    packed.Write(body);
                    break;
                case PngChunks.End:
                    return Rewrite(header!, palette, transparency, packed, Math.Max(turn, ExifTurn.Upright), 2L * content.Length + 65_536);
                default:
                    if (PngChunks.IsCritical(name)) return FileRefusals.Unusual;
                    break;
            }
        }
        return FileRefusals.Damaged;
    }

    private static Outcome<CleanPhoto> Rewrite(PngHeader header, ReadOnlySpan<byte> palette,
        ReadOnlySpan<byte> transparency, MemoryStream packed, int turn, long most)
    {
        var rows = new PngRows(header);
        using var repacked = new MemoryStream();
        packed.Position = 0;
        try
        {
            using var inflated = new ZLibStream(packed, CompressionMode.Decompress);
            using var deflating = new ZLibStream(repacked, CompressionLevel.Optimal, leaveOpen: true);
            if (!rows.Copy(inflated, deflating)) return FileRefusals.Damaged;
            // Reading on by one byte makes the checksum of the data count, unless more data than announced follows.
            inflated.ReadByte();
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            // The second is what the library says of data that asks for a dictionary, which a PNG never has.
            return FileRefusals.Damaged;
        }
        if (repacked.Length > most) return FileRefusals.Unusual;
        if (header.Colour == PngHeader.Indexed && rows.PaletteEnd * 3 > palette.Length) return FileRefusals.Damaged;
        using var file = new MemoryStream();
        file.Write(Signature);
        PngChunks.Write(file, PngChunks.Head, header.Write());
        if (header.Colour == PngHeader.Indexed)
            PngChunks.Write(file, PngChunks.Palette, PngPalette.Colours(palette, transparency, rows));
        var alphas = PngPalette.Transparency(header, transparency, rows);
        if (alphas.Length > 0) PngChunks.Write(file, PngChunks.Transparency, alphas);
        if (turn != ExifTurn.Upright) PngChunks.Write(file, PngChunks.Exif, ExifTurn.Write(turn));
        PngChunks.Write(file, PngChunks.Data, repacked.GetBuffer().AsSpan(0, (int)repacked.Length));
        PngChunks.Write(file, PngChunks.End, []);
        return new CleanPhoto(FileKind.Png, file.ToArray(), header.Width, header.Height, turn);
    }
}
