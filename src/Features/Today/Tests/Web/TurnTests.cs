using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Today.Tests.Web;

public class TurnTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_duty_handed_to_a_unit_leaves_one_inbox_and_comes_to_the_other_and_back()
    {
        var title = "Giao xuống khu Nà Mộc rồi trả lại";
        var duty = await house.Festival(DemoUnits.PhuLuong, 2, title);
        using var chair = await house.SignedIn("chutich");
        using var head = await house.SignedIn("xom");
        (await head.Get($"/ban/viec/{duty}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var handed = await chair.Send(await chair.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/giao", ("cho", $"don-vi-{DemoUnits.NaMoc}"), ("loi", "Làm trước 18/11"));

        handed.Status.ShouldBe(HttpStatusCode.OK);
        handed.Text.ShouldContain("Lý Văn Thắng giao cho");
        (await chair.Get("/ban/hom-nay?xem=da-giao")).Text.ShouldContain(title);
        var inbox = await head.Get("/ban/hom-nay");
        inbox.Text.ShouldContain(title);
        inbox.Text.ShouldContain("Làm trước 18/11");

        var back = await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/tra-lai", ("loi", "Khu không đủ người"));
        back.Status.ShouldBe(HttpStatusCode.OK);
        back.Text.ShouldContain("Đã ghi.");
        (await house.Turns(duty)).ShouldBe("handed-");
        (await head.Get("/ban/hom-nay")).Text.ShouldNotContain(title);
        (await head.Get($"/ban/viec/{duty}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chair.Get($"/ban/viec/{duty}")).Text.ShouldContain("Khu không đủ người");
        (await house.One<string>("select string_agg(kind, ' ' order by at) from act where subject = $1", $"{duty}")).ShouldBe("today.hand-over today.give-back");
        (await house.One<long>("select count(*) from act where subject = $1 and fields::text like '%đủ người%'", $"{duty}")).ShouldBe(0);
    }

    [Fact]
    public async Task A_duty_handed_to_a_person_is_that_persons_and_nobody_elses_at_the_unit()
    {
        var title = "Giao cho một người ở khu";
        var deputy = await house.Person("pho-nm", "Triệu Văn Phó", "area-head", DemoUnits.NaMoc);
        var duty = await house.Festival(DemoUnits.NaMoc, 3, title);
        using var head = await house.SignedIn("xom");
        using var other = await house.SignedIn("pho-nm");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain(title);

        await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/giao", ("cho", $"nguoi-{deputy:N}"));

        (await head.Get("/ban/hom-nay")).Text.ShouldNotContain(title);
        (await other.Get("/ban/hom-nay")).Text.ShouldContain(title);
        // Taken back by whoever gave it.
        await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/tra-lai");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain(title);
    }

    [Fact]
    public async Task Help_is_asked_of_the_unit_above_which_sees_it_too_and_the_duty_stays()
    {
        var title = "Nhờ xã mượn loa đài";
        var duty = await house.Festival(DemoUnits.NaMoc, 4, title);
        using var head = await house.SignedIn("xom");
        using var officer = await house.SignedIn("xa");
        (await officer.Get("/ban/hom-nay")).Text.ShouldNotContain(title);

        await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/nho", ("cho", $"don-vi-{DemoUnits.PhuLuong}"), ("can", "Xin mượn loa đài một ngày"));

        (await officer.Get("/ban/hom-nay")).Text.ShouldContain("Xin mượn loa đài một ngày");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain(title);
        await officer.Send(await officer.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/tra-lai", ("loi", "Xã cho mượn, đến nhận sáng thứ Bảy"));
        (await officer.Get("/ban/hom-nay")).Text.ShouldNotContain(title);
        (await head.Get($"/ban/viec/{duty}")).Text.ShouldContain("Xã cho mượn");
    }

    [Fact]
    public async Task A_reason_why_not_is_kept_the_clock_goes_on_and_the_chair_reads_it()
    {
        var duty = await house.Festival(DemoUnits.NaMoc, -2, "Chưa họp được vì lũ");
        var due = await house.One<DateTime>("select due_at from duty where id = $1", duty);
        using var head = await house.SignedIn("xom");
        using var chair = await house.SignedIn("chutich");

        await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/chua-lam", ("vi-sao", "Đường vào xóm bị sạt, chưa họp được."));

        (await house.One<DateTime>("select due_at from duty where id = $1", duty)).ShouldBe(due);
        var sheet = await chair.Get($"/ban/viec/{duty}");
        sheet.Text.ShouldContain("Đường vào xóm bị sạt");
        await chair.Send(sheet, $"/ban/viec/{duty}/tra-lai", ("loi", "Xin làm sau khi thông đường"));
        (await house.Turns(duty)).ShouldBe("blocked-");
    }

    [Fact]
    public async Task Only_who_is_offered_can_be_named_and_what_was_typed_stays()
    {
        var duty = await house.Festival(DemoUnits.NaMoc, 5);
        using var head = await house.SignedIn("xom");
        var stranger = await house.One<Guid>("select id from staff_account where user_name = 'kythuat'");
        foreach (var word in new[] { $"nguoi-{stranger:N}", $"don-vi-{DemoUnits.VoTranh}", "x" })
        {
            var page = await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/nho", ("cho", word), ("can", "Cần thêm người giúp"));
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Refusals.ShouldBe(["Xin chọn một người hoặc một đơn vị có trong danh sách."]);
            page.Typed($"/ban/viec/{duty}/nho", "can").ShouldBe("Cần thêm người giúp");
        }

        (await house.Turns(duty)).ShouldBe("");
    }

    [Fact]
    public async Task Of_two_who_hand_the_same_duty_over_at_once_one_wins()
    {
        var duty = await house.Festival(DemoUnits.PhuLuong, 6);
        using var chair = await house.SignedIn("chutich");
        using var officer = await house.SignedIn("xa");
        var (one, other) = (await chair.Get($"/ban/viec/{duty}"), await officer.Get($"/ban/viec/{duty}"));
        var answers = await Task.WhenAll(
            chair.Send(one, $"/ban/viec/{duty}/giao", ("cho", $"don-vi-{DemoUnits.NaMoc}")),
            officer.Send(other, $"/ban/viec/{duty}/giao", ("cho", $"don-vi-{DemoUnits.NaMoc}")));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(1);
        (await house.Turns(duty)).ShouldBe("handed");
    }

    [Fact]
    public async Task A_duty_of_another_commune_does_not_exist_and_nothing_is_saved()
    {
        var duty = await house.Festival(DemoUnits.VoTranh, 2);
        var mine = await house.Festival(DemoUnits.NaMoc, 2);
        foreach (var name in new[] { "xa", "xom", "chutich", "ketoan", "kythuat" })
        {
            var visitor = await house.Known(name);
            (await visitor.Get($"/ban/viec/{duty}")).Status.ShouldBe(HttpStatusCode.NotFound, name);
        }

        using var head = await house.SignedIn("xom");
        var form = Visitor.Fields(await head.Get($"/ban/viec/{mine}"), $"/ban/viec/{mine}/chua-lam", ("vi-sao", "Thử vào việc của nơi khác."));
        (await head.Send(HttpMethod.Post, $"/ban/viec/{duty}/chua-lam", new FormUrlEncodedContent(form))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Turns(duty)).ShouldBe("");
    }

    [Fact]
    public async Task A_sheet_costs_four_questions_and_a_full_inbox_three()
    {
        using var queries = new Queries();
        var duty = await house.Festival(DemoUnits.NaMoc, 7);
        var head = await house.Known("xom");
        await head.Get($"/ban/viec/{duty}");
        (await queries.Of(head, $"/ban/viec/{duty}")).Asked.Count.ShouldBe(4);
        for (var n = 0; n < 60; n++) await house.Festival(DemoUnits.NaMoc, n - 10.5);
        var (page, asked) = await queries.Of(head, "/ban/hom-nay");
        page.Html.QuerySelectorAll("main ol > li").Length.ShouldBe(50);
        asked.Count.ShouldBe(3);
    }
}
