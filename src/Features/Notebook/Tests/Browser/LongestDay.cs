using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>Everything that goes wrong on the way, one after the other, and still each record arrives once.</summary>
public class LongestDay(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Participants = "select coalesce(sum(f.amount), 0)::numeric from fact f join measure m on m.id = f.measure where m.name = 'activities.unity-festival.participants'";

    [Fact]
    public async Task Three_records_with_photos_survive_the_valley_the_battery_the_session_the_pin_the_clock_and_a_new_version()
    {
        await using var signal = await Signal.To(house.Address);
        await using var phone = new Telephone();
        await phone.SwitchOn();
        await phone.Page.Enrol(signal.Address);
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        var before = await house.One<long>("select count(*) from activity");
        var counted = await house.One<decimal>(Participants);

        signal.Cut = true;
        await phone.Page.Festival(today, 101, "red");
        await phone.Page.Save();
        await phone.Page.Festival(today.AddDays(-1), 102, "lime", "blue");
        // Typed and not saved: a reload asks for the PIN and comes back to the very form, photos and all.
        await phone.Page.ReloadAsync();
        await phone.Page.Unlock();
        await Assertions.Expect(phone.Page.GetByLabel("Bao nhiêu người dự?")).ToHaveValueAsync("102");
        await Assertions.Expect(phone.Page.Locator(".shots canvas")).ToHaveCountAsync(2);
        await phone.Page.Save();
        await phone.Page.Festival(today.AddDays(-2), 103, "yellow");
        await phone.Page.Save();
        await phone.Kill();

        // Without a network it opens all the same.
        await phone.SwitchOn();
        await phone.Page.GotoAsync($"{signal.Address}/so-tay");
        await phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Sổ tay đang khoá" }).WaitForAsync();
        await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync("3 việc, 4 ảnh");
        for (var left = 4; left > 0; left--)
        {
            await phone.Page.Unlock("9999");
            await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync($"Còn {left} lần");
        }

        await phone.Page.Unlock("9999");
        await Assertions.Expect(phone.Page.Locator("main")).ToContainTextAsync("Trong máy còn 3 việc, 4 ảnh chưa tới xã");
        foreach (var store in new[] { "reading", "drafts", "draftPhotos", "slips" }) (await phone.Page.Kept(store)).ShouldBe(0, store);

        // Two days on, in which the session ended and the phone's clock stayed behind; a new program, and three answers that get lost.
        house.Clock.Turn(TimeSpan.FromDays(2));
        signal.Newer = "\n// another version";
        signal.LostAnswers = 3;
        signal.Cut = false;
        await phone.Page.Emptied("outgoing");
        await phone.Page.Emptied("photos");
        signal.Posted.Count(p => p.StartsWith("/so-tay/gui", StringComparison.Ordinal)).ShouldBeGreaterThan(1, "what was sent and not answered was sent again");

        (await house.One<long>("select count(*) from activity")).ShouldBe(before + 3);
        foreach (var (day, people, photos) in new[] { (0, 101, 1), (1, 102, 2), (2, 103, 1) })
        {
            (await house.One<string>("select answers->>'so-nguoi' from activity where kind = 'unity-festival' and unit = 101 and day = $1", today.AddDays(-day))).ShouldBe(people.ToString(CultureInfo.InvariantCulture));
            (await house.One<long>("select count(*) from stored_file f join activity a on a.id = f.owner where a.unit = 101 and a.kind = 'unity-festival' and a.day = $1 and f.width = 1600 and f.height = 1200", today.AddDays(-day))).ShouldBe(photos);
        }

        (await house.One<decimal>(Participants)).ShouldBe(counted + 306);

        // Signed in anew, with another PIN: the receipts are there.
        await phone.Page.ReloadAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await phone.Page.SignInHere("xom");
        await phone.Page.SetPin("1379");
        await phone.Page.Turn("da-gui");
        await Assertions.Expect(phone.Page.Locator(".send .ok")).ToHaveCountAsync(3);
        await Assertions.Expect(phone.Page.Locator(".send")).ToContainTextAsync("Đã tới xã");
        foreach (var (colour, day) in new[] { ("red", 0), ("yellow", 2) })
            (await phone.Page.Seen(await house.One<string>("select '/ban/so-viec/' || a.id || '/anh/' || f.id from stored_file f join activity a on a.id = f.owner where a.unit = 101 and a.kind = 'unity-festival' and a.day = $1", today.AddDays(-day)))).ShouldBe(colour);
    }
}
