using System.Text;
using static CauNoi.Test.Unit.Files.Making.PngMaker;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Every place of a PNG where something can travel along unseen.</summary>
internal static class PngCorpus
{
    private static byte[] Mark => Secret.Ascii;

    public static IEnumerable<Planted> All() => [.. InChunks(), .. BehindEnds(), .. InPalettes()];

    private static IEnumerable<Planted> InChunks()
    {
        var plain = Chunks(Rgb);
        var packed = Secret.Deflate(Mark);
        (string Name, byte[] Body)[] chunks =
        [
            ("tEXt", [.. "Comment\0"u8, .. Mark]), ("zTXt", [.. "Comment\0\0"u8, .. packed]),
            ("iTXt", [.. "Mô tả\0\0\0vi\0\0"u8, .. Mark]), ("iTXt", [.. "Packed\0\u0001\0vi\0\0"u8, .. packed]),
            ("eXIf", TiffMaker.WithText(0, 0x010E, Mark)), ("tIME", [7, 234, 11, 21, 9, 0, 0, .. Mark]),
            ("iCCP", [.. "Profile\0\0"u8, .. packed]), ("sPLT", [.. "Name\0"u8, 8, .. Mark]), ("hIST", Mark),
            ("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0, .. Mark]), ("bKGD", Mark), ("sBIT", Mark), ("cHRM", [.. new byte[32], .. Mark]),
            ("gAMA", [0, 0, 177, 143, .. Mark]), ("sRGB", [0, .. Mark]), ("tRNS", [0, 1, 0, 2, 0, 3, .. Mark]),
            ("prVt", Mark), ("caBX", Mark), ("iDOT", Mark), ("cICP", Mark), ("acTL", [0, 0, 0, 2, 0, 0, 0, 0, .. Mark]),
            ("fcTL", [.. new byte[26], .. Mark]), ("fdAT", [0, 0, 0, 1, .. packed]), ("PLTE", [.. Mark, 0]),
        ];
        foreach (var (name, body) in chunks)
            yield return new($"PNG {name} {body.Length}", With(plain, "IDAT", (name, body)), File(plain));
        foreach (var name in new[] { "tEXt", "fdAT", "prVt" })
            yield return new($"PNG {name} behind the data", With(plain, "IEND", (name, Mark)), File(plain));
        yield return new("PNG EXIF in UTF-16", With(plain, "IDAT", ("eXIf", TiffMaker.WithText(0, 0x9C9C, Encoding.Unicode.GetBytes(Secret.Text)))), File(plain));
    }

    private static IEnumerable<Planted> BehindEnds()
    {
        var plain = Chunks(Rgb);
        var rows = Rows(Rgb, 8, 12, 10);
        var data = plain.Single(chunk => chunk.Name == "IDAT").Body;
        yield return new("PNG after the end", [.. File(plain), .. Mark], File(plain));
        yield return new("PNG inside the end", Instead(plain, "IEND", Mark), File(plain));
        yield return new("PNG chunk after the end", [.. File(plain), .. Chunk("tEXt", Mark)], File(plain));
        yield return new("PNG after the compressed data", Instead(plain, "IDAT", [.. data, .. Mark]), File(plain));
        yield return new("PNG compressed after the compressed data", Instead(plain, "IDAT", [.. data, .. Secret.Deflate(Mark)]), File(plain));
        yield return new("PNG rows below the picture", Instead(plain, "IDAT", Secret.Deflate([.. rows, .. Mark])), File(plain));
        var interlaced = Chunks(Rgb, interlaced: true);
        yield return new("PNG interlaced, after the compressed data",
            Instead(interlaced, "IDAT", [.. interlaced.Single(chunk => chunk.Name == "IDAT").Body, .. Mark]), File(interlaced));
    }

    private static IEnumerable<Planted> InPalettes()
    {
        var plain = Chunks(Indexed);
        var colours = plain.Single(chunk => chunk.Name == "PLTE").Body;
        yield return new("PNG colours that no point has", Instead(plain, "PLTE", [.. colours, .. Mark, 0]), File(plain));
        // Entries 0 and 15 occur; what lies between them does not.
        byte[] head = Head(4, 1, 8, Indexed), rows = Secret.Deflate([0, 0, 15, 15, 0]);
        byte[] Between(byte[] bytes, byte[] alphas) => File([("IHDR", head), ("PLTE", [1, 2, 3, .. bytes, .. new byte[42 - bytes.Length], 4, 5, 6]),
            ("tRNS", [9, .. alphas, .. Enumerable.Repeat((byte)255, 14 - alphas.Length), 7]), ("IDAT", rows), ("IEND", [])]);
        yield return new("PNG colours between those in use", Between(Mark, []), Between([], []));
        yield return new("PNG transparency between those in use", Between([], Mark), Between([], []));
        yield return new("PNG transparency of colours that no point has",
            With([.. plain.Select(chunk => chunk.Name == "PLTE" ? ("PLTE", [.. colours, .. new byte[36]]) : chunk)], "IDAT",
                ("tRNS", [255, 255, 255, 255, .. Mark])), File(plain));
    }
}
