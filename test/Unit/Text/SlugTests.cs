using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Kiến nghị của dân", "kien-nghi-cua-dan")]
    [InlineData("  Góp ý về hệ thống?! ", "gop-y-ve-he-thong")]
    [InlineData("Đề án 06/2026", "de-an-06-2026")]
    [InlineData("漢字", "")]
    public void An_address_is_readable_ascii(string title, string slug) => Slug.Of(title).ShouldBe(slug);

    [Fact]
    public void An_address_is_its_own_address() => AnyText.Holds(text =>
        Slug.Of(text) is var slug && Slug.Of(slug) == slug && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal));
}
