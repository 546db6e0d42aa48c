using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>An officer clears the day's work.</summary>
public class DeskJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_opens_the_day_answers_a_note_and_the_duty_is_gone(bool scripts)
    {
        var officer = await chromium.Person(house.Address, scripts: scripts);
        await officer.SignIn("xa");
        var before = await officer.Page.Locator(".due").CountAsync();
        var title = scripts ? "Chữ trong danh sách việc hôm nay" : "Ghi âm cuộc họp";
        if (!scripts) await Send(title);
        await officer.Page.ReloadAsync();
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{title}") }).First.ClickAsync();
        await officer.Page.GetByLabel("Câu trả lời").FillAsync("Đã tăng cỡ chữ của danh sách lên mười tám điểm.");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("đã trả lời");
        await officer.Page.GotoAsync("/ban/hom-nay");
        (await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{title}") }).CountAsync()).ShouldBe(0);
        before.ShouldBeGreaterThan(0);
        officer.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_between_pages_keeps_the_frame_and_names_the_new_page()
    {
        var officer = await chromium.Person(house.Address);
        await officer.SignIn("tinh");
        await officer.Page.EvaluateAsync("window.sameDocument = true");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Góp ý", Exact = true }).First.ClickAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Góp ý về hệ thống", Level = 1 }).WaitForAsync();
        (await officer.Page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue();
        (await officer.Page.TitleAsync()).ShouldContain("Góp ý về hệ thống");
        await officer.Page.GoBackAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Việc hôm nay", Level = 1 }).WaitForAsync();
        officer.Trouble.ShouldBeEmpty();
    }

    private async Task Send(string text)
    {
        using var visitor = await house.SignedIn("xa");
        await visitor.Send(await visitor.Get("/gop-y"), "/gop-y", ("noi-dung", $"{text} cần nói rõ lưu bao lâu"));
    }
}
