using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Petitions.Tests.Browser;

/// <summary>An officer with the keyboard alone; a moderator who covers a name; an agency with a link; a sender who says that it is not done.</summary>
public class HandlingJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task From_the_queue_to_a_public_answer_that_the_sender_refuses()
    {
        var (id, code, secret) = await Taken("Rãnh thoát nước trước trường bị lấp, đã báo bà Trần Thị Bình mà chưa dọn.");
        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        var page = officer.Page;

        // The keyboard alone: down the list, open, classify.
        await page.GotoAsync("/ban/kien-nghi?q=ranh+thoat+nuoc");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Rãnh thoát nước") }).WaitForAsync();
        await page.Keyboard.PressAsync("p");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Phân loại", Level = 1 }).WaitForAsync();
        await TabTo(page, page.GetByLabel("Kiến nghị", new() { Exact = true }));
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Phân loại", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã ghi: phân loại");
        (await house.One<short>("select class from petition where id = $1", id)).ShouldBe((short)PetitionClass.Reflection);

        // A name is covered before anything is public.
        await page.Keyboard.PressAsync("k");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Che và công khai", Level = 1 }).WaitForAsync();
        (await page.GetByLabel("Nội dung đã che").InputValueAsync()).ShouldContain("[tên đã che]");
        await page.GetByLabel("Tiêu đề trên Cổng").FillAsync("Rãnh thoát nước trước trường bị lấp");
        await page.GetByRole(AriaRole.Button, new() { Name = "Công khai bản đã che" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("nội dung đã che");
        (await house.One<string>("select text from published_petition where code = $1", code.Replace("-", "", StringComparison.Ordinal))).ShouldNotContain("Bình");

        // An agency with nothing but a link, and no scripts.
        await house.Run("insert into petition_agency (unit, mail, changed_at) select unit, 'vanthu@example.vn', now() from unit_node where parent = 11 and kind = 'external-agency' on conflict (unit) do update set mail = excluded.mail");
        await page.GotoAsync($"/ban/kien-nghi/{id}/chuyen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chuyển cơ quan" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã ghi: chuyển cơ quan");
        var token = new string('a', 64);
        await house.One<Guid>("update petition_link set hash = $2 where petition = $1 and ended_at is null returning id", id, System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)));
        var agency = await chromium.Person(house.Address, width: 360, scripts: false);
        await agency.Page.GotoAsync($"/tra-loi-kien-nghi/{token}");
        await Assertions.Expect(agency.Page.Locator("main")).Not.ToContainTextAsync("Bình");
        await agency.Page.GetByLabel("Đã giải quyết, có minh chứng").CheckAsync();
        await agency.Page.GetByLabel("Nội dung trả lời").FillAsync("Đã nạo vét rãnh trước cổng trường, nước thoát bình thường.");
        await agency.Page.GetByLabel("Số văn bản trả lời").FillAsync("402/UBND-KT");
        await agency.Page.GetByLabel("Ngày văn bản").FillAsync("01/11/2026");
        await agency.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await agency.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận câu trả lời" }).WaitForAsync();

        // The sender says no: the clock starts again.
        var citizen = await chromium.Person(house.Address, width: 360, scripts: false);
        await citizen.Page.GotoAsync("/kien-nghi/theo-doi");
        await citizen.Page.GetByLabel("Mã", new() { Exact = true }).FillAsync(code);
        await citizen.Page.GetByLabel("Số bí mật").FillAsync(secret);
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Xem đơn" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Đã nạo vét rãnh");
        await citizen.Page.GetByLabel("Chưa xong", new() { Exact = true }).CheckAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("đồng hồ chạy từ đầu");
        (await house.One<int>("select reopened from petition where id = $1", id)).ShouldBe(1);
        new[] { officer, agency, citizen }.SelectMany(p => p.Trouble).ShouldBeEmpty();
    }

    private async Task<(Guid Id, string Code, string Secret)> Taken(string text)
    {
        var taken = await house.Within(s => s.GetRequiredService<Intake>().Take(
            new Submission(Guid.CreateVersion7(), PetitionDoor.Desk, text) { Place = DemoUnits.PhuLuong, Category = "roads" }, Actor.Public, TestContext.Current.CancellationToken));
        taken.Ok.ShouldBeTrue();
        return (taken.Id, taken.Code, taken.Secret);
    }

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var n = 0; n < 80; n++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException("The keyboard does not reach it.");
    }
}
