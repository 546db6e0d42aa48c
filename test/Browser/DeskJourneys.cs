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
        var title = scripts ? "Bảng in ra bị cắt cột cuối" : "Ghi âm cuộc họp lưu ở đâu";
        using (var visitor = await house.SignedIn("xa"))
            await visitor.Send(await visitor.Get("/gop-y"), "/gop-y", ("noi-dung", $"{title}, cần nói rõ"));
        var officer = await chromium.Person(house.Address, scripts: scripts);
        await officer.SignIn("xa");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{title}") }).First.Follow();
        await officer.Page.GetByLabel("Câu trả lời").FillAsync("Đã tăng cỡ chữ của danh sách lên mười tám điểm.");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("đã trả lời");
        await officer.Page.GotoAsync("/ban/hom-nay");
        (await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{title}") }).CountAsync()).ShouldBe(0);
        officer.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_between_pages_keeps_the_frame_and_names_the_new_page()
    {
        var officer = await chromium.Person(house.Address);
        await officer.SignIn("tinh");
        await officer.Page.EvaluateAsync("window.sameDocument = true");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Góp ý", Exact = true }).First.Follow();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Góp ý về hệ thống", Level = 1 }).WaitForAsync();
        (await officer.Page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue();
        (await officer.Page.TitleAsync()).ShouldContain("Góp ý về hệ thống");
        await officer.Page.GoBackAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Việc hôm nay", Level = 1 }).WaitForAsync();
        officer.Trouble.ShouldBeEmpty();
    }
}
