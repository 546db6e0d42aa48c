using CauNoi.Platform.Files;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

public class FileKindsTests
{
    public static readonly byte[] Heic = [0, 0, 0, 24, .. "ftypmif1\0\0\0\0mif1heic"u8, 0, 0, 0, 8, .. "free"u8];

    [Fact]
    public void The_content_says_what_a_file_is()
    {
        FileKinds.Of(JpegMaker.Baseline().Bytes).ShouldBe(FileKind.Jpeg);
        FileKinds.Of(PngMaker.File(PngMaker.Chunks(PngMaker.Rgb))).ShouldBe(FileKind.Png);
        FileKinds.Of(WebpMaker.File(("VP8 ", WebpMaker.Lossy))).ShouldBe(FileKind.Webp);
        FileKinds.Of(Heic).ShouldBe(FileKind.Heic);
        FileKinds.Of("%PDF-1.7\n"u8).ShouldBe(FileKind.Pdf);
    }

    [Fact]
    public void What_only_pretends_is_unknown()
    {
        byte[][] pretenders =
        [
            [], [0xFF], [0xFF, 0xD8], [.. "#!/bin/sh\nrm -rf /\n"u8], [.. "<?php system($_GET['c']);"u8],
            [.. "<html><script>alert(1)</script>"u8], [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8],
            [.. "PK\u0003\u0004"u8, .. new byte[40]], [.. "GIF89a"u8, 1, 0, 1, 0], [.. "MZ"u8, .. new byte[60]],
            [.. "RIFF"u8, 4, 0, 0, 0, .. "WAVE"u8], [.. "\n%PDF-1.7"u8], [0, 0, 0, 24, .. "ftypmp42\0\0\0\0mp42isom"u8],
            [0, 0, 0, 24, .. "ftypavif\0\0\0\0mif1avif"u8], [0, 0, 0, 20, .. "ftypmif1heicmif1"u8],
        ];
        foreach (var pretender in pretenders)
            FileKinds.Of(pretender).ShouldBe(FileKind.Unknown, Convert.ToHexString(pretender));
    }
}
