using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>Everything that goes wrong on the way, one after the other, and still each record arrives once.</summary>
[Long(55)]
public class LongestDay(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Participants = "select coalesce(sum(f.amount), 0)::numeric from fact f join measure m on m.id = f.measure where m.name = 'activities.unity-festival.participants'";

    private DateOnly Today { get; } = VietnamTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task Three_records_with_photos_survive_the_valley_the_battery_the_session_the_pin_the_clock_and_a_new_version()
    {
        await using var signal = await Signal.To(house.Address);
        await using var phone = new Telephone();
        await phone.SwitchOn();
        await phone.Page.Enrol(signal.Address);
        var (records, people) = (await house.One<long>("select count(*) from activity"), await house.One<decimal>(Participants));

        signal.Cut = true;
        await Write(phone.Page);
        await phone.Kill();
        await phone.SwitchOn();
        await ForgetThePin(phone.Page, signal.Address);

        // Two days on, in which the session ended and the phone's clock stayed behind; a new program, and each third answer gets lost.
        house.Clock.Turn(TimeSpan.FromDays(2));
        signal.Newer = "\n// another version";
        signal.LostAnswers = 1;
        signal.LostEvery = 3;
        signal.Cut = false;
        await phone.Page.Emptied("outgoing");
        await phone.Page.Emptied("photos");
        signal.Posted.Count(p => p.StartsWith("/so-tay/gui", StringComparison.Ordinal)).ShouldBeGreaterThan(1, "what was sent and not answered was sent again");
        signal.Posted.ShouldContain(p => p.Contains("/anh/", StringComparison.Ordinal) && !p.Contains("?tu=0&", StringComparison.Ordinal), "a photo went on in its middle");

        (await house.One<long>("select count(*) from activity")).ShouldBe(records + 3);
        (await house.One<decimal>(Participants)).ShouldBe(people + 306);
        foreach (var (day, attended, photos) in new[] { (0, 101, 1), (1, 102, 2), (2, 103, 1) }) await Stands(Today.AddDays(-day), attended, photos);
        signal.LostEvery = 0;
        await ReadTheReceipts(phone.Page);
    }

    private async Task Write(IPage page)
    {
        await page.Festival(Today, 101, "red");
        await page.Save();
        await page.Festival(Today.AddDays(-1), 102, "lime", "blue");
        // Typed and not saved: a reload asks for the PIN and comes back to the very form, photos and all.
        await page.ReloadAsync();
        await page.Unlock();
        await Assertions.Expect(page.GetByLabel("Bao nhiêu người dự?")).ToHaveValueAsync("102");
        await Assertions.Expect(page.Locator(".shots canvas")).ToHaveCountAsync(2);
        await page.Save();
        await page.Festival(Today.AddDays(-2), 103, "yellow");
        await page.Save();
    }

    private static async Task ForgetThePin(IPage page, string address)
    {
        // Without a network it opens all the same.
        await page.GotoAsync($"{address}/so-tay");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sổ tay đang khoá" }).WaitForAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3 việc, 4 ảnh");
        for (var left = 4; left > 0; left--)
        {
            await page.Unlock("9999");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Còn {left} lần");
        }

        await page.Unlock("9999");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Trong máy còn 3 việc, 4 ảnh chưa tới xã");
        foreach (var store in new[] { "reading", "drafts", "draftPhotos", "slips" }) (await page.Kept(store)).ShouldBe(0, store);
    }

    private async Task Stands(DateOnly day, int people, int photos)
    {
        (await house.One<string>("select answers->>'so-nguoi' from activity where kind = 'unity-festival' and unit = 101 and day = $1", day)).ShouldBe(people.ToString(CultureInfo.InvariantCulture));
        (await house.One<long>("select count(*) from stored_file f join activity a on a.id = f.owner where a.unit = 101 and a.kind = 'unity-festival' and a.day = $1 and f.width = 1600 and f.height = 1200", day)).ShouldBe(photos);
    }

    private async Task ReadTheReceipts(IPage page)
    {
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.SignInHere("xom");
        await page.SetPin("1379");
        await page.Turn("da-gui");
        await Assertions.Expect(page.Locator(".send .ok")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".send")).ToContainTextAsync("Đã tới xã");
        foreach (var (colour, day) in new[] { ("red", 0), ("yellow", 2) })
            (await page.Seen(await house.One<string>("select '/ban/so-viec/' || a.id || '/anh/' || f.id from stored_file f join activity a on a.id = f.owner where a.unit = 101 and a.kind = 'unity-festival' and a.day = $1", Today.AddDays(-day)))).ShouldBe(colour);
    }
}
