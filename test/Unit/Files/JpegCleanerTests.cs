using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Jpeg;
using CauNoi.Test.Unit.Files.Making;
using static CauNoi.Test.Unit.Files.Making.JpegMaker;

namespace CauNoi.Test.Unit.Files;

public class JpegCleanerTests
{
    public static TheoryData<string> Encodings =>
    [
        "-quality 92", "-quality 40 -optimize", "-grayscale", "-rgb", "-progressive", "-progressive -grayscale",
        "-progressive -restart 3B", "-restart 1", "-sample 1x1", "-sample 2x1", "-sample 1x2 -progressive", "-sample 4x1",
        "-quality 100 -sample 1x1 -progressive", "-quality 5 -progressive", "-quality 90,40 -qslots 0,1,1",
    ];

    [Theory, MemberData(nameof(Encodings))]
    public void Whatever_an_encoder_writes_looks_the_same_afterwards(string options)
    {
        var photo = Viewer.Jpeg(203, 157, options.Split(' '));
        var clean = Clean(photo);
        (clean.Width, clean.Height, clean.Turn).ShouldBe((203, 157, 1));
        Viewer.Look(clean.Bytes).ShouldBe(Viewer.Look(photo));
        Clean(clean.Bytes).Bytes.ShouldBe(clean.Bytes);
    }

    [Theory]
    [InlineData("-arithmetic")]
    [InlineData("-arithmetic -progressive")]
    public void A_coding_that_no_browser_shows_is_refused(string options) =>
        Refusal(Viewer.Jpeg(40, 30, options.Split(' '))).ShouldBe(FileRefusals.Unusual.Sentence);

    public static TheoryData<int, bool> Turns => new(from turn in Enumerable.Range(1, 8) from little in new[] { true, false } select (turn, little));

    [Theory, MemberData(nameof(Turns))]
    public void The_orientation_survives_alone(int turn, bool little)
    {
        var exif = TiffMaker.WithText(0, 0x010E, Secret.Ascii, turn, little);
        var clean = Clean(Baseline().With("quant", Segment(0xE1, [.. "Exif\0\0"u8, .. exif])));
        clean.Turn.ShouldBe(turn);
        clean.Seen.ShouldBe(turn >= 5 ? (40, 56) : (56, 40));
        Secret.IsIn(clean.Bytes).ShouldBeFalse();
        Clean(clean.Bytes).ShouldBeEquivalentTo(clean);
    }

    [Fact]
    public void A_picture_turned_by_its_decoder_is_not_turned_again()
    {
        var exif = Segment(0xE1, [.. "Exif\0\0"u8, .. TiffMaker.WithText(0, 0x010E, Secret.Ascii, turn: 6)]);
        JpegCleaner.Clean(Baseline().With("quant", exif), PhotoLimits.Default, isTurned: true).Value!.Turn.ShouldBe(1);
    }

    [Fact]
    public void The_ids_of_components_cannot_carry_anything()
    {
        var plain = Baseline();
        var renamed = plain.Pieces.ToDictionary(piece => piece.Name, piece => piece.Bytes);
        var frame = renamed["frame"].ToArray();
        var scan = renamed["scan"].ToArray();
        (frame[10], frame[13], frame[16]) = (scan[5], scan[7], scan[9]) = (70, 51, 65);
        byte[] bytes = [.. plain.Pieces.SelectMany(piece => piece.Name switch { "frame" => frame, "scan" => scan, _ => piece.Bytes })];
        Clean(bytes).Bytes.ShouldBe(Clean(plain.Bytes).Bytes);
    }

    [Fact]
    public void The_bits_that_fill_the_last_byte_become_ones()
    {
        var plain = Progressive();
        // Six one-bit blocks leave two bits over.
        var data = plain.Pieces.Single(piece => piece.Name == "data 0 1").Bytes;
        data.Length.ShouldBe(1);
        var changed = plain.Instead("data 0 1", (byte)(data[0] & 0xFC));
        changed.ShouldNotBe(plain.Bytes);
        Clean(changed).Bytes.ShouldBe(Clean(plain.Bytes).Bytes);
    }

    [Fact]
    public void A_second_picture_painted_over_the_first_is_refused()
    {
        var plain = Baseline();
        var from = plain.Pieces.FindIndex(piece => piece.Name == "scan");
        byte[] again = [.. plain.Pieces[from..^1].SelectMany(piece => piece.Bytes)];
        Refusal(plain.With("end", again)).ShouldBe(FileRefusals.Damaged.Sentence);
        Refusal(plain.With("interval", plain.Pieces.Single(piece => piece.Name == "frame").Bytes)).ShouldBe(FileRefusals.Damaged.Sentence);
        Refusal(Progressive().With("end", [.. Progressive().Pieces.Where(piece => piece.Name.EndsWith("1 1", StringComparison.Ordinal)).SelectMany(piece => piece.Bytes)]))
            .ShouldBe(FileRefusals.Damaged.Sentence);
    }

    [Theory]
    [InlineData(65_500, 65_500)]
    [InlineData(12_001, 10)]
    [InlineData(8_000, 8_000)]
    public void A_size_beyond_reason_is_refused_by_the_header(int width, int height)
    {
        var frame = Segment(Frame, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0);
        Refusal(Baseline().Instead("frame", frame)).ShouldContain("quá lớn");
    }

    [Fact]
    public void A_photo_that_ends_early_is_refused_wherever_it_ends()
    {
        foreach (var photo in new[] { Baseline().Bytes, Progressive().Bytes })
            for (var length = 4; length < photo.Length; length++)
                Refusal(photo[..length]).ShouldBe(FileRefusals.Damaged.Sentence, $"cut at {length}");
    }

    private static CleanPhoto Clean(byte[] bytes)
    {
        var outcome = JpegCleaner.Clean(bytes, PhotoLimits.Default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Refusal(byte[] bytes) => JpegCleaner.Clean(bytes, PhotoLimits.Default).Refusals.ShouldHaveSingleItem().Sentence;
}
