using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Published.Tests.Web;

/// <summary>A conflict of interest hides a request to remove a picture and its duty from the person, and from nobody else.</summary>
public class TakedownStepBackTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Whoever_steps_back_sees_the_request_nowhere_and_others_do_until_it_is_taken_back()
    {
        var (id, address, code) = await Request();
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        (await officer.Get("/ban/hom-nay")).Text.ShouldContain(code.Title);
        var page = await officer.Get($"{address}/lien-quan");
        page.Text.ShouldNotContain("Ghi thay cho người khác", customMessage: "an officer does not see who else stepped back");
        (await officer.Send(page, $"{address}/lien-quan", ("ly-do", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Send(page, $"{address}/lien-quan", ("ly-do", "Tôi có trong ảnh này."))).Text.ShouldContain("không hiện với ông/bà nữa");

        foreach (var gone in new[] { address, $"{address}/lien-quan", $"/viec/de-nghi-go?ma={code.Code}" }) (await officer.Get(gone)).Status.ShouldBe(HttpStatusCode.NotFound, gone);
        foreach (var list in new[] { "/ban/so-viec/de-nghi-go", "/ban/hom-nay" }) (await officer.Get(list)).Text.ShouldNotContain(code.Words, customMessage: list);
        var forged = Visitor.Fields(await officer.Get("/ban/ghi/buoi-gap-go-nhan-dan"), "/ban/ghi/buoi-gap-go-nhan-dan").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal))
            .Append(new("quyet-dinh", "giu")).Append(new("tra-loi", "Ảnh này không có gì phải gỡ."));
        (await officer.Send(HttpMethod.Post, $"{address}/tra-loi", new FormUrlEncodedContent(forged))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<string>("select state from takedown_request where id = $1", id)).ShouldBe("received");
        (await house.One<string>("select fields::text from act where kind = 'activities.step-back' and subject = $1", $"{id}")).ShouldNotContain("trong ảnh");

        var seen = await chair.Get(address);
        seen.Text.ShouldContain("Một cán bộ đã xin không xử lý việc này.");
        seen.Text.ShouldNotContain("Tôi có trong ảnh này.");
        var overview = await chair.Get($"{address}/lien-quan");
        overview.Text.ShouldContain("Tôi có trong ảnh này.");
        var back = overview.Html.Forms.First(f => f.GetAttribute("action")!.EndsWith("/bo", StringComparison.Ordinal)).GetAttribute("action")!;
        (await chair.Send(overview, back)).Text.ShouldContain("lại xem và xử lý được");
        (await officer.Get(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_one_who_answers_for_the_unit_notes_it_for_another_and_the_duty_goes_where_somebody_is_left()
    {
        var (id, address, _) = await Request();
        using var chair = await house.SignedIn("chutich");
        var officer = await house.One<Guid>("select id from staff_account where user_name = 'xa'");
        var page = await chair.Get($"{address}/lien-quan");
        (await chair.Send(page, $"{address}/lien-quan/thay", ("nguoi", $"{Guid.NewGuid()}"), ("vi-sao", "Không phải người ở đây."))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await chair.Send(page, $"{address}/lien-quan/thay", ("nguoi", $"{officer}"), ("vi-sao", "Ảnh do người này đăng."))).Text.ShouldContain("không hiện với người ấy nữa");
        (await (await house.Known("xa")).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await chair.Send(page, $"{address}/lien-quan", ("ly-do", "Tôi là người chụp ảnh này."));
        (await house.One<int>("select unit from duty where record = $1", id)).ShouldBe(DemoUnits.Province, "nobody is left in the commune");
        (await (await house.Known("tinh")).Get(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(Guid Id, string Address, (string Code, string Title, string Words) Said)> Request()
    {
        var picture = await house.One<Guid>("select p.id from published_picture p where p.state = 'shown' limit 1");
        var id = Guid.CreateVersion7();
        var (code, words) = ($"GA-{$"{id:N}"[^9..]}", $"Đề nghị số {id:N}");
        await house.Run($"""
            insert into takedown_request (id, code, picture, unit, reason, child, state, received_at, due_at)
            values ('{id}', '{code}', '{picture}', 11, '{words}', false, 'received', now(), now() + interval '2 days');
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
            values (gen_random_uuid(), 'activities.takedown', 11, '{id}', 'Việc {words}', '/ban/so-viec/de-nghi-go/{id}', 'activities.takedown@1', now(), now() + interval '2 days')
            """);
        return (id, $"/ban/so-viec/de-nghi-go/{id}", (code, $"Việc {words}", words));
    }
}
