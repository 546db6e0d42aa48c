using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Petitions.Tests.Browser;

/// <summary>A citizen says something without scripts; another on a phone that loses its signal halfway.</summary>
public class SayingJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task Without_scripts_a_citizen_chooses_is_asked_again_sends_and_finds_it_again_with_code_and_secret()
    {
        var citizen = await chromium.Person(house.Address, width: 360, height: 740, scripts: false);
        await citizen.Page.GotoAsync("/kien-nghi/gui");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Đường, cầu, cống" }).Follow();
        await citizen.Page.GetByLabel("Có việc gì?").FillAsync("Cống đầu xóm gãy đôi, mưa là nước tràn");
        await citizen.Page.GetByLabel("Xã, phường").FillAsync("phu");
        await citizen.Page.GetByLabel("Cống hoặc rãnh").CheckAsync();
        await Press(citizen.Page, "Gửi");
        // Several places are called so: asked again, with all that was typed still there.
        await Assertions.Expect(citizen.Page.Locator(".summary")).ToContainTextAsync("tên gần giống");
        await Assertions.Expect(citizen.Page.GetByLabel("Có việc gì?")).ToHaveValueAsync("Cống đầu xóm gãy đôi, mưa là nước tràn");
        await citizen.Page.GetByLabel("Xã Phú Lương").CheckAsync();
        await Press(citizen.Page, "Gửi");
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận" }).WaitForAsync();
        var codes = await citizen.Page.Locator(".code-card b").AllInnerTextsAsync();
        // A reload sends the same form again: the same slip.
        await citizen.Page.ReloadAsync();
        (await citizen.Page.Locator(".code-card b").AllInnerTextsAsync()).ShouldBe(codes);

        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Theo dõi đơn" }).Follow();
        await citizen.Page.GetByLabel("Số bí mật").FillAsync(codes[1]);
        await Press(citizen.Page, "Xem đơn");
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận, chờ xem" }).WaitForAsync();
        await citizen.Page.GetByLabel("Ghi thêm").FillAsync("Sáng nay nước vào nhà hai hộ");
        await Press(citizen.Page, "Ghi thêm");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Sáng nay nước vào nhà hai hộ");
        // The form that was asked again is an answer of its own kind.
        citizen.Trouble.Where(t => !t.Contains("422", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_that_loses_its_signal_what_was_typed_waits_and_goes_by_itself_once()
    {
        var citizen = await chromium.Person(house.Address, width: 360, height: 740);
        await citizen.Page.GotoAsync("/kien-nghi/gui?linh-vuc=khac");
        await citizen.Page.GetByLabel("Có việc gì?").PressSequentiallyAsync("Mất sóng giữa chừng vẫn gửi được", new() { Delay = 110 });
        await citizen.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await citizen.Page.Context.SetOfflineAsync(true);
        await Press(citizen.Page, "Gửi");
        await Assertions.Expect(citizen.Page.Locator("#noi-dung").GetByText("Chưa có mạng. Bà con cứ viết")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.GetByLabel("Có việc gì?")).ToHaveValueAsync("Mất sóng giữa chừng vẫn gửi được");
        // Opened anew without signal: the form is there, says what to do, and has what was typed.
        await citizen.Page.ReloadAsync();
        await Assertions.Expect(citizen.Page.Locator("#noi-dung").GetByText("Chưa có mạng. Bà con cứ viết")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.GetByLabel("Có việc gì?")).ToHaveValueAsync("Mất sóng giữa chừng vẫn gửi được");
        await Press(citizen.Page, "Gửi");
        await citizen.Page.Context.SetOfflineAsync(false);
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận" }).WaitForAsync();
        var code = (await citizen.Page.Locator(".code-card b").AllInnerTextsAsync())[0];
        (await house.One<string>("select held || ' ' || state from petition where code = $1", code)).ShouldBe("0 2");
        (await Axe.Findings(citizen.Page)).ShouldBeEmpty();
        // Sent: the page opens empty again.
        await citizen.Page.GotoAsync("/kien-nghi/gui?linh-vuc=khac");
        await Assertions.Expect(citizen.Page.GetByLabel("Có việc gì?")).ToHaveValueAsync("");
        (await house.One<long>("select count(*) from petition")).ShouldBeGreaterThanOrEqualTo(1);
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
