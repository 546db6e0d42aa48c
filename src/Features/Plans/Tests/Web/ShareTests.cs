using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

public class ShareTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_common_goal_is_shared_by_a_rule_that_was_seen_before_and_each_unit_sees_its_part()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Sáu mươi buổi chung", "residential-area", 60, "Total");
        var path = $"/ban/ke-hoach/chia/{target}";
        using var chair = await house.SignedIn("chutich");
        (await house.Known("xom")).ShouldNotBeNull();
        var looked = await chair.Get($"{path}?nam=2026&cach=so-ho");
        looked.Text.ShouldContain("bản xem thử");
        looked.Text.ShouldContain("đúng bằng 60 buổi, không dư");
        (await house.One<long>("select count(*) from target_sharing where target = $1", target)).ShouldBe(0, "looking decides nothing");

        var page = await chair.Send(await chair.Get($"{path}?nam=2026&cach=deu"), $"{path}?nam=2026", ("cach", "deu"));
        page.Text.ShouldContain("Đang dùng cách này");
        var areas = page.Html.QuerySelectorAll("tbody tr").Length;
        areas.ShouldBeGreaterThan(1);
        var share = int.Parse(page.Html.QuerySelector("tbody tr td")!.TextContent);
        share.ShouldBeInRange(60 / areas, (60 / areas) + 1);

        using var head = await house.SignedIn("xom");
        (await head.Get(new PlanKey(DemoUnits.NaMoc, 2026).Href)).Text.ShouldContain("Phần của đơn vị:");
        (await head.Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var board = await house.SignedIn("tinh");
        (await board.Get(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_part_by_hand_stays_and_what_is_too_much_is_said_by_its_number()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Mười buổi chung", "residential-area", 10, "Total");
        var (path, hand) = ($"/ban/ke-hoach/chia/{target}?nam=2026", $"/ban/ke-hoach/chia/{target}/tay?nam=2026");
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get(path);
        (await chair.Forge(page, hand, ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", "6"))).Refusals.ShouldContain(PlanRefusals.NoRule.Sentence);
        page = await chair.Send(page, path, ("cach", "deu"));
        (await chair.Send(page, hand, ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", "sáu"))).Refusals.ShouldContain(PlanRefusals.NumberMissing.Sentence);
        page = await chair.Send(page, hand, ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", "6"));
        page.Text.ShouldContain("6 (ghi tay)");
        page.Text.ShouldContain("không dư");
        page = await chair.Send(page, hand, ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", "12"));
        page.Text.ShouldContain("vượt 2 buổi");
        page = await chair.Send(page, hand, ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", ""));
        page.Text.ShouldNotContain("ghi tay)");
        (await chair.Forge(page, hand, ("don-vi", $"{DemoUnits.VoTranh}"), ("phan", "1"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the neighbour is not among them");
    }

    [Fact]
    public async Task A_part_that_changed_after_it_was_read_is_to_be_read_again()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Buổi chung chia lại", "residential-area", 40, "Total");
        var path = $"/ban/ke-hoach/chia/{target}?nam=2027";
        using var chair = await house.SignedIn("chutich");
        await chair.Send(await chair.Get(path), path, ("cach", "deu"));
        using var head = await house.SignedIn("xom");
        var plan = new PlanKey(DemoUnits.NaMoc, 2027).Href;
        await head.Send(await head.Get(plan), $"{plan}/nhan");
        await chair.Send(await chair.Get(path), $"/ban/ke-hoach/chia/{target}/tay?nam=2027", ("don-vi", $"{DemoUnits.NaMoc}"), ("phan", "9"));
        var page = await head.Get(plan);
        page.Text.ShouldContain("phần được giao đã đổi");
        page.Text.ShouldContain("nay là 9 buổi");
    }

    [Fact]
    public async Task What_is_asked_of_each_is_not_shared_and_the_page_says_so()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Từng xóm một", "residential-area");
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get($"/ban/ke-hoach/chia/{target}?nam=2026");
        page.Text.ShouldContain(PlanRefusals.NotTotal.Sentence);
        (await chair.Forge(page, $"/ban/ke-hoach/chia/{target}?nam=2026", ("cach", "deu"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
