using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Activities.Tests.Browser;

/// <summary>An officer types paper sheets without touching the mouse; what was typed survives a reload.</summary>
public class QuickJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private const string Festival = "/ban/ghi-nhanh/ngay-hoi-dai-doan-ket";

    [Fact]
    public async Task Sheets_are_typed_by_keys_alone_and_come_back_after_a_reload()
    {
        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        await officer.Page.GotoAsync(Festival);
        await officer.Page.Locator("[name=d1-don-vi]").FocusAsync();
        foreach (var cell in new[] { "soi", "8/11/2024", "120", "7", "" }) await Cell(officer.Page, cell);
        foreach (var cell in new[] { "lang sen", "", "90", "", "" }) await Cell(officer.Page, cell);
        (await officer.Page.Locator("[name=d2-ngay]").GetAttributeAsync("placeholder")).ShouldBe("8/11/2024", "what a row takes from the one above is seen");
        (await officer.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("d3-don-vi");

        await Assertions.Expect(officer.Page.Locator("[name=d2-so-nguoi]")).ToHaveValueAsync("90");
        await officer.Page.ReloadAsync();
        await Assertions.Expect(officer.Page.Locator("[name=d2-so-nguoi]")).ToHaveValueAsync("90");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu các dòng" }).PressAsync("Enter");
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã lưu 2 dòng" }).WaitForAsync();
        (await officer.Page.Locator("[name=d1-so-nguoi]").InputValueAsync()).ShouldBe("", "what has arrived is not kept on the machine");
        (await house.One<long>("select count(*) from activity where kind = 'unity-festival' and day = '2024-11-08'")).ShouldBe(2);
        officer.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_rows_are_a_form_like_any_other()
    {
        var officer = await chromium.Person(house.Address, 360, 740, scripts: false);
        await officer.SignIn("xa");
        await officer.Page.GotoAsync(Festival);
        await officer.Page.Locator("[name=d1-don-vi]").FillAsync("vai");
        await officer.Page.Locator("[name=d1-ngay]").FillAsync("9/11/2024");
        await officer.Page.Locator("[name=d1-so-nguoi]").FillAsync("75");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu các dòng" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã lưu 1 dòng" }).WaitForAsync();
    }

    private static async Task Cell(IPage page, string typed)
    {
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.PressAsync("Enter");
    }
}
