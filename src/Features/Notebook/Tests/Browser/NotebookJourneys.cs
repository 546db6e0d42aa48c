using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>What a village head does with the notebook, in a valley and out of it.</summary>
[Long(70)]
public class NotebookJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private DateOnly Today => VietnamTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task A_refused_record_is_mended_at_the_field_and_arrives_with_a_receipt()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        await head.Festival(Today.AddDays(-20), 91);
        await head.Save();
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("Đã tới xã");
        // The same festival on the same day once more: the server wants to know whether it is another one.
        await head.Festival(Today.AddDays(-20), 92, "teal");
        await head.Save();
        await Assertions.Expect(head.GetByText("Sửa và gửi lại")).ToBeVisibleAsync();
        await head.GetByRole(AriaRole.Link, new() { Name = "Sửa và gửi lại" }).ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Name = "Chưa xong: còn 1 chỗ cần sửa" })).ToBeVisibleAsync();
        await Assertions.Expect(head.GetByLabel("Bao nhiêu người dự?")).ToHaveValueAsync("92");
        await Assertions.Expect(head.GetByText("Đã có 1 ảnh gửi cùng lần trước")).ToBeVisibleAsync();
        await head.GetByLabel("Đây là việc khác").CheckAsync();
        await head.Save();
        await head.Emptied("outgoing");
        await head.Turn("da-gui");
        await Assertions.Expect(head.Locator(".send .ok")).ToHaveCountAsync(2);
        (await house.One<long>("select count(*) from activity where kind = 'unity-festival' and unit = 101 and day = $1", Today.AddDays(-20))).ShouldBe(2);
        (await house.One<long>("select count(*) from stored_file f join activity a on a.id = f.owner where a.day = $1 and a.unit = 101", Today.AddDays(-20))).ShouldBe(1);
    }

    [Fact]
    public async Task The_limits_of_the_server_are_told_on_the_phone_in_the_same_words()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        signal.Cut = true;
        await head.Turn("ghi/activities%2Funity-festival");
        await head.GetByLabel("Ngày tổ chức").FillAsync(Today.AddDays(1).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        await head.GetByLabel("Bao nhiêu người dự?").FillAsync("20.001");
        await head.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        var summary = head.Locator(".summary li");
        await Assertions.Expect(summary).ToHaveTextAsync(["Ngày này chưa tới. Việc đã diễn ra mới ghi được; việc sắp tới xin ghi là dự kiến.", "Bao nhiêu người dự: xin viết một số từ 1 đến 20.000."]);
        await head.GetByLabel("Bao nhiêu người dự?").FillAsync("");
        await head.GetByRole(AriaRole.Button, new() { Name = "Hôm qua" }).ClickAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(summary).ToHaveTextAsync(["Bao nhiêu người dự: phần này còn trống, xin điền giúp."]);
        (await head.Kept("outgoing")).ShouldBe(0);
    }

    [Fact]
    public async Task What_stands_at_the_commune_is_put_right_without_signal()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        await head.Festival(Today.AddDays(-25), 250);
        await head.Save();
        await head.Emptied("outgoing");
        await head.Turn("may");
        await head.GetByRole(AriaRole.Button, new() { Name = "Gửi và tải ngay" }).ClickAsync();
        await head.GetByText("Đã gửi và tải xong").WaitForAsync();
        signal.Cut = true;
        await head.Turn("noi-toi");
        await head.Locator(".list a", new() { HasText = Spoken(Today.AddDays(-25)) }).ClickAsync();
        await head.GetByRole(AriaRole.Link, new() { Name = "Sửa bản ghi này" }).ClickAsync();
        await Assertions.Expect(head.GetByLabel("Bao nhiêu người dự?")).ToHaveValueAsync("250");
        await head.GetByLabel("Bao nhiêu người dự?").FillAsync("252");
        await head.Save();
        signal.Cut = false;
        await head.Emptied("outgoing");
        (await house.One<string>("select string_agg(answers->>'so-nguoi', ',') from activity where kind = 'unity-festival' and unit = 101 and day = $1", Today.AddDays(-25))).ShouldBe("252");
    }

    [Fact]
    public async Task Photos_wait_for_the_hour_that_the_commune_names_and_the_words_do_not()
    {
        await using var signal = await Signal.To(house.Address);
        signal.NoPhotosUntil = "21:00";
        var head = await Head(signal);
        await head.Festival(Today.AddDays(-26), 26, "teal");
        await head.Save();
        await head.Turn("da-gui");
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("Xã nhận ảnh từ 21:00");
        (await house.One<long>("select count(*) from activity where kind = 'unity-festival' and unit = 101 and day = $1", Today.AddDays(-26))).ShouldBe(1);
        (await head.Kept("photos")).ShouldBe(1);
    }

    [Fact]
    public async Task An_opinion_is_taken_down_and_read_again_with_its_receipt()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        await head.Locator(".kinds a.wide").First.ClickAsync();
        await head.GetByLabel("Điều muốn góp ý").FillAsync("Bà con mong xã làm nốt 300 m đường bê tông.");
        await head.Save();
        await head.Emptied("outgoing");
        await head.Turn("da-gui");
        await head.Locator(".send .ok a").ClickAsync();
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("Bà con mong xã làm nốt 300 m đường bê tông.");
        (await house.One<long>("select count(*) from feedback_note where text like 'Bà con mong xã làm nốt%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_phone_reported_lost_empties_itself_at_its_next_contact()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        await head.Festival(Today.AddDays(-30), 44, "olive");
        signal.Cut = true;
        await head.Save();
        (await head.Kept("reading")).ShouldBeGreaterThan(3);
        await house.Run("update notebook_device set ended_at = now(), lost = true where ended_at is null");
        signal.Cut = false;
        await head.Emptied("outgoing");
        foreach (var store in new[] { "devices", "reading", "photos", "slips", "drafts", "draftPhotos", "receipts" }) (await head.Kept(store)).ShouldBe(0, store);
        await head.ReloadAsync();
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("Máy này đã được báo mất");
    }

    [Fact]
    public async Task Another_person_on_the_same_phone_reads_nothing_and_finds_nothing_in_the_store()
    {
        await using var signal = await Signal.To(house.Address);
        var head = await Head(signal);
        await head.Festival(Today.AddDays(-40), 7321);
        signal.Cut = true;
        await head.Save();
        await head.Turn("ghi/feedback%2Fnote");
        await head.GetByLabel("Điều muốn góp ý").FillAsync("Chuyện riêng của xóm");
        await head.ReloadAsync();
        await head.GetByLabel("Mã PIN").WaitForAsync();
        foreach (var word in new[] { "7321", "Khuôn Lân", "Ngày hội", "Chuyện riêng" }) (await head.Locator("body").InnerTextAsync()).ShouldNotContain(word);
        var kept = await head.Everything();
        kept.ShouldContain("Điện thoại của tôi", Case.Sensitive, "what lies in the open is seen by this look");
        foreach (var word in new[] { "7321", "Khuôn Lân", "unity-festival", "Chuyện riêng" }) kept.ShouldNotContain(word);
    }

    [Fact]
    public async Task A_second_person_takes_the_phone_over_and_what_the_first_saved_arrives_in_the_first_ones_name()
    {
        await using var signal = await Signal.To(house.Address);
        var page = await Head(signal);
        signal.Cut = true;
        await page.Festival(Today.AddDays(-45), 45);
        await page.Save();
        await page.ReloadAsync();
        await page.GetByText("Máy này nay người khác dùng?").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xoá phần để đọc, đổi người dùng" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Trong máy còn 1 việc");
        await page.Context.ClearCookiesAsync();
        signal.LostAnswers = int.MaxValue;
        signal.Cut = false;
        await page.ReloadAsync();
        signal.LostAnswers = 0;
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.SignInHere("xa");
        await page.SetPin("8642");
        await Assertions.Expect(page.Locator("#dau")).ToContainTextAsync("Xã Phú Lương");
        await page.Emptied("outgoing");
        (await house.One<string>("select s.user_name from activity a join staff_account s on s.id = a.recorded_by where a.unit = 101 and a.kind = 'unity-festival' and a.day = $1", Today.AddDays(-45))).ShouldBe("xom");
        // The first one's key goes when nothing waits in that name.
        await page.Emptied("devices", left: 1);
    }

    private static string Spoken(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private async Task<IPage> Head(Signal signal)
    {
        // A person has five phones at most; those of the journeys before are put away.
        await house.Run("update notebook_device set ended_at = enrolled_at where ended_at is null");
        var person = await chromium.Person(signal.Address, 360, 640);
        await person.Page.Enrol(signal.Address);
        return person.Page;
    }
}
