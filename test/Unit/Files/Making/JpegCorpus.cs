using System.Text;
using static CauNoi.Test.Unit.Files.Making.JpegMaker;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>One file with the secret in one place, and the same picture without it.</summary>
internal sealed record Planted(string Place, byte[] Bytes, byte[] Plain);

/// <summary>Every place of a JPEG where something can travel along unseen.</summary>
internal static class JpegCorpus
{
    private static byte[] Mark => Secret.Ascii;

    public static IEnumerable<Planted> All() => [.. InSegments(), .. InExif(), .. BetweenAndBehind(), .. InTables(), .. InScans()];

    private static IEnumerable<Planted> InSegments()
    {
        var plain = Baseline();
        for (byte marker = 0xE0; marker <= 0xEF; marker++)
            yield return New($"APP{marker - 0xE0}", plain.With("quant", Segment(marker, [.. "Loại\0"u8, .. Mark])));
        for (byte marker = 0xF0; marker <= 0xFD; marker++)
            yield return New($"JPG{marker - 0xF0}", plain.With("quant", Segment(marker, Mark)));
        yield return New("comment", plain.With("quant", Segment(0xFE, Mark)));
        yield return New("comment right after the frame", plain.With("interval", Segment(0xFE, Mark)));
        yield return New("comment before the end", plain.With("end", Segment(0xFE, Mark)));
        yield return New("reserved marker", plain.With("quant", Segment(0x4F, Mark)));
        yield return New("expansion", plain.With("quant", Segment(0xDF, Mark)));
        yield return New("JFIF tail", plain.With("quant", Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, .. Mark])));
        yield return New("JFXX thumbnail", plain.With("quant", Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. Plain("small"), .. Mark])));
        yield return New("Adobe tail", plain.With("quant", Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Mark])));
        yield return New("XMP", plain.With("quant", Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"u8, .. Mark, .. "</x:xmpmeta>"u8])));
        yield return New("extended XMP", plain.With("quant", Segment(0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[40], .. Mark])));
        yield return New("ICC profile", plain.With("quant", Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[128], .. Mark])));
        yield return New("IPTC", plain.With("quant", Segment(0xED, [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, 0, 0, 0, 16, 0x1C, 2, 120, 0, 11, .. Mark])));
        yield return New("packed in a private segment", plain.With("quant", Segment(0xE7, Secret.Deflate(Mark))));

        Planted New(string place, byte[] bytes) => new("JPEG " + place, bytes, plain.Bytes);
    }

    private static IEnumerable<Planted> InExif()
    {
        var plain = Baseline();
        foreach (var (place, folder, tag) in TiffMaker.Places)
            foreach (var little in new[] { true, false })
                yield return New($"{place} {(little ? "II" : "MM")}", TiffMaker.WithText(folder, tag, Mark, little: little));
        yield return New("in UTF-16", TiffMaker.WithText(0, 0x9C9B, Encoding.Unicode.GetBytes(Secret.Text)));
        yield return New("thumbnail", TiffMaker.WithThumbnail(Baseline().With("quant", Segment(0xFE, Mark))));
        yield return New("slack behind the folders", [.. TiffMaker.WithText(0, 0x010F, Plain("máy")), .. Mark]);

        Planted New(string place, byte[] tiff) =>
            new("JPEG EXIF " + place, plain.With("quant", Segment(0xE1, [.. "Exif\0\0"u8, .. tiff])), plain.Bytes);
    }

    private static IEnumerable<Planted> BetweenAndBehind()
    {
        var plain = Baseline();
        var film = (byte[])[0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12], .. "mdat"u8, .. Mark];
        yield return New("stray bytes between segments", plain.With("frame", Mark));
        yield return New("stray bytes before the scan", plain.With("scan", Mark));
        yield return New("after the last block", plain.With("end", Mark));
        yield return New("after the last block, with stuffing", plain.With("end", [0xFF, 0, .. Mark, 0xFF, 0]));
        yield return New("after a spare restart marker", plain.With("end", [0xFF, 0xD6, .. Mark]));
        yield return New("before a restart marker", plain.With("restart 1", Mark));
        yield return New("text after the end", [.. plain.Bytes, .. Mark]);
        yield return New("film after the end", [.. plain.Bytes, .. film]);
        yield return New("archive after the end", [.. plain.Bytes, .. "PK\u0003\u0004"u8, .. Mark]);
        yield return New("second picture after the end", [.. plain.With("quant", Segment(0xE2, [.. "MPF\0II"u8, 42, 0])), .. Baseline(9).With("quant", Segment(0xFE, Mark))]);

        Planted New(string place, byte[] bytes) => new("JPEG " + place, bytes, plain.Bytes);
    }

    private static IEnumerable<Planted> InTables()
    {
        var plain = Baseline();
        byte[] steps = [0, .. Enumerable.Range(0, 64).Select(k => (byte)(8 + k))];
        byte[] marked = [.. steps[..^11], .. Mark];
        yield return New("divisors that divide nothing", plain.Instead("quant", Segment(Quant, marked)));
        yield return New("divisors of an unused slot", plain.With("frame", Segment(Quant, [2, .. marked[1..]])));
        yield return New("divisors replaced before use", plain.With("quant", Segment(Quant, marked)));
        yield return New("divisors replaced after use", plain.With("end", Segment(Quant, marked)));
        yield return New("code table of an unused slot", plain.With("frame", Segment(Huffman, [0x13, 0, 0, 0, 0, 0, 0, 0, 11, .. new byte[8], .. Mark])));
        var table = HuffmanTable(1, 0, AcSymbols)[4..];
        yield return New("codes behind those in use", plain.Instead("ac table",
            Segment(Huffman, [.. table[..8], 11, .. table[9..], .. Mark])));
        byte[] Codes(byte[] unused) => Baseline(1, [.. unused, 0x00, 0x11]).Bytes;
        yield return new("JPEG codes before those in use", Codes(Mark), Codes([.. Enumerable.Range(200, 11).Select(symbol => (byte)symbol)]));

        Planted New(string place, byte[] bytes) => new("JPEG " + place, bytes, plain.Bytes);
    }

    private static IEnumerable<Planted> InScans()
    {
        var plain = Progressive();
        foreach (var (name, _) in plain.Pieces.Where(piece => piece.Name.StartsWith("scan", StringComparison.Ordinal)).ToList())
        {
            yield return new($"JPEG stray bytes before {name}", plain.With(name, Mark), plain.Bytes);
            yield return new($"JPEG comment before {name}", plain.With(name, Segment(0xFE, Mark)), plain.Bytes);
        }
        yield return new("JPEG after the last refinement", plain.With("end", Mark), plain.Bytes);
    }

    private static byte[] Plain(string text) => Encoding.UTF8.GetBytes(text);
}
