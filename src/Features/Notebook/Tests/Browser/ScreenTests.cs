using System.Globalization;
using CauNoi.Kernel.Lunar;
using CauNoi.Kernel.Time;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>Every screen of the notebook: clean, narrow, light; and what it says where it cannot run.</summary>
[Long(70)]
public class ScreenTests(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private static readonly string[] Screens =
        ["", "den-han", "viec-khac", "ghi/activities%2Funity-festival", "ghi/feedback%2Fnote", "da-gui", "noi-toi", "may", "viec-den-han/khong-co", "sua/khong-co", "huong-dan/khong-co"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_screen_is_clean_for_axe_and_fits_a_small_phone(ColorScheme scheme)
    {
        await using var signal = await Signal.To(house.Address);
        var person = await chromium.Person(signal.Address, 320, 640, scheme: scheme);
        var page = person.Page;
        await page.Enrol(signal.Address);
        await page.Festival(VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(scheme == ColorScheme.Light ? -50 : -51), 60, "teal");
        signal.Cut = true;
        await page.Save();
        foreach (var screen in Screens)
        {
            await page.Turn(screen);
            await page.Locator("main h1").WaitForAsync();
            await Clean(page, screen, scheme);
        }

        await page.Turn("ghi/activities%2Funity-festival");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await page.Locator(".summary").WaitForAsync();
        await Clean(page, "a refused form", scheme);
        await page.ReloadAsync();
        await page.GetByLabel("Mã PIN").WaitForAsync();
        await Clean(page, "the lock", scheme);
        person.Trouble.Where(t => !t.Contains("net::ERR_", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_load_with_everything_kept_for_later_stays_within_150_KB()
    {
        await using var signal = await Signal.To(house.Address);
        var person = await chromium.Person(signal.Address, 360, 640);
        await person.Page.GotoAsync($"{signal.Address}/so-tay");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).WaitForAsync();
        await person.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        signal.Bytes.ShouldBeInRange(60 * 1024, 150 * 1024);
    }

    [Fact]
    public async Task Without_scripts_it_says_what_to_do_and_leads_to_the_desk()
    {
        var person = await chromium.Person(house.Address, 360, 640, scripts: false);
        await person.Page.GotoAsync("/so-tay");
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "Sổ tay cần bật JavaScript" }).WaitForAsync();
        (await person.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi việc trên trang làm việc" }).GetAttributeAsync("href")).ShouldBe("/ban/ghi");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12", "Mở sổ tay bằng Chrome")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; wv) AppleWebKit/537.36 Chrome/120 Mobile [FB_IAB/FB4A;FBAV/440.0]", "Mở sổ tay bằng Chrome")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile/15E148 Safari/604.1", "đưa sổ tay ra màn hình chính")]
    [InlineData("Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36", "Đăng nhập một lần")]
    public async Task A_browser_that_would_lose_what_is_written_is_known_and_told(string agent, string words)
    {
        var person = await chromium.Person(house.Address, 360, 640);
        await (await person.Page.Context.NewCDPSessionAsync(person.Page)).SendAsync("Network.setUserAgentOverride", new Dictionary<string, object> { ["userAgent"] = agent });
        await person.Page.GotoAsync("/so-tay");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(words);
    }

    [Fact]
    public async Task The_lunar_day_stands_under_every_day_as_the_kernel_knows_it()
    {
        var person = await chromium.Person(house.Address, 360, 640);
        await person.Page.Enrol(house.Address);
        await person.Page.Turn("ghi/activities%2Funity-festival");
        var day = person.Page.GetByLabel("Ngày tổ chức");
        for (var n = 0; n < 120; n++)
        {
            var solar = new DateOnly(2020, 2, 1).AddDays(n * 241);
            await day.FillAsync(solar.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
            var lunar = LunarNames.Day(LunarCalendar.Of(solar));
            (await person.Page.Locator(".fields .field").First.InnerTextAsync()).ShouldContain($", {lunar[..lunar.IndexOf(" năm ", StringComparison.Ordinal)]} âm lịch");
        }
    }

    private static async Task Clean(IPage page, string screen, ColorScheme scheme)
    {
        // At its end: on the way there the tabs lie over what is still to be scrolled to.
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        (await Axe.Findings(page)).ShouldBeEmpty(screen);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, screen);
        // Pictures are of both schemes at once.
        if (scheme == ColorScheme.Light) await PagePictures.Take(page, $"/so-tay/{screen}", "xom");
    }
}
