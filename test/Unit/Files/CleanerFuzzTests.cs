using CauNoi.Platform.Files;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

/// <summary>Whatever arrives, the cleaners answer: a photo or a sentence, never an exception, never more bytes
/// than the sender had to send. Seeds are fixed, so that a failure can be looked at again.</summary>
public class CleanerFuzzTests
{
    private const int Rounds = 700;

    private static readonly Dictionary<string, byte[]> Pictures = new()
    {
        ["JPEG baseline"] = JpegMaker.Baseline().Bytes,
        ["JPEG progressive"] = JpegMaker.Progressive().Bytes,
        ["JPEG with EXIF"] = JpegMaker.Baseline().With("quant", JpegMaker.Segment(0xE1, [.. "Exif\0\0"u8, .. TiffMaker.WithText(0x8825, 0x1C, Secret.Ascii, 6)])),
        ["PNG colour"] = PngMaker.File(PngMaker.Chunks(PngMaker.Rgb)),
        ["PNG palette"] = PngMaker.With(PngMaker.Chunks(PngMaker.Indexed, 4), "IDAT", ("tRNS", [0, 128, 255])),
        ["PNG alpha, 16 bits"] = PngMaker.File(PngMaker.Chunks(PngMaker.RgbAlpha, 16)),
        ["PNG interlaced"] = PngMaker.With(PngMaker.Chunks(PngMaker.Rgb, 8, interlaced: true), "IDAT", ("eXIf", TiffMaker.WithText(0, 0x10E, Secret.Ascii, 3))),
        ["WebP lossy"] = WebpMaker.File(("VP8X", WebpMaker.Extended(24, 16, 16)), ("ALPH", [0, .. new byte[256]]), ("VP8 ", WebpMaker.Lossy), ("EXIF", TiffMaker.WithText(0, 0x10E, Secret.Ascii, 8))),
        ["WebP lossless"] = WebpMaker.File(("VP8L", WebpMaker.Lossless(40, 30))),
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Damage_of_any_kind_ends_in_a_photo_or_a_sentence(string name)
    {
        var (photos, refusals) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bytes = Damaged(Pictures[name], new Random(seed));
            var outcome = CleanPhoto.From(bytes, PhotoLimits.Default);
            if (outcome.Value is { } photo)
            {
                photos++;
                photo.Bytes.Length.ShouldBeLessThanOrEqualTo(2 * bytes.Length + 65_536 + 1024, $"seed {seed}");
                CleanPhoto.From(photo.Bytes, PhotoLimits.Default).Value!.Bytes.ShouldBe(photo.Bytes, $"seed {seed}");
            }
            else
            {
                refusals++;
                outcome.Refusals.ShouldHaveSingleItem().Sentence.ShouldEndWith(".");
            }
        }
        // Both must occur: a damage that never matters, or always, would test nothing.
        photos.ShouldBePositive();
        refusals.ShouldBePositive();
    }

    /// <summary>Not WebP: only its decoder can tell noise from a picture, and the intake asks it.</summary>
    [Fact]
    public void Noise_behind_the_right_beginning_is_refused()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var noise = new byte[600];
            new Random(seed).NextBytes(noise);
            foreach (var (name, picture) in Pictures.Where(picture => !picture.Key.StartsWith("WebP", StringComparison.Ordinal)))
                CleanPhoto.From([.. picture[..24], .. noise], PhotoLimits.Default).Ok.ShouldBeFalse($"{name}, seed {seed}");
        }
    }

    private static byte[] Damaged(byte[] picture, Random random)
    {
        var bytes = picture.ToList();
        for (var strokes = random.Next(1, 5); strokes > 0; strokes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 2: bytes.RemoveRange(at, bytes.Count - at); break;
                case 3: bytes[at] = 0xFF; break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }
            if (bytes.Count == 0) break;
        }
        var damaged = bytes.ToArray();
        if (random.Next(4) > 0 && FileKinds.Of(damaged) == FileKind.Png) PngMaker.Mend(damaged);
        return damaged;
    }
}
