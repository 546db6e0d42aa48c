namespace CauNoi.Test.Browser;

/// <summary>What is looked at once is looked at wherever it differs.</summary>
public class AxeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Head = "<!doctype html><html lang=vi><title>Trang thử</title><style>body { background: #fff; color: #111 } .pale { color: #ccc } .dark { background: #222 } .faint { opacity: .3 } .bare { color: #333; text-decoration: none }</style><main><h1>Trang thử</h1>";

    [Theory]
    [InlineData("<p>Đọc được</p><p class=pale>Quá nhạt</p>")]
    [InlineData("<p>Đọc được</p><div class=dark><p>Chữ đen trên nền đen</p></div>")]
    [InlineData("<p>Đọc được</p><section class=faint><div><p>Mờ vì cái bọc ngoài</p></div></section>")]
    public async Task Text_that_nobody_can_read_is_found_on_every_page_where_it_stands(string body)
    {
        var page = (await chromium.Person("http://localhost", 320, 640)).Page;
        await page.SetContentAsync($"{Head}<p>Đọc được</p>");
        (await Axe.Findings(page)).ShouldBeEmpty();
        for (var time = 0; time < 2; time++)
        {
            await page.SetContentAsync(Head + body);
            (await Axe.Findings(page)).ShouldHaveSingleItem().ShouldStartWith("color-contrast: ");
        }
    }

    [Fact]
    public async Task A_link_that_looks_much_like_the_words_around_it_is_found_on_every_page_where_it_stands()
    {
        var page = (await chromium.Person("http://localhost", 320, 640)).Page;
        await page.SetContentAsync($"{Head}<p>Đọc <a href=/>chỗ này</a> rồi đi tiếp.</p><p><a class=bare href=/>Một mình</a></p>");
        (await Axe.Findings(page)).ShouldBeEmpty();
        for (var time = 0; time < 2; time++)
        {
            await page.SetContentAsync($"{Head}<p>Đọc <a class=bare href=/>chỗ này</a> rồi đi tiếp.</p>");
            (await Axe.Findings(page)).ShouldHaveSingleItem().ShouldStartWith("link-in-text-block: ");
        }
    }

    [Fact]
    public async Task What_is_not_a_matter_of_colour_is_found_as_before()
    {
        var page = (await chromium.Person("http://localhost", 320, 640)).Page;
        await page.SetContentAsync($"{Head}<input>");
        (await Axe.Findings(page)).ShouldHaveSingleItem().ShouldStartWith("label: ");
    }
}
