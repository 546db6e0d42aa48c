using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Published.Tests.Web;

public class TakedownTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Anybody_asks_keeps_a_code_and_the_commune_owes_an_answer_in_two_working_days()
    {
        var (_, picture) = await Public("02/11/2022");
        using var citizen = house.Visitor();
        var slip = await Ask(citizen, picture, ("ly-do", "Tôi có trong ảnh và không đồng ý"), ("thu", "lan@example.vn"));
        slip.Title.ShouldBe("Đã nhận đề nghị gỡ ảnh", slip.Text);
        var code = CodeOn(slip);
        (await house.One<int>("select unit from takedown_request where code = $1", code)).ShouldBe(DemoUnits.PhuLuong, "an area has no officer");
        (await house.One<string>("select rule from duty where record = (select id from takedown_request where code = $1)", code)).ShouldBe("activities.takedown@1");
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.OK, "no child is said to be on it");
        var fields = await house.One<string>("select fields::text from act where kind = 'activities.ask-removal' and subject = (select id::text from takedown_request where code = $1)", code);
        fields.ShouldNotContain("không đồng ý");
        fields.ShouldNotContain("lan@");
        var mail = await house.One<string>("select body from outbox where subject like '%' || $1 || '%'", code);
        mail.ShouldContain($"/viec/de-nghi-go?ma={code}");
        mail.ShouldNotContain("không đồng ý");

        var found = await citizen.Get($"/viec/de-nghi-go?ma={code.ToLowerInvariant()}");
        found.Text.ShouldContain("Tôi có trong ảnh");
        found.Text.ShouldNotContain("lan@");
        (await citizen.Get("/viec/de-nghi-go?ma=GA-2222-2222")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("xa")).Get("/ban/hom-nay")).Text.ShouldContain("Đề nghị gỡ ảnh");
    }

    [Fact]
    public async Task Where_a_child_is_said_to_be_shown_nobody_sees_the_picture_until_somebody_has_looked()
    {
        var (_, picture) = await Public("03/11/2022");
        using var citizen = house.Visitor();
        var code = CodeOn(await Ask(citizen, picture, ("ly-do", "Con tôi trong ảnh này"), ("tre-em", "co")));
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(citizen, $"{picture}?co=nho")).ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get(picture[..picture.IndexOf("/anh", StringComparison.Ordinal)])).Html.QuerySelectorAll("main img").ShouldBeEmpty();
        (await citizen.Get($"{picture}/de-nghi-go")).Status.ShouldBe(HttpStatusCode.NotFound);

        var officer = await house.Known("xa");
        var desk = await Desk(code);
        using var seen = await officer.Raw((await officer.Get(desk)).Html.QuerySelector("main img")!.GetAttribute("src")!);
        seen.StatusCode.ShouldBe(HttpStatusCode.OK, "whoever decides must see it");
        var kept = await officer.Send(await officer.Get(desk), $"{desk}/tra-loi", ("quyet-dinh", "giu"), ("tra-loi", "Trong ảnh không có trẻ em; người đứng trước là cụ Sáu."));
        kept.Text.ShouldContain("giữ ảnh");
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.OK);
        (await citizen.Get($"/viec/de-nghi-go?ma={code}")).Text.ShouldContain("cụ Sáu");
        (await house.One<bool>("select closed_at is not null from duty where record = (select id from takedown_request where code = $1)", code)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_removed_picture_is_gone_for_good_and_its_photo_stays_as_proof()
    {
        var (record, picture) = await Public("04/11/2022");
        using var citizen = house.Visitor();
        var code = CodeOn(await Ask(citizen, picture, ("ly-do", "Ảnh chụp nhà tôi, xin gỡ")));
        var officer = await house.Known("xa");
        var desk = await Desk(code);
        var form = await officer.Get(desk);
        await officer.Send(form, $"{desk}/tra-loi", ("quyet-dinh", "go"), ("tra-loi", "Đã gỡ ảnh, xin lỗi gia đình."));
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.NotFound);
        var source = await house.One<Guid>("select source from published_picture where id = $1", Guid.Parse(picture.Split('/')[^1]));
        (await house.One<long>("select count(*) from stored_file where owner = $1", Guid.Parse(picture.Split('/')[^1]))).ShouldBe(0, "the public copy is forgotten");
        (await officer.Get($"/ban/so-viec/{record}/dang-anh/{source}")).Text.ShouldContain("không đăng lại");
        (await officer.Get($"/ban/so-viec/{record}")).Html.QuerySelectorAll("img.shot").ShouldNotBeEmpty();

        var again = await officer.Send(form, $"{desk}/tra-loi", ("quyet-dinh", "giu"), ("tra-loi", "Giữ lại như cũ cho đẹp."));
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        (await house.One<string>("select state from takedown_request where code = $1", code)).ShouldBe("removed");
    }

    [Fact]
    public async Task A_picture_stays_hidden_as_long_as_another_says_a_child_is_on_it()
    {
        var (_, picture) = await Public("05/11/2022");
        using var one = house.Visitor();
        using var two = house.Visitor();
        var form = await two.Get($"{picture}/de-nghi-go");
        var first = CodeOn(await Ask(one, picture, ("ly-do", "Có cháu nhỏ trong ảnh"), ("tre-em", "co")));
        // Opened before it was hidden, sent after: nothing more to ask for, and nothing is lost by it.
        (await two.Send(form, $"{picture}/de-nghi-go", ("ly-do", "Cháu tôi trong ảnh"), ("tre-em", "co"))).Status.ShouldBe(HttpStatusCode.NotFound);
        await house.Run($"""
            insert into takedown_request (id, code, picture, unit, reason, child, state, received_at, due_at)
            select gen_random_uuid(), 'GA-9999-9999', picture, unit, 'Cháu tôi trong ảnh', true, 'received', now(), now() from takedown_request where code = '{first}'
            """);
        var officer = await house.Known("xa");
        var desk = await Desk(first);
        await officer.Send(await officer.Get(desk), $"{desk}/tra-loi", ("quyet-dinh", "giu"), ("tra-loi", "Không có trẻ em trong ảnh."));
        (await Status(one, picture)).ShouldBe(HttpStatusCode.NotFound);
        desk = await Desk("GA-9999-9999");
        await officer.Send(await officer.Get(desk), $"{desk}/tra-loi", ("quyet-dinh", "giu"), ("tra-loi", "Không có trẻ em trong ảnh."));
        (await Status(one, picture)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_form_sent_again_is_one_request_and_a_refusal_keeps_what_was_typed()
    {
        var (_, picture) = await Public("06/11/2022");
        using var citizen = house.Visitor();
        var form = await citizen.Get($"{picture}/de-nghi-go");
        var thin = await citizen.Send(form, $"{picture}/de-nghi-go", ("ly-do", "gỡ"), ("thu", "lan@example.vn"));
        thin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        thin.Typed($"{picture}/de-nghi-go", "thu").ShouldBe("lan@example.vn");
        (string, string)[] said = [("ly-do", "Con tôi trong ảnh này"), ("tre-em", "co")];
        var slips = new[] { await citizen.Send(form, $"{picture}/de-nghi-go", said), await citizen.Send(form, $"{picture}/de-nghi-go", said) };
        slips.Select(CodeOn).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_is_found_by_the_desk_of_its_commune_and_by_no_other()
    {
        var (_, picture) = await Public("07/11/2022");
        using var citizen = house.Visitor();
        var desk = await Desk(CodeOn(await Ask(citizen, picture, ("ly-do", "Xin gỡ vì lý do riêng"))));
        foreach (var name in new[] { "xa", "chutich", "tinh" }) (await (await house.Known(name)).Get(desk)).Status.ShouldBe(HttpStatusCode.OK, name);
        foreach (var name in new[] { "ban", "hoinongdan" }) (await (await house.Known(name)).Get(desk)).Status.ShouldBe(HttpStatusCode.NotFound, name);
        foreach (var name in new[] { "xom", "kiemtra", "kythuat" }) (await (await house.Known(name)).Get(desk)).Status.ShouldBe(HttpStatusCode.Forbidden, name);
        (await (await house.Known("xa")).Get("/ban/so-viec/de-nghi-go")).Text.ShouldContain("lý do riêng");
        (await (await house.Known("ban")).Get("/ban/so-viec/de-nghi-go")).Text.ShouldNotContain("lý do riêng");
    }

    [Fact]
    public async Task An_address_left_for_the_answer_is_forgotten_ninety_days_after_it()
    {
        var (_, picture) = await Public("08/11/2022");
        using var citizen = house.Visitor();
        var code = CodeOn(await Ask(citizen, picture, ("ly-do", "Xin gỡ rồi báo tôi"), ("thu", "men@example.vn")));
        await house.Run($"update takedown_request set state = 'kept', answer = 'giữ', closed_at = now() - interval '91 days' where code = '{code}'");
        var job = house.Services.GetRequiredService<CauNoi.Platform.FeatureList>().Jobs.Single(j => j.Name == "activities.forget-contacts");
        (await house.Within(services => job.Run(services, false, CancellationToken.None))).ShouldBe("Đã xoá 1 cách liên hệ.");
        (await house.One<bool>("select contact is null from takedown_request where code = $1", code)).ShouldBeTrue();
        (await house.One<long>("select count(*) from act_salt s join act a on a.id = s.act where s.field = 'contact' and a.subject = (select id::text from takedown_request where code = $1)", code)).ShouldBe(0);
    }

    private async Task<(Guid Record, string Picture)> Public(string day)
    {
        var (record, photo) = await house.Festive(day);
        var officer = await house.Known("xa");
        await officer.Publish(record, photo, ("tre-em", "khong"), ("dong-y", "co"));
        return (record, (await house.Shown(record)).Picture);
    }

    private static async Task<Page> Ask(Visitor who, string picture, params (string Field, string Value)[] said) =>
        await who.Send(await who.Get($"{picture}/de-nghi-go"), $"{picture}/de-nghi-go", said);

    private static string CodeOn(Page slip) => slip.Path.Split("ma=")[1];

    private async Task<string> Desk(string code) => $"/ban/so-viec/de-nghi-go/{await house.One<Guid>("select id from takedown_request where code = $1", code)}";

    private static async Task<HttpStatusCode> Status(Visitor who, string path)
    {
        using var answer = await who.Raw(path);
        return answer.StatusCode;
    }
}
