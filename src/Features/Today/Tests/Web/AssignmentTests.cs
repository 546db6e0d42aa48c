using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using CauNoi.Ui.Words;

namespace CauNoi.Today.Tests.Web;

public class AssignmentTests(TestHouse house) : IClassFixture<TestHouse>
{
    private string Tomorrow => Spoken.Day(house.Clock.GetUtcNow().AddDays(1));

    [Fact]
    public async Task Work_given_to_an_area_is_in_its_inbox_until_it_says_what_came_of_it()
    {
        using var chair = await house.SignedIn("chutich");
        using var head = await house.SignedIn("xom");
        var given = await Give(chair, $"don-vi-{DemoUnits.NaMoc}", "Đếm số bóng đèn đường bị hỏng");
        given.Text.ShouldContain("Đã ghi");
        var page = given.Path.Split('?')[0];
        (await chair.Get("/ban/hom-nay?xem=da-giao")).Text.ShouldContain("Đếm số bóng đèn");
        (await chair.Get("/ban/hom-nay")).Text.ShouldNotContain("Đếm số bóng đèn");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Đếm số bóng đèn");

        var refused = await head.Send(await head.Get(page), $"{page}/xong", ("ket-qua", "Hỏng bảy bóng"), ("minh-chung", "javascript:alert(1)"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Typed($"{page}/xong", "ket-qua").ShouldBe("Hỏng bảy bóng");
        await head.Send(refused, $"{page}/xong", ("ket-qua", "Hỏng bảy bóng"), ("minh-chung", "/ban/so-viec"));

        (await head.Get("/ban/hom-nay")).Text.ShouldNotContain("Đếm số bóng đèn");
        (await chair.Get(page)).Text.ShouldContain("Hỏng bảy bóng");
        (await house.One<string>("select a.kind from duty d join act a on a.id = d.proof where d.title = 'Đếm số bóng đèn đường bị hỏng'")).ShouldBe("today.finish");

        // Not done after all: owed again, with the same day.
        var due = await house.One<DateTime>("select due_at from duty where title = 'Đếm số bóng đèn đường bị hỏng'");
        await chair.Send(await chair.Get(page), $"{page}/mo-lai", ("con-thieu", "Còn thiếu đoạn cuối xóm"));
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Đếm số bóng đèn");
        (await house.One<DateTime>("select due_at from duty where title = 'Đếm số bóng đèn đường bị hỏng'")).ShouldBe(due);
        await chair.Send(await chair.Get(page), $"{page}/rut", ("ly-do", "Điện lực đã tự kiểm tra"));
        (await head.Get("/ban/hom-nay")).Text.ShouldNotContain("Đếm số bóng đèn");
        (await head.Get(page)).Text.ShouldContain("Điện lực đã tự kiểm tra");
    }

    [Fact]
    public async Task Work_given_to_a_person_is_that_persons_and_given_back_it_is_the_units()
    {
        using var chair = await house.SignedIn("chutich");
        using var officer = await house.SignedIn("xa");
        var men = await house.One<Guid>("select id from staff_account where user_name = 'xa'");
        await Give(chair, $"nguoi-{men:N}", "Soạn giấy mời họp ban");
        (await chair.Get("/ban/hom-nay")).Text.ShouldNotContain("Soạn giấy mời");
        var inbox = await officer.Get("/ban/hom-nay");
        inbox.Text.ShouldContain("Soạn giấy mời");
        var duty = await house.One<Guid>("select id from duty where title = 'Soạn giấy mời họp ban'");
        await officer.Send(await officer.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/tra-lai");
        (await chair.Get("/ban/hom-nay")).Text.ShouldContain("Soạn giấy mời");
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_piece_of_work()
    {
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get("/ban/giao-viec");
        var fields = Visitor.Fields(page, "/ban/giao-viec", ("cho", $"don-vi-{DemoUnits.NaMoc}"), ("viec", "Gửi hai lần một việc"), ("han", Tomorrow));
        for (var n = 0; n < 2; n++)
            (await chair.Send(HttpMethod.Post, "/ban/giao-viec", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<long>("select count(*) from duty where title = 'Gửi hai lần một việc'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("don-vi-12")]
    [InlineData("nguoi-00000000000000000000000000000001")]
    [InlineData("ai đó")]
    public async Task Nobody_outside_the_own_subtree_can_be_given_work(string target)
    {
        using var chair = await house.SignedIn("chutich");
        var page = await Give(chair, target, "Việc cho nơi khác");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Typed("/ban/giao-viec", "viec").ShouldBe("Việc cho nơi khác");
        (await chair.Get("/ban/giao-viec?don-vi=12")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("xom")).Get("/ban/giao-viec")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_day_that_is_past_is_refused_with_everything_typed_still_there()
    {
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Send(await chair.Get("/ban/giao-viec"), "/ban/giao-viec", ("cho", $"don-vi-{DemoUnits.NaMoc}"), ("viec", "Việc của hôm qua"), ("han", "01/01/2020"));
        page.Refusals.ShouldBe(["Ngày này đã qua. Xin chọn hôm nay hoặc một ngày sau."]);
        page.Typed("/ban/giao-viec", "viec").ShouldBe("Việc của hôm qua");
    }

    [Fact]
    public async Task Work_of_another_commune_does_not_exist_and_an_area_cannot_withdraw_its_own()
    {
        using var board = await house.SignedIn("tinh");
        var page = (await Give(board, $"don-vi-{DemoUnits.VoTranh}", "Việc của xã Vô Tranh")).Path.Split('?')[0];
        foreach (var name in new[] { "xa", "chutich", "xom", "ketoan" }) (await (await house.Known(name)).Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, name);
        using var chair = await house.SignedIn("chutich");
        using var head = await house.SignedIn("xom");
        var own = (await Give(chair, $"don-vi-{DemoUnits.NaMoc}", "Việc khu không tự rút được")).Path.Split('?')[0];
        var seen = await head.Get(own);
        seen.Has($"{own}/rut").ShouldBeFalse();
        var token = Visitor.Fields(seen, $"{own}/xong", ("ly-do", "Không muốn làm")).Where(f => f.Key is "ly-do" or "__RequestVerificationToken");
        (await head.Send(HttpMethod.Post, $"{own}/rut", new FormUrlEncodedContent(token))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Page> Give(Visitor giver, string target, string what) =>
        await giver.Send(await giver.Get("/ban/giao-viec"), "/ban/giao-viec", ("cho", target), ("viec", what), ("han", Tomorrow));
}
