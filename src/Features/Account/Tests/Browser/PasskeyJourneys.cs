using CauNoi.Account.Demo;
using CauNoi.Account.Rules;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Account.Tests.Browser;

/// <summary>The second step and a passkey in a real browser, with the browser's own virtual device.</summary>
public class PasskeyJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_officer_sets_up_codes_adds_a_key_and_signs_in_with_it()
    {
        // Keys belong to a domain; an address of numbers is none.
        var officer = await chromium.Person(house.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), width: 360, height: 800);
        var page = officer.Page;
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await officer.SignIn("xa");
        await page.GotoAsync("/tai-khoan/khoa");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bật bước thứ hai" }).Follow();
        await page.GetByLabel("Sáu số trên điện thoại").FillAsync(Code(await page.Locator("main p.scan b").InnerTextAsync()));
        await page.GetByLabel("Mật khẩu đang dùng").FillAsync(DemoAccounts.Password);
        (await Axe.Findings(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật bước thứ hai" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Mã dự phòng", Level = 1 }).WaitForAsync();
        (await Axe.Findings(page)).ShouldBeEmpty();

        await page.GotoAsync("/tai-khoan/khoa");
        await page.GetByLabel("Tên cho khoá này").FillAsync("Điện thoại của tôi");
        await page.GetByLabel("Mật khẩu đang dùng").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khoá" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã thêm khoá truy cập.");
        (await Axe.Findings(page)).ShouldBeEmpty();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/dang-nhap");
        string? sent = null;
        page.Request += (_, request) => sent = request.Url.EndsWith("/dang-nhap/khoa", StringComparison.Ordinal) ? request.PostData : sent;
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng khoá truy cập" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Việc hôm nay", Level = 1 }).WaitForAsync();
        officer.Trouble.ShouldBeEmpty();
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in' and fields ->> 'way' = 'passkey'")).ShouldBe(1);

        // Whoever caught what was sent sends it again, from a browser and with a form of one's own: the question is spent.
        using var thief = new Visitor(house.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var caught = sent.ShouldNotBeNull().Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]));
        var form = Visitor.Fields(await thief.Get("/dang-nhap"), "/dang-nhap");
        caught["__RequestVerificationToken"] = form["__RequestVerificationToken"];
        var replayed = await thief.Send(HttpMethod.Post, "/dang-nhap/khoa", new FormUrlEncodedContent(caught));
        replayed.Refusals.ShouldHaveSingleItem().ShouldContain("Khoá truy cập chưa dùng được");
        thief.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("caunoi_phien");
    }

    private string Code(string letters)
    {
        var (bytes, kept, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in letters.Where(char.IsAsciiLetterOrDigit))
        {
            (kept, bits) = ((kept << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(kept >> (bits -= 8)));
            kept &= (1 << bits) - 1;
        }

        return Totp.Code(bytes.ToArray(), Totp.StepAt(house.Clock.GetUtcNow()));
    }
}
