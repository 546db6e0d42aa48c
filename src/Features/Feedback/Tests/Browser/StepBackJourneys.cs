using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Feedback.Tests.Browser;

/// <summary>An officer steps back from a note on a phone, with and without scripts; the chair lets the officer back.</summary>
public class StepBackJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_stepped_back_sees_the_note_no_more_until_the_chair_says_so(bool scripts)
    {
        var title = scripts ? "Người gửi là em họ tôi" : "Người gửi là hàng xóm tôi";
        using (var visitor = await house.SignedIn("xa"))
            await visitor.Send(await visitor.Get("/gop-y"), "/gop-y", ("noi-dung", $"{title}, nút in quá nhỏ"));
        var officer = await chromium.Person(house.Address, width: 360, scripts: scripts);
        await officer.SignIn("xa");
        await Link(officer.Page, $"^{title}").ClickAsync();
        await Link(officer.Page, "^Tôi có liên quan").WaitForAsync();
        var address = new Uri(officer.Page.Url).AbsolutePath;
        await Link(officer.Page, "^Tôi có liên quan").ClickAsync();
        await officer.Page.GetByLabel("Liên quan thế nào").FillAsync("Người gửi là người quen của tôi.");
        await Button(officer.Page, "Xin không xử lý việc này").ClickAsync();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("không hiện với ông/bà nữa");
        await officer.Page.GotoAsync("/ban/hom-nay");
        (await Link(officer.Page, $"^{title}").CountAsync()).ShouldBe(0);

        var chair = await chromium.Person(house.Address, width: 320, scripts: scripts);
        await chair.SignIn("chutich");
        await chair.Page.GotoAsync(address);
        await Link(chair.Page, "^Xem ai, vì sao").ClickAsync();
        await Assertions.Expect(chair.Page.Locator("main")).ToContainTextAsync("Người gửi là người quen của tôi.");
        // With somebody on the list, which the sample data has not.
        if (scripts) (await Axe.Findings(chair.Page)).ShouldBeEmpty();
        await Button(chair.Page, "Cho xử lý lại").ClickAsync();
        await Assertions.Expect(chair.Page.Locator("main")).ToContainTextAsync("lại xem và xử lý được");

        await officer.Page.GotoAsync("/ban/hom-nay");
        await Assertions.Expect(Link(officer.Page, $"^{title}")).ToHaveCountAsync(1);
        officer.Trouble.ShouldBeEmpty();
        chair.Trouble.ShouldBeEmpty();
    }

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { NameRegex = new(name) });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameRegex = new(name) });
}
