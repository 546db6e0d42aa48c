using System.Globalization;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Published.Tests.Browser;

/// <summary>An officer hides a face and publishes.</summary>
public class PublishJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private const string Unpublished = "select f.owner || '/dang-anh/' || f.id from stored_file f join activity a on a.id = f.owner where not exists (select from published_picture p where p.source = f.id) limit 1";

    [Fact]
    public async Task An_officer_draws_over_a_face_by_mouse_and_keys_and_publishes_what_nobody_can_uncover()
    {
        var path = $"/ban/so-viec/{await house.One<string>(Unpublished)}";
        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        await officer.Page.GotoAsync(path);
        var stage = (await officer.Page.Locator(".cover").BoundingBoxAsync())!;
        await Drag(officer.Page, stage, (0.10, 0.60), (0.20, 0.80));
        (await Boxes(officer.Page)).ShouldHaveSingleItem().ShouldBe((1000, 6000, 1000, 2000), Near);

        // Moved by hand, then by keys; a mere touch draws nothing.
        await Drag(officer.Page, stage, (0.15, 0.70), (0.25, 0.70));
        (await Boxes(officer.Page)).ShouldHaveSingleItem().ShouldBe((2000, 6000, 1000, 2000), Near);
        await Drag(officer.Page, stage, (0.80, 0.20), (0.801, 0.20));
        (await Boxes(officer.Page)).Count.ShouldBe(1);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm ô che" }).ClickAsync();
        await officer.Page.Keyboard.PressAsync("ArrowRight");
        await officer.Page.Keyboard.PressAsync("Shift+ArrowDown");
        (await Boxes(officer.Page))[1].ShouldBe((4100, 4000, 2000, 2100), Near);
        await officer.Page.Keyboard.PressAsync("Delete");
        (await Boxes(officer.Page)).Count.ShouldBe(1);

        await officer.Page.GetByLabel("Có, và tôi đã khoanh che mặt các em").CheckAsync();
        await officer.Page.GetByLabel("Những người nhận ra được trong ảnh đã đồng ý cho đăng").CheckAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ảnh", Exact = true }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Đăng ảnh", Level = 1, Exact = true }).WaitForAsync();
        (await house.One<bool>("select masked from published_picture where source = $1", Guid.Parse(path.Split('/')[^1]))).ShouldBeTrue();
        officer.Trouble.ShouldBeEmpty();
    }

    private static async Task Drag(IPage page, LocatorBoundingBoxResult stage, (double X, double Y) from, (double X, double Y) to)
    {
        await page.Mouse.MoveAsync((float)(stage.X + (from.X * stage.Width)), (float)(stage.Y + (from.Y * stage.Height)));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(stage.X + (to.X * stage.Width)), (float)(stage.Y + (to.Y * stage.Height)), new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private static async Task<IReadOnlyList<(int X, int Y, int W, int H)>> Boxes(IPage page) =>
        [.. (await page.Locator("input[name=che]").InputValueAsync()).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(b => b.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(n => (n[0], n[1], n[2], n[3]))];

    private static readonly IEqualityComparer<(int X, int Y, int W, int H)> Near = EqualityComparer<(int X, int Y, int W, int H)>.Create(
        (a, b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) + Math.Abs(a.W - b.W) + Math.Abs(a.H - b.H) < 200, _ => 0);
}
