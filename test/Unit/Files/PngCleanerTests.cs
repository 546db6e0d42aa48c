using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Png;
using CauNoi.Test.Unit.Files.Making;
using static CauNoi.Test.Unit.Files.Making.PngMaker;

namespace CauNoi.Test.Unit.Files;

public class PngCleanerTests
{
    public static TheoryData<int, int, bool> Shapes => new()
    {
        { Grey, 1, false }, { Grey, 2, false }, { Grey, 4, false }, { Grey, 8, false }, { Grey, 16, false },
        { Rgb, 8, false }, { Rgb, 16, false }, { Rgb, 8, true }, { Indexed, 4, false }, { Indexed, 8, false }, { GreyAlpha, 8, false },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Every_shape_of_picture_looks_the_same_afterwards(int colour, int depth, bool interlaced)
    {
        var picture = File(Chunks((byte)colour, (byte)depth, interlaced));
        var clean = Clean(picture);
        (clean.Width, clean.Height).ShouldBe((12, 10));
        Viewer.Look(clean.Bytes).ShouldBe(Viewer.Look(picture));
    }

    [Fact]
    public void The_colour_of_fully_transparent_points_is_blanked()
    {
        byte[] Picture(byte hidden) => File([("IHDR", Head(2, 2, 8, RgbAlpha)),
            ("IDAT", Secret.Deflate([0, 1, 2, 3, 255, hidden, hidden, hidden, 0, 0, 5, 6, 7, 8, 1, 1, 1, 9])), ("IEND", [])]);
        Picture(66).ShouldNotBe(Picture(0));
        Clean(Picture(66)).Bytes.ShouldBe(Clean(Picture(0)).Bytes);
        Viewer.Look(Clean(Picture(0)).Bytes).ShouldBe(Viewer.Look(Picture(0)));
    }

    [Fact]
    public void The_bits_that_fill_a_row_are_blanked_under_every_filter()
    {
        for (byte filter = 0; filter <= 4; filter++)
        {
            byte[] Picture(byte free) => File([("IHDR", Head(3, 2, 1, Grey)),
                ("IDAT", Secret.Deflate([0, (byte)(0b1010_0000 | free), filter, 0b0100_0000])), ("IEND", [])]);
            var clean = Clean(Picture(0b0001_0101)).Bytes;
            // With filter 0 nothing of the row above reaches the row below, so both must come out equal.
            if (filter == 0) clean.ShouldBe(Clean(Picture(0)).Bytes);
            Viewer.Look(clean).ShouldBe(Viewer.Look(Picture(0b0001_0101)));
            Clean(clean).Bytes.ShouldBe(clean);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void The_orientation_survives_alone(int turn)
    {
        var exif = TiffMaker.WithText(0, 0x010E, Secret.Ascii, turn);
        var clean = Clean(With(Chunks(Rgb), "IDAT", ("eXIf", exif)));
        clean.Turn.ShouldBe(turn);
        Secret.IsIn(clean.Bytes).ShouldBeFalse();
        Clean(clean.Bytes).Turn.ShouldBe(turn);
    }

    [Fact]
    public void Transparency_that_shows_is_kept()
    {
        var chunks = Chunks(Indexed);
        Clean(With(chunks, "IDAT", ("tRNS", [255, 0, 128]))).Bytes.ShouldNotBe(Clean(File(chunks)).Bytes);
        var keyed = With(Chunks(Grey), "IDAT", ("tRNS", [0, 7]));
        Viewer.Look(Clean(keyed).Bytes).ShouldBe(Viewer.Look(keyed));
    }

    [Theory]
    [InlineData(12_001, 1)]
    [InlineData(8_000, 8_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_size_beyond_reason_is_refused_by_the_header(int width, int height) =>
        Refusal(Instead(Chunks(Rgb), "IHDR", Head(width, height, 8, Rgb))).ShouldContain("quá lớn");

    [Fact]
    public void Deep_pictures_count_by_what_they_inflate_to() =>
        Refusal(Instead(Chunks(Rgb), "IHDR", Head(7_500, 8_000, 16, RgbAlpha))).ShouldContain("quá lớn");

    [Fact]
    public void A_bomb_behind_a_small_header_is_not_inflated()
    {
        var bomb = Instead(Chunks(Rgb), "IDAT", Secret.Deflate(new byte[100_000_000]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Clean(bomb);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5_000_000);
    }

    [Fact]
    public void A_wrong_checksum_is_damage_even_in_a_chunk_that_would_go()
    {
        var picture = With(Chunks(Rgb), "IDAT", ("tEXt", Secret.Ascii));
        picture[Signature.Length + 25 + 10] ^= 1;
        Refusal(picture).ShouldBe(FileRefusals.Damaged.Sentence);
    }

    [Fact]
    public void The_checksum_of_the_rows_counts_wherever_a_buffer_ends()
    {
        // Around these widths the last bytes of the data fall into the next read of eight kilobytes.
        for (var width = 2690; width < 2740; width++)
        {
            var data = Secret.Deflate(Rows(Rgb, 8, width, 1));
            data[^1] ^= 1;
            PngCleaner.Clean(File([("IHDR", Head(width, 1, 8, Rgb)), ("IDAT", data), ("IEND", [])]), PhotoLimits.Default)
                .Refusals.ShouldBe([FileRefusals.Damaged], $"width {width}");
        }
    }

    [Fact]
    public void Damage_has_one_sentence_whatever_it_is()
    {
        var plain = Chunks(Rgb);
        byte[][] damaged =
        [
            Instead(plain, "IDAT", Secret.Deflate(new byte[100])),
            Instead(plain, "IDAT", plain[1].Body[..^40]),
            Instead(plain, "IDAT", [.. plain[1].Body[..^4], 1, 2, 3, 4]),
            Instead(plain, "IDAT", Secret.Deflate([9, .. new byte[500]])),
            Instead(plain, "IDAT", [0x78, 0xBB, 1, 2, 3, 4, .. new byte[500]]),
            With(plain, "IEND", ("tEXt", []), ("IDAT", [1])),
            With(plain, "IDAT", ("IHDR", plain[0].Body)),
            File(plain.Skip(1)),
            File(Chunks(Indexed).Where(chunk => chunk.Name != "PLTE")),
            File(plain)[..^1],
        ];
        for (var i = 0; i < damaged.Length; i++)
            PngCleaner.Clean(damaged[i], PhotoLimits.Default).Refusals.ShouldBe([FileRefusals.Damaged], $"case {i}");
        Refusal(With(plain, "IDAT", ("CgBI", []))).ShouldBe(FileRefusals.Unusual.Sentence);
    }

    private static CleanPhoto Clean(byte[] bytes)
    {
        var outcome = PngCleaner.Clean(bytes, PhotoLimits.Default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Refusal(byte[] bytes) => PngCleaner.Clean(bytes, PhotoLimits.Default).Refusals.ShouldHaveSingleItem().Sentence;
}
