using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Webp;
using CauNoi.Test.Unit.Files.Making;
using static CauNoi.Test.Unit.Files.Making.WebpMaker;

namespace CauNoi.Test.Unit.Files;

public class WebpCleanerTests
{
    [Theory]
    [InlineData("-q 80")]
    [InlineData("-lossless")]
    [InlineData("-q 30 -segments 4 -m 6")]
    public void Whatever_an_encoder_writes_looks_the_same_afterwards(string options)
    {
        var photo = Viewer.Webp(123, 77, options.Split(' '));
        var clean = Clean(photo);
        (clean.Width, clean.Height).ShouldBe((123, 77));
        Viewer.Look(clean.Bytes).ShouldBe(Viewer.Look(photo));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void The_orientation_survives_alone(int turn)
    {
        var exif = TiffMaker.WithText(0, 0x010E, Secret.Ascii, turn);
        var clean = Clean(File(("VP8X", Extended(8, 16, 16)), ("VP8 ", Lossy), ("EXIF", exif)));
        clean.Turn.ShouldBe(turn);
        Secret.IsIn(clean.Bytes).ShouldBeFalse();
        Clean(clean.Bytes).Bytes.ShouldBe(clean.Bytes);
    }

    [Fact]
    public void The_filling_byte_of_an_odd_chunk_is_zero()
    {
        byte[] Odd(byte filling) => [.. "RIFF"u8, 56, 0, 0, 0, .. "WEBP"u8, .. Chunk("VP8L", [.. Lossless(9, 5), .. new byte[31]], filling)];
        Odd(77).ShouldNotBe(Odd(0));
        Clean(Odd(77)).Bytes.ShouldBe(Odd(0));
    }

    [Fact]
    public void The_free_bits_of_the_frame_are_cleared()
    {
        var scaled = Lossy.ToArray();
        scaled[7] |= 0xC0;
        Clean(File(("VP8 ", scaled))).Bytes.ShouldBe(Clean(File(("VP8 ", Lossy))).Bytes);
    }

    [Fact]
    public void A_moving_picture_is_refused_with_its_own_sentence()
    {
        byte[][] moving =
        [
            File(("VP8X", Extended(2, 16, 16)), ("VP8 ", Lossy)),
            File(("VP8X", Extended(0, 16, 16)), ("ANIM", new byte[6]), ("VP8 ", Lossy)),
            File(("ANMF", new byte[16])),
        ];
        foreach (var picture in moving) Refusal(picture).ShouldBe(FileRefusals.Animated.Sentence);
    }

    [Fact]
    public void A_size_beyond_reason_is_refused_by_the_header() =>
        Refusal(File(("VP8L", Lossless(12_001, 4)))).ShouldContain("quá lớn");

    [Fact]
    public void Damage_has_one_sentence_whatever_it_is()
    {
        var whole = File(("VP8 ", Lossy));
        foreach (var picture in new[] { whole[..^2], whole[..14], File(("EXIF", [])), File(("VP8L", Lossy)), File(("VP8 ", Lossy[..9])) })
            Refusal(picture).ShouldBe(FileRefusals.Damaged.Sentence);
    }

    private static CleanPhoto Clean(byte[] bytes)
    {
        var outcome = WebpCleaner.Clean(bytes, PhotoLimits.Default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Refusal(byte[] bytes) => WebpCleaner.Clean(bytes, PhotoLimits.Default).Refusals.ShouldHaveSingleItem().Sentence;
}
