using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Boards.Tests.Browser;

/// <summary>Somebody without an account walks from the province down to what was done in one hamlet.</summary>
public class BoardJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private const string Unconfirmed = "select a.id from activity a join unit_node n on n.unit = a.unit and n.valid_until is null where a.kind = 'unity-festival' and a.confirmed_at is null and n.parent = 11 and a.day < '2026-01-01' limit 1";

    [Fact]
    public async Task From_the_province_to_the_published_picture_of_a_hamlets_festival_it_takes_five_clicks_on_a_phone()
    {
        // The festival with its picture was last year's.
        house.Clock.Set(new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero));
        var citizen = await chromium.Person(house.Address, width: 360, height: 740);
        var page = citizen.Page;
        var clicks = 0;
        await page.GotoAsync("/don-vi/19");
        await Click(page.GetByRole(AriaRole.Link, new() { Name = "Xã Phú Lương", Exact = true }));
        await Click(page.GetByRole(AriaRole.Link, new() { Name = "Xem bảng chỉ tiêu" }));
        await Click(page.GetByRole(AriaRole.Link, new() { Name = "Năm 2025" }));
        await Click(page.GetByRole(AriaRole.Link, new() { Name = "Ngày hội Đại đoàn kết", Exact = true }));
        var records = page.Locator("a[href^='/viec/']");
        (await page.Locator("main").InnerHTMLAsync()).ShouldNotContain($"{await house.One<Guid>(Unconfirmed)}");
        await Click(records.And(page.Locator("tr:has-text('Xóm Na Mộc') a")));
        clicks.ShouldBe(5);

        var picture = page.Locator(".album img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        (await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(100);
        (await page.GotoAsync($"/viec/{await house.One<Guid>(Unconfirmed)}"))!.Status.ShouldBe(404);
        citizen.Trouble.RemoveAll(t => t.Contains("404", StringComparison.Ordinal));
        citizen.Trouble.ShouldBeEmpty();

        Task Click(ILocator link)
        {
            clicks++;
            return link.First.Follow();
        }
    }

    [Fact]
    public async Task A_public_programme_leads_to_its_board()
    {
        var citizen = await chromium.Person(house.Address, width: 360, height: 740, scripts: false);
        await citizen.Page.GotoAsync("/chuong-trinh");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Chương trình hành động nhiệm kỳ" }).First.Follow();
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "mở bảng chỉ tiêu" }).Follow();
        new Uri(citizen.Page.Url).AbsolutePath.ShouldStartWith("/bang/chuong-trinh/");
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldContain("Từng nơi");
    }
}
