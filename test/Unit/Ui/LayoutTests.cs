using CauNoi.Ui;
using CauNoi.Ui.Layouts;
using CauNoi.Ui.Lists;
using CauNoi.Ui.Marks;

namespace CauNoi.Test.Unit.Ui;

public class LayoutTests
{
    private static readonly MenuEntry[] Menu =
    [
        new("Trang đầu", "/", "house"), new("Việc", "/ban", "inbox"), new("Góp ý", "/ban/gop-y", "message-circle", 3),
        new("Bộ máy", "/ban/bo-may", "users") { Also = ["/ban/nhan-su"] },
    ];

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/ban", "/ban")]
    [InlineData("/ban?trang=2", "/ban")]
    [InlineData("/ban/viec/7", "/ban")]
    [InlineData("/ban/gop-y/GY26-4T7K", "/ban/gop-y")]
    [InlineData("/bang", null)]
    [InlineData("/ban/nhan-su/trung", "/ban/bo-may")]
    [InlineData("/ban/nhan-sung", "/ban")]
    public void A_menu_marks_the_closest_entry_above_a_page(string path, string? href) => MenuPlace.Of(Menu, path)?.Href.ShouldBe(href);

    [Fact]
    public async Task Who_is_not_signed_in_is_led_back_after_signing_in()
    {
        var frame = new Drawing().Frame with { Path = "/ban/gop-y?loc=tre hạn" };
        var html = await new Drawing { Frame = frame }.Draw<AccountCorner>();
        html.ShouldContain("/dang-nhap?ve=%2Fban%2Fgop-y%3Floc%3Dtre%20h%E1%BA%A1n");
    }

    [Fact]
    public async Task Signing_out_is_a_post_with_a_token()
    {
        var html = await new Drawing { Frame = new Drawing().Frame with { Visitor = "Hoàng Thị Mến" } }.Draw<AccountCorner>();
        html.ShouldContain("<form method=\"post\" action=\"/dang-xuat\">");
        html.ShouldContain("__RequestVerificationToken");
        html.ShouldContain("Hoàng Thị Mến");
    }

    [Fact]
    public async Task A_demonstration_says_that_its_figures_are_not_real()
    {
        (await new Drawing { Frame = new Drawing().Frame with { Demo = true } }.Page<PortalLayout, KeysHelp>()).ShouldContain("không phải số thật");
        (await new Drawing().Page<PortalLayout, KeysHelp>()).ShouldNotContain("không phải số thật");
    }

    [Fact]
    public async Task A_page_is_named_and_described_in_its_head()
    {
        var html = await new Drawing().Page<PortalLayout, CauNoi.Ui.Gallery.GalleryPage>();
        var head = html[..html.IndexOf("</head>", StringComparison.Ordinal)];
        head.ShouldContain("<title>Giao diện – Cầu Nối</title>");
        head.ShouldContain("<meta name=\"description\" content=\"Mọi thành phần");
        head.ShouldContain("<meta name=\"robots\" content=\"noindex\"");
    }

    [Fact]
    public async Task A_status_says_in_words_what_its_shape_shows()
    {
        foreach (var standing in Enum.GetValues<Standing>())
        {
            var html = await Drawing.Html<Status>(("Of", standing));
            html.ShouldMatch("""<svg[^>]*aria-hidden="true".*<span>[^<]+</span></span>$""");
        }
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 2, "1 2")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(1, 20, "1 2 3 4 … 20")]
    [InlineData(10, 20, "1 … 9 10 11 … 20")]
    [InlineData(4, 20, "1 2 3 4 5 … 20")]
    [InlineData(17, 20, "1 … 16 17 18 19 20")]
    [InlineData(20, 20, "1 … 17 18 19 20")]
    public void A_pager_names_the_ends_and_the_neighbours(int page, int pages, string shown) =>
        string.Join(' ', PagerSteps.Of(page, pages).Select(step => step?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")).ShouldBe(shown);
}
