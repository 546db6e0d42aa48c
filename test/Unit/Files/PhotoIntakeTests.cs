using CauNoi.Kernel;
using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

public sealed class PhotoIntakeTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly FileStore store;

    public PhotoIntakeTests() => store = new(folder.Root);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_photo_leaves_a_clean_original_and_two_sizes()
    {
        var photo = Viewer.Jpeg(2000, 1000, "-quality", "85");
        var taken = (await Take(photo, "nhà văn hóa.jpg")).Value!;
        taken.Pending.ShouldBeNull();
        (taken.Name, taken.Kind).ShouldBe(("nhà văn hóa.jpg", FileKind.Jpeg));
        (taken.Original.Width, taken.Original.Height).ShouldBe((2000, 1000));
        taken.Derived.Select(image => (image.Width, image.Height)).ShouldBe([(1500, 750), (400, 200)]);
        Viewer.Look(Stored(taken.Original)).ShouldBe(Viewer.Look(photo));
        foreach (var image in taken.Derived) Header(Viewer.Look(Stored(image))).ShouldBe($"P6 {image.Width} {image.Height} 255");
        folder.Files().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData(1, "RGBW")]
    [InlineData(2, "GRWB")]
    [InlineData(3, "WBGR")]
    [InlineData(4, "BWRG")]
    [InlineData(5, "RBGW")]
    [InlineData(6, "BRWG")]
    [InlineData(7, "WGBR")]
    [InlineData(8, "GWRB")]
    public async Task What_people_see_is_upright(int turn, string corners)
    {
        var photo = Corners();
        byte[] turned = [.. photo[..2], .. JpegMaker.Segment(0xE1, [.. "Exif\0\0"u8, .. TiffMaker.WithText(0, 0x10E, Secret.Ascii, turn)]), .. photo[2..]];
        var taken = (await Take(turned, "góc.jpg")).Value!;
        var seen = turn >= 5 ? (240, 400) : (400, 240);
        foreach (var image in taken.Derived)
        {
            (image.Width, image.Height).ShouldBe(seen);
            ColoursOf(Viewer.Look(Stored(image)), image.Width, image.Height).ShouldBe(corners);
        }
        (taken.Original.Width, taken.Original.Height).ShouldBe(seen);
    }

    [Fact]
    public async Task A_WebP_becomes_a_JPEG_so_that_nothing_stays_inside_its_coded_picture()
    {
        Viewer.SkipWithout("dwebp", "cjpeg", "djpeg");
        var photo = Viewer.Webp(600, 300, "-q", "80");
        // Behind the last block, but inside the picture chunk: only a decoder can tell.
        byte[] planted = WebpMaker.File(("VP8 ", [.. photo[20..], .. Secret.Ascii]));
        var taken = (await Take(planted, "zalo.webp")).Value!;
        (taken.Name, taken.Kind, taken.Original.Width, taken.Original.Height).ShouldBe(("zalo.jpg", FileKind.Jpeg, 600, 300));
        taken.Derived.Count.ShouldBe(2);
        folder.Files().ShouldAllBe(file => !Secret.IsIn(file.Bytes));
    }

    [Fact]
    public async Task A_HEIC_becomes_a_JPEG()
    {
        Viewer.SkipWithout("heif-enc", "heif-convert", "djpeg", "cjpeg");
        using var work = new Folder();
        await File.WriteAllBytesAsync(work.Path("a.jpg"), Viewer.Jpeg(320, 200, "-quality", "90"), Cancel);
        Viewer.Run(work, "heif-enc", "a.jpg", "-o", "a.heic");
        var taken = (await Take(await File.ReadAllBytesAsync(work.Path("a.heic"), Cancel), "IMG_1.HEIC")).Value!;
        (taken.Name, taken.Kind, taken.Original.Width, taken.Original.Height).ShouldBe(("IMG_1.jpg", FileKind.Jpeg, 320, 200));
        taken.Derived.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Transparent_places_become_white()
    {
        Viewer.SkipWithout("cwebp", "dwebp", "cjpeg", "djpeg");
        var empty = PngMaker.File([("IHDR", PngMaker.Head(20, 20, 8, PngMaker.RgbAlpha)), ("IDAT", Secret.Deflate(new byte[20 * 81])), ("IEND", [])]);
        var taken = (await Take(empty, "trống.png")).Value!;
        taken.Kind.ShouldBe(FileKind.Png);
        ColoursOf(Viewer.Look(Stored(taken.Derived[0])), 20, 20).ShouldBe("WWWW");
    }

    [Fact]
    public async Task Without_tools_a_photo_waits_in_private()
    {
        var tools = ImageTools.Find(store.TemporaryFolder, searchPath: folder.Root);
        tools.Missing.Count.ShouldBe(6);
        tools.Missing.ShouldAllBe(sentence => sentence.StartsWith("Thiếu chương trình ", StringComparison.Ordinal));
        foreach (var (content, kind) in new[] { (JpegMaker.Baseline().Bytes, FileKind.Jpeg), (WebpMaker.File(("VP8 ", WebpMaker.Lossy)), FileKind.Webp), (FileKindsTests.Heic, FileKind.Heic) })
        {
            var taken = (await new PhotoIntake(store, tools, PhotoLimits.Default).Take(new MemoryStream(content), "a", Cancel)).Value!;
            taken.Kind.ShouldBe(kind);
            taken.Pending.ShouldNotBeNull().ShouldContain("chờ xử lý");
            taken.Derived.ShouldBeEmpty();
            store.Exists(taken.Original.Hash).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Bad_input_is_refused_with_a_sentence_and_leaves_nothing()
    {
        (byte[] Content, Refusal Refusal)[] bad =
        [
            ([], FileRefusals.Empty),
            ([.. "#!/bin/sh\necho hi\n"u8], FileRefusals.NotAPhoto),
            ([.. "<?php eval($_POST[0]);"u8], FileRefusals.NotAPhoto),
            ([.. "PK\u0003\u0004"u8, .. new byte[5000]], FileRefusals.NotAPhoto),
            ([.. "%PDF-1.4\n"u8], FileRefusals.NotAPhoto),
            ([0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8], FileRefusals.Damaged),
            (JpegMaker.Baseline().Bytes[..^30], FileRefusals.Damaged),
            (new byte[PhotoLimits.Default.MostBytes + 1], FileRefusals.TooBig(PhotoLimits.Default.MostBytes)),
        ];
        foreach (var (content, refusal) in bad)
            (await Take(content, "../../etc/passwd\0.jpg")).Refusals.ShouldBe([refusal]);
        FileRefusals.TooBig(PhotoLimits.Default.MostBytes).Sentence.ShouldContain("15 MB");
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_decoder_cannot_read_is_refused_and_leaves_nothing()
    {
        Viewer.SkipWithout("dwebp", "heif-convert");
        var noise = WebpMaker.Lossy.ToArray();
        new Random(1).NextBytes(noise.AsSpan(10));
        noise[10] = 0xFF;
        (await Take(WebpMaker.File(("VP8L", [.. WebpMaker.Lossless(500, 500)[..5], .. noise])), "a.webp")).Refusals.ShouldBe([FileRefusals.Damaged]);
        (await Take(FileKindsTests.Heic, "a.heic")).Refusals.ShouldBe([FileRefusals.Damaged]);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_passes_the_cleaner_but_not_the_decoder_is_refused_and_leaves_nothing()
    {
        Viewer.SkipWithout("prlimit", "cjpeg", "false");
        using var programs = new Folder();
        foreach (var (name, program) in new[] { ("prlimit", "prlimit"), ("cjpeg", "cjpeg"), ("djpeg", "false") })
            File.CreateSymbolicLink(programs.Path(name), "/usr/bin/" + program);
        var tools = ImageTools.Find(store.TemporaryFolder, programs.Root);
        tools.CanRead(FileKind.Jpeg).ShouldBeTrue();
        tools.CanRead(FileKind.Png).ShouldBeFalse();
        (await new PhotoIntake(store, tools, PhotoLimits.Default).Take(new MemoryStream(JpegMaker.Baseline().Bytes), "a.jpg", Cancel))
            .Refusals.ShouldBe([FileRefusals.Damaged]);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_with_a_film_behind_it_is_taken_without_the_film()
    {
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12], .. "mdat"u8, .. Secret.Ascii];
        var taken = (await Take([.. JpegMaker.Baseline().Bytes, .. film], "MVIMG.jpg")).Value!;
        taken.Original.Hash.ShouldBe((await Take(JpegMaker.Baseline().Bytes, "IMG.jpg")).Value!.Original.Hash);
        folder.Files().ShouldAllBe(file => !Secret.IsIn(file.Bytes));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Outcome<TakenPhoto>> Take(byte[] content, string name) =>
        new PhotoIntake(store, ImageTools.Find(store.TemporaryFolder), PhotoLimits.Default).Take(new MemoryStream(content), name, Cancel);

    private byte[] Stored(StoredImage image)
    {
        using var stream = store.Open(image.Hash)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Length.ShouldBe(image.Bytes);
        return copy.ToArray();
    }

    /// <summary>Red and green above, blue and white below.</summary>
    private static byte[] Corners()
    {
        Viewer.SkipWithout("cjpeg", "djpeg");
        using var work = new Folder();
        byte[] pixels = [.. from y in Enumerable.Range(0, 240)
                            from x in Enumerable.Range(0, 400)
                            from value in (y < 120, x < 200) switch { (true, true) => (byte[])[255, 0, 0], (true, _) => [0, 255, 0], (_, true) => [0, 0, 255], _ => [255, 255, 255] }
                            select value];
        File.WriteAllBytes(work.Path("in"), [.. "P6\n400 240\n255\n"u8, .. pixels]);
        Viewer.Run(work, "cjpeg", "-quality", "95", "-outfile", "out", "in");
        return File.ReadAllBytes(work.Path("out"));
    }

    private static string ColoursOf(byte[] ppm, int width, int height)
    {
        var pixels = ppm.AsSpan(ppm.Length - width * height * 3).ToArray();
        return new(new[] { (1, 1), (3, 1), (1, 3), (3, 3) }.Select(quarter =>
        {
            var at = (quarter.Item2 * height / 4 * width + quarter.Item1 * width / 4) * 3;
            return (pixels[at] > 128, pixels[at + 1] > 128, pixels[at + 2] > 128) switch
            {
                (true, true, true) => 'W',
                (true, false, false) => 'R',
                (false, true, false) => 'G',
                (false, false, true) => 'B',
                _ => '?',
            };
        }).ToArray());
    }

    private static string Header(byte[] ppm) =>
        string.Join(' ', System.Text.Encoding.ASCII.GetString(ppm, 0, 15).Split('\n')[..3]);
}
