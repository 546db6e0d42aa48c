using CauNoi.Denunciations.Demo;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Denunciations.Tests.Browser;

/// <summary>A denouncer who needs protection: told by the door to come in person, received at the desk, read by two, asked after with code and secret.</summary>
public class DenouncerJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_denouncer_with_protection_is_received_in_person_read_by_two_and_learns_where_it_stands()
    {
        var citizen = await chromium.Person(house.Address, width: 360, scripts: false);
        await citizen.Page.GotoAsync("/to-cao");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Xem nơi gặp trực tiếp" }).Follow();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("yêu cầu bảo vệ bí mật danh tính");
        (await citizen.Page.Locator("main form").CountAsync()).ShouldBe(0);

        var officer = await chromium.Person(house.Address, width: 1280);
        await officer.SignIn("ban");
        await officer.Page.GotoAsync("/ban/to-cao/tiep-nhan");
        await officer.Page.GetByLabel("Tố cáo ai").FillAsync("Một cán bộ (ví dụ)");
        await officer.Page.GetByLabel("Đã xảy ra việc gì").FillAsync("Nhận tiền để xếp vào danh sách hỗ trợ nhà ở");
        await officer.Page.GetByLabel("Họ tên người tố cáo").FillAsync("Người cần bảo vệ");
        await officer.Page.GetByLabel("Địa chỉ").FillAsync("Ở một xóm");
        await officer.Page.GetByLabel("Người tố cáo yêu cầu bảo vệ").CheckAsync();
        await officer.Page.GetByLabel("Đã đọc lại").CheckAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Niêm phong và lấy phiếu" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("h1")).ToHaveTextAsync("Đã nhận và niêm phong");
        var slip = await officer.Page.Locator(".code-card b").AllTextContentsAsync();

        var first = await chromium.Person(house.Address, width: 1280);
        await first.SignIn("tinh");
        var second = await chromium.Person(house.Address, width: 360);
        await second.SignIn("tinh2");
        foreach (var (opener, press) in new[] { (first, "Bắt đầu mở"), (second, "Cùng mở và đọc") })
        {
            await opener.Page.GotoAsync("/ban/to-cao");
            await opener.Page.GetByRole(AriaRole.Link, new() { Name = $"Hồ sơ {slip[0]}", Exact = true }).Follow();
            await opener.Page.GetByLabel("Cụm mật khẩu của tôi").FillAsync(DemoDenunciations.Phrase);
            await opener.Page.GetByRole(AriaRole.Button, new() { Name = press }).ClickAsync();
        }

        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("Nhận tiền để xếp vào danh sách hỗ trợ nhà ở");
        await Assertions.Expect(first.Page.Locator("main")).Not.ToContainTextAsync("Nhận tiền để xếp");
        // The sheet that goes to another body does not say who said it.
        await second.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await second.Page.GetByText("Người cần bảo vệ").IsVisibleAsync()).ShouldBeFalse();
        (await second.Page.GetByText("Nhận tiền để xếp vào danh sách").IsVisibleAsync()).ShouldBeTrue();
        await second.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        (await Axe.Findings(second.Page)).ShouldBeEmpty();

        await citizen.Page.GotoAsync("/to-cao/theo-doi");
        await citizen.Page.GetByLabel("Mã hồ sơ").FillAsync(slip[0]);
        await citizen.Page.GetByLabel("Số bí mật").FillAsync(slip[1]);
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Hỏi" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Đã nhận, đang niêm phong");
        (await citizen.Page.ContentAsync()).ShouldNotContain("hỗ trợ nhà ở");
        foreach (var person in new[] { citizen, officer, first, second }) person.Trouble.ShouldBeEmpty();
    }
}
