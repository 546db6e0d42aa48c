using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>A citizen says something about the program, and sees what became of it.</summary>
public class CitizenJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citizen_sends_a_note_keeps_the_code_and_finds_it_again(bool scripts)
    {
        var citizen = await chromium.Person(house.Address, width: 360, height: 740, scripts);
        await citizen.Page.GotoAsync("/");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Gửi góp ý" }).First.Follow();
        await citizen.Page.GetByLabel("Điều muốn góp ý").FillAsync("Bản đồ xã tải chậm trên điện thoại cũ");
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận góp ý" }).WaitForAsync();
        var code = (await citizen.Page.Locator("main").InnerTextAsync()).Split().First(w => w.StartsWith("GY-", StringComparison.Ordinal));

        await citizen.Page.GotoAsync("/gop-y/tra-cuu");
        await citizen.Page.GetByRole(AriaRole.Textbox, new() { Name = "Mã góp ý" }).FillAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Bản đồ xã tải chậm trên điện thoại cũ" }).WaitForAsync();
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldContain("Đang chờ trả lời");
        citizen.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_survives_a_reload_and_is_forgotten_after_sending()
    {
        var citizen = await chromium.Person(house.Address);
        await citizen.Page.GotoAsync("/gop-y");
        await citizen.Page.GetByLabel("Điều muốn góp ý").PressSequentiallyAsync("Câu này chưa gửi thì mất điện");
        await Kept(citizen.Page, "mất điện");
        await citizen.Page.ReloadAsync();
        await Assertions.Expect(citizen.Page.GetByLabel("Điều muốn góp ý")).ToHaveValueAsync("Câu này chưa gửi thì mất điện");
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận góp ý" }).WaitForAsync();
        await citizen.Page.GotoAsync("/gop-y");
        await Assertions.Expect(citizen.Page.GetByLabel("Điều muốn góp ý")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_stands_at_the_field_and_in_the_summary_and_nothing_typed_is_lost(bool scripts)
    {
        var citizen = await chromium.Person(house.Address, width: 360, height: 740, scripts);
        await citizen.Page.GotoAsync("/gop-y");
        await citizen.Page.GetByLabel("Điều muốn góp ý").FillAsync("Trang báo cáo thiếu nút in, xin thêm vào");
        await citizen.Page.GetByLabel("Thư điện tử").FillAsync("không phải thư");
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator(".summary")).ToContainTextAsync("địa chỉ thư chưa đúng");
        await Assertions.Expect(citizen.Page.GetByLabel("Điều muốn góp ý")).ToHaveValueAsync("Trang báo cáo thiếu nút in, xin thêm vào");
        await Assertions.Expect(citizen.Page.GetByLabel("Thư điện tử")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    // Looked for by asking again and again: the content policy forbids a browser to compile the test's own waiting loop.
    private static async Task Kept(IPage page, string words)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if ((await page.EvaluateAsync<string>("JSON.stringify(Object.values(localStorage))")).Contains(words, StringComparison.Ordinal)) return;
            await Task.Delay(50);
        }

        Assert.Fail($"The browser did not keep \"{words}\".");
    }
}
