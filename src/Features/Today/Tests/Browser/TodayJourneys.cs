using System.Text.RegularExpressions;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Today.Tests.Browser;

/// <summary>A village head, an officer and a chair press what can be pressed, on a telephone and at a desk, with and without scripts.</summary>
[Long(75)]
public class TodayJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task A_chair_gives_work_a_head_asks_the_commune_says_why_not_and_reports_it_done(int width, bool scripts)
    {
        var title = $"Đo lại sân nhà văn hoá ({width}, {scripts})";
        var chair = await chromium.Person(house.Address, width, 900, scripts);
        await chair.SignIn("chutich");
        await chair.Page.GotoAsync("/ban/giao-viec");
        await chair.Page.GetByLabel("Giao cho ai?").SelectOptionAsync(new SelectOptionValue { Label = "Xóm Na Mộc" });
        await chair.Page.GetByLabel("Việc gì?").FillAsync(title);
        await chair.Page.GetByLabel("Hạn đến hết ngày").FillAsync(Ui.Words.Spoken.Day(house.Clock.GetUtcNow().AddDays(2)));
        await Press(chair, "Giao việc");
        await Sees(chair, "Đã ghi.");

        var head = await chromium.Person(house.Address, width, 900, scripts);
        await head.SignIn("xom");
        await Go(head, "Nhờ hỗ trợ", title);
        await head.Page.GetByLabel("Cần hỗ trợ gì?").FillAsync("Xin mượn thước dây của xã");
        await Press(head, "Nhờ hỗ trợ");
        await Sees(head, "nhờ Xã Phú Lương hỗ trợ");
        await Go(head, "Chưa làm được", title);
        await head.Page.GetByLabel("Vì sao chưa làm được?").FillAsync("Sân đang phơi thóc tới cuối tuần.");
        await Press(head, "Gửi lý do");
        await Sees(head, "báo chưa làm được");

        var officer = await chromium.Person(house.Address, width, 900, scripts);
        await officer.SignIn("xa");
        await Sees(officer, "Xin mượn thước dây của xã");
        await Go(officer, "Nhờ hỗ trợ", title);
        await Press(officer, "Trả lời việc nhờ");
        await Sees(officer, "Đã ghi.");
        await officer.Page.GotoAsync("/ban/hom-nay");
        (await officer.Page.GetByText(title).CountAsync()).ShouldBe(0);

        await chair.Page.GotoAsync("/ban/hom-nay/don-vi/viec?tuoi=chua-lam");
        await Sees(chair, "Sân đang phơi thóc tới cuối tuần.");
        await Go(head, "Làm", title);
        await head.Page.GetByLabel("Kết quả").FillAsync("Sân dài 22 mét, rộng 14 mét.");
        await Press(head, "Báo đã xong");
        await Sees(head, "đã xong");
        await head.Page.GotoAsync("/ban/hom-nay");
        (await head.Page.GetByText(title).CountAsync()).ShouldBe(0);
        foreach (var person in new[] { chair, head, officer }) person.Trouble.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_officer_hands_a_duty_to_an_area_which_gives_it_back(int width)
    {
        var officer = await chromium.Person(house.Address, width);
        await officer.SignIn("xa");
        const string title = "Chuẩn bị buổi đối thoại với người dân quý này";
        await Go(officer, "Giao việc", title);
        await officer.Page.GetByLabel("Giao cho ai?").SelectOptionAsync(new SelectOptionValue { Label = "Xóm Na Mộc" });
        await Press(officer, "Giao việc");
        await Sees(officer, "giao cho Xóm Na Mộc");

        var head = await chromium.Person(house.Address, width);
        await head.SignIn("xom");
        await Go(head, "Trả lại", title);
        await Press(head, "Trả lại việc");
        await Sees(head, "Đã ghi.");
        (await head.Page.GetByText(title).CountAsync()).ShouldBe(0);
        await officer.Page.GotoAsync("/ban/hom-nay");
        await Sees(officer, title);
        foreach (var person in new[] { head, officer }) person.Trouble.ShouldBeEmpty();
    }

    // From the inbox by the verb under a line; its name carries the title for whoever listens.
    private static async Task Go(Person person, string verb, string title)
    {
        await person.Page.GotoAsync("/ban/hom-nay");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{verb}\\s*: {Regex.Escape(title)}$") }).ClickAsync();
    }

    private static Task Press(Person person, string button) =>
        person.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Sees(Person person, string words) => Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(words);
}
