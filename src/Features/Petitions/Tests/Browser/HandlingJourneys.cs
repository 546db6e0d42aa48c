using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Petitions.Tests.Browser;

/// <summary>An officer with the keyboard alone.</summary>
public class HandlingJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_officer_finds_opens_and_classifies_a_case_with_the_keyboard_alone()
    {
        var id = await Taken("Rãnh thoát nước trước trường bị lấp, đã báo bà Trần Thị Bình mà chưa dọn.");
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
    }

    private async Task<Guid> Taken(string text)
    {
        var taken = await house.Within(s => s.GetRequiredService<Intake>().Take(
            new Submission(Guid.CreateVersion7(), PetitionDoor.Desk, text) { Place = DemoUnits.PhuLuong, Category = "roads" }, Actor.Public, TestContext.Current.CancellationToken));
        taken.Ok.ShouldBeTrue();
        return taken.Id;
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
