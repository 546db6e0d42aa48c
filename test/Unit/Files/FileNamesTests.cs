using System.Text;
using CauNoi.Platform.Files;

namespace CauNoi.Test.Unit.Files;

public class FileNamesTests
{
    [Theory]
    [InlineData("ảnh ngày hội Đại đoàn kết.jpg", "ảnh ngày hội Đại đoàn kết.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\Tám\\ảnh.jpg", "ảnh.jpg")]
    [InlineData("ảnh\0.jpg", "ảnh.jpg")]
    [InlineData("ảnh\r\nSet-Cookie: a=b.jpg", "ảnh Set-Cookie a=b.jpg")]
    [InlineData("ảnh\u202Egpj.exe", "ảnhgpj.exe")]
    [InlineData("a\u200Bb\uFEFFc\u2066d.png", "abcd.png")]
    [InlineData("  nhà   ông \u00A0 Tư .jpg ", "nhà ông Tư .jpg")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("<img src=x onerror=alert(1)>.jpg", "img src=x onerror=alert(1).jpg")]
    [InlineData("\uD83D\uDE00 vui.jpg", "\uD83D\uDE00 vui.jpg")]
    [InlineData("", "tệp")]
    [InlineData(null, "tệp")]
    [InlineData("..", "tệp")]
    [InlineData("\0\u0001\u0002", "tệp")]
    [InlineData("a/b/", "tệp")]
    public void A_name_becomes_harmless_and_stays_readable(string? given, string safe) => FileNames.Safe(given).ShouldBe(safe);

    [Fact]
    public void Half_a_letter_of_broken_text_does_no_harm() => FileNames.Safe("a\uD800b.jpg").ShouldBe("ab.jpg");

    [Fact]
    public void Both_forms_of_Vietnamese_give_one_name() =>
        FileNames.Safe("nhà văn hoá.jpg".Normalize(NormalizationForm.FormD)).ShouldBe("nhà văn hoá.jpg");

    [Fact]
    public void A_long_name_is_cut_between_letters_and_keeps_its_extension()
    {
        // A base letter with two marks that have no composed form: cutting inside would leave marks alone.
        var name = FileNames.Safe(string.Concat(Enumerable.Repeat("q\u0323\u0302", 100)) + ".jpg");
        name.Length.ShouldBeLessThanOrEqualTo(120);
        name.ShouldEndWith("q\u0323\u0302.jpg");
    }

    [Theory]
    [InlineData("ảnh.jpg.php", FileKind.Jpeg, "ảnh.jpg.jpg")]
    [InlineData("IMG_0001.HEIC", FileKind.Jpeg, "IMG_0001.jpg")]
    [InlineData("không đuôi", FileKind.Png, "không đuôi.png")]
    [InlineData(null, FileKind.Webp, "tệp.webp")]
    public void The_extension_follows_the_content(string? given, FileKind kind, string safe) =>
        FileNames.Safe(given, kind).ShouldBe(safe);
}
