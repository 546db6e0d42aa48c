using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.DocumentReading.Tests.Browser;

/// <summary>A department drops a scan in; the same day every commune has its targets in its plan. By keys, and on a telephone.</summary>
[Long(60)]
public class ReadingJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private const string Paper = """
        <body style="margin:90px;font:26px/1.7 'Liberation Serif','DejaVu Serif',serif;background:#fff;color:#000">
        <p style="text-align:center"><b>ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM<br>TỈNH THÁI NGUYÊN</b></p>
        <p style="text-align:center">Số: 931/KH-MTTQ</p>
        <p style="text-align:center"><b>KẾ HOẠCH</b><br><b>Công tác Mặt trận năm 2026</b></p>
        <p><b>I. CHỈ TIÊU</b></p>
        <p>1. Mỗi xã, phường tổ chức ít nhất 02 buổi học tập nghị quyết trong năm 2026.</p>
        <p>2. Mỗi xã, phường mở ít nhất 04 lớp tập huấn cán bộ Mặt trận trong năm 2026.</p>
        """;

    [Fact]
    public async Task A_scan_is_dropped_in_two_targets_are_corrected_and_a_commune_has_them_in_its_plan()
    {
        Assert.SkipUnless(ReadingTools.Find(Path.GetTempPath()).Recognises, "Không có Tesseract hoặc Poppler trên máy này: bản quét không đọc được.");
        var officer = await chromium.Person(house.Address);
        await officer.SignIn("ban");
        var page = officer.Page;
        await page.GotoAsync("/ban/doc-van-ban");
        await page.GetByLabel("Tệp văn bản").SetInputFilesAsync(new FilePayload { Name = "ke-hoach.png", MimeType = "image/png", Buffer = await Scan() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi để đọc" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(new Regex("sắp được đọc|Đang đọc|đề xuất đã xem"));
        // The tests' house has no work of its own: its turn comes now.
        await house.Within(services => services.GetRequiredService<JobRunner>().Run("reading.read-documents", dry: false, TestContext.Current.CancellationToken));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("đề xuất đã xem", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-proposal]")).ToHaveCountAsync(2);

        // The keys: down and up, and E on the one that is open.
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("[data-proposal].on")).ToHaveAttributeAsync("data-proposal", "t2");
        await page.Keyboard.PressAsync("k");
        await Correct(page, "Học tập đọc từ bản quét", "3", "activities.study-session.held");
        await Correct(page, "Tập huấn đọc từ bản quét", "5", "activities.training-course.held");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 trong 2 đề xuất đã xem: nhận 2, bỏ 0");

        await page.GetByRole(AriaRole.Link, new() { Name = "Xác nhận thành bản soạn" }).Follow();
        await Fill(page, ("Tên văn bản", "Kế hoạch đọc từ bản quét"), ("Số", "931"), ("Ký hiệu", "KH-MTTQ"), ("Ngày ban hành", "05/01/2026"), ("Người ký", "Nguyễn Văn Ký"), ("Thời hạn từ ngày", "01/01/2026"), ("Đến hết ngày", "31/12/2026"));
        await page.GetByLabel("Loại văn bản").SelectOptionAsync("plan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, thành bản soạn" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đề nghị ban hành" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đang chờ một người khác có quyền ban hành xem");
        officer.Trouble.ShouldBeEmpty();
        await Issue(new Uri(page.Url).AbsolutePath);

        var plan = await (await house.Known("chutich")).Get("/ban/ke-hoach/11/2026");
        plan.Text.ShouldContain("Học tập đọc từ bản quét Từ 3 buổi trở lên");
        plan.Text.ShouldContain("Tập huấn đọc từ bản quét Từ 5 lớp trở lên");
    }

    [Fact]
    public async Task Keys_accept_reject_and_take_back_without_leaving_the_page_and_a_telephone_shows_one_pane_at_a_time()
    {
        var id = await house.One<string>("select id::text from reading_document where state = 'Review' order by at limit 1");
        var officer = await chromium.SignedIn(house.Address, "ban", 360, 740);
        var page = officer.Page;
        await page.GotoAsync($"/ban/doc-van-ban/{id}");
        await page.EvaluateAsync("window.sameDocument = true");
        await Assertions.Expect(page.Locator(".reader-doc")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Văn bản", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".reader-doc")).ToBeVisibleAsync();
        await page.Locator("[data-mark].m-t").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reader-props")).ToBeVisibleAsync();

        var all = await page.Locator("[data-proposal]").CountAsync();
        var (seen, chosen) = (await Seen(page), page.Locator("[data-proposal].on"));
        while (!(await chosen.TextContentAsync())!.Contains("chưa xem", StringComparison.Ordinal)) await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".progress")).ToContainTextAsync($"{seen + 1} trong {all}");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator(".progress")).ToContainTextAsync($"{seen + 2} trong {all}");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".progress")).ToContainTextAsync($"{seen + 1} trong {all}");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".progress")).ToContainTextAsync($"{seen} trong {all}");
        (await page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue("nothing was reloaded between two decisions");
        officer.Trouble.ShouldBeEmpty();
    }

    private static async Task<int> Seen(IPage page) => int.Parse((await page.Locator(".progress b").First.TextContentAsync())!, CultureInfo.InvariantCulture);

    private static async Task Correct(IPage page, string title, string goal, string measure)
    {
        await page.Keyboard.PressAsync("e");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sửa đề xuất", Level = 1 }).WaitForAsync();
        await Fill(page, ("Tên ngắn", title), ("Mức phải đạt", goal));
        await page.GetByLabel("Phải đạt: xã").CheckAsync();
        await page.GetByLabel("từng đơn vị phải đạt").CheckAsync();
        await page.GetByLabel("Đơn vị chủ trì").SelectOptionAsync("1");
        await page.GetByLabel("Đếm bằng chỉ số nào").SelectOptionAsync(measure);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và nhận" }).ClickAsync();
        await page.Locator("[data-reader]").WaitForAsync();
    }

    private static async Task Fill(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields) await page.GetByLabel(new Regex($"^{Regex.Escape(label)}( \\(không bắt buộc\\))?$")).FillAsync(value);
    }

    // The board issues what somebody else wrote, and agrees how to read what it leads.
    private async Task Issue(string draft)
    {
        using var board = await house.SignedIn("tinh");
        (await board.Send(await board.Get(draft), $"{draft}/ban-hanh")).Refusals.ShouldBeEmpty();
        var links = (await board.Get(draft)).Html.QuerySelectorAll("a[href^='/ban/chuong-trinh/chi-tieu/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        links.Count.ShouldBe(2);
        foreach (var link in links) (await board.Send(await board.Get(link), $"{link}/thong-nhat", ("hieu-la", "Đếm số buổi, số lớp đã tổ chức trong năm."))).Refusals.ShouldBeEmpty();
    }

    // What comes off a scanner: a picture of a page, with no letter in it.
    private async Task<byte[]> Scan()
    {
        var desk = await chromium.Person(house.Address, 1240, 1000);
        await desk.Page.SetContentAsync(Paper);
        return await desk.Page.ScreenshotAsync(new() { FullPage = true });
    }
}
