using System.Buffers.Binary;
using static CauNoi.Test.Unit.Files.Making.WebpMaker;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Every place of a WebP container where something can travel along unseen. (Inside the coded picture is
/// the business of the intake, which makes it anew.)</summary>
internal static class WebpCorpus
{
    private static byte[] Mark => Secret.Ascii;

    public static IEnumerable<Planted> All()
    {
        foreach (var (kind, name, picture) in new[] { ("lossy", "VP8 ", Lossy), ("lossless", "VP8L", Lossless(16, 16)) })
        {
            var plain = File((name, picture));
            foreach (var (chunk, flag) in new[] { ("EXIF", 8), ("XMP ", 4), ("ICCP", 32), ("ABCD", 0), ("JUNK", 0) })
            {
                var body = chunk == "EXIF" ? TiffMaker.WithText(0, 0x010E, Mark) : Mark;
                yield return new($"WebP {kind} {chunk} before", File(("VP8X", Extended((byte)flag, 16, 16)), (chunk, body), (name, picture)), plain);
                yield return new($"WebP {kind} {chunk} behind", File(("VP8X", Extended((byte)flag, 16, 16)), (name, picture), (chunk, body)), plain);
            }
            yield return new($"WebP {kind} EXIF with a JPEG's prefix", File((name, picture), ("EXIF", [.. "Exif\0\0"u8, .. TiffMaker.WithText(0, 0x010E, Mark)])), plain);
            yield return new($"WebP {kind} after the file", [.. plain, .. Mark], plain);
            yield return new($"WebP {kind} counted, but no chunk", Counted([.. plain, .. "ABCD"u8, 0, .. Mark[..2], .. Mark]), plain);
            yield return new($"WebP {kind} second picture", File((name, picture), ("VP8L", [.. Lossless(8, 8), .. Mark])), plain);
            yield return new($"WebP {kind} long VP8X", File(("VP8X", [.. Extended(0, 16, 16), .. Mark, 0]), (name, picture)), plain);
            yield return new($"WebP {kind} late alpha plane", File((name, picture), ("ALPH", [0, .. Mark])), plain);
        }
        var raw = (byte[])[0, .. Enumerable.Repeat((byte)200, 256)];
        yield return new("WebP behind the raw alpha plane",
            File(("VP8X", Extended(16, 16, 16)), ("ALPH", [.. raw, .. Mark]), ("VP8 ", Lossy)),
            File(("VP8X", Extended(16, 16, 16)), ("ALPH", raw), ("VP8 ", Lossy)));
    }

    /// <summary>Says in the RIFF size that everything belongs to it, except the last bytes.</summary>
    private static byte[] Counted(byte[] file)
    {
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8 - Mark.Length);
        return file;
    }
}
