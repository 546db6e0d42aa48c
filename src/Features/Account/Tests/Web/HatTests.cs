using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Account.Rules;
using CauNoi.Feedback.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class HatTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task With_several_hats_one_chooses_after_signing_in_and_with_one_nobody_is_asked()
    {
        await house.Make("hai-mu", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.Treasurer, DemoUnits.VoTranh));
        (await SignIn("hai-mu", "/ban/gop-y")).Path.ShouldBe("/ban/vai-tro?ve=%2Fban%2Fgop-y");
        (await SignIn("xa", "/ban/gop-y")).Path.ShouldBe("/ban/gop-y");
    }

    [Fact]
    public async Task What_one_may_and_sees_follows_the_hat_that_is_on_and_acts_say_it()
    {
        var id = await house.Make("hai-xa", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.CommuneOfficer, DemoUnits.VoTranh), (Role.Treasurer, DemoUnits.VoTranh));
        using var officer = await house.SignedIn("hai-xa");
        var foreign = $"/ban/gop-y/{await house.One<Guid>("select id from feedback_note where unit = 12 limit 1")}";
        (await officer.Get(foreign)).Status.ShouldBe(HttpStatusCode.NotFound);

        await PutOn(officer, id, "commune-officer", DemoUnits.VoTranh);
        (await officer.Get(foreign)).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.Get("/ban/hom-nay")).Html.Body!.TextContent.ShouldContain("Cán bộ Mặt trận xã · Xã Vô Tranh");
        var code = await officer.Write("Góp ý viết khi đội mũ của Vô Tranh");
        (await house.One<int>("select unit from feedback_note where code = $1", code)).ShouldBe(DemoUnits.VoTranh);

        await PutOn(officer, id, "treasurer", DemoUnits.VoTranh);
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await house.One<string>("select string_agg(hat, ' ' order by at) from act where kind = 'account.choose-hat' and actor = $1", id)).ShouldBe("commune-officer treasurer");
    }

    [Fact]
    public async Task A_hat_is_switched_in_the_account_corner_and_the_session_gets_a_new_token()
    {
        var id = await house.Make("goc-mu", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.Inspector, DemoUnits.VoTranh));
        using var officer = await house.SignedIn("goc-mu");
        var before = Token(officer);
        var page = await officer.Get("/ban/hom-nay");
        page.Has("/ban/vai-tro").ShouldBeTrue();
        var other = await Grant(id, "inspector", DemoUnits.VoTranh);
        (await officer.Send(page, "/ban/vai-tro", ("vai-tro", other.ToString()))).Path.ShouldBe("/ban/hom-nay");
        Token(officer).ShouldNotBe(before);
        using var thief = house.Visitor();
        thief.Cookies.Add(new Cookie("caunoi_phien", before, "/", new Uri(house.Address).Host));
        (await thief.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task Nobody_puts_on_a_hat_of_somebody_else_nor_one_that_has_ended()
    {
        var id = await house.Make("muon-mu", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.Inspector, DemoUnits.VoTranh));
        using var officer = await house.SignedIn("muon-mu");
        var page = await officer.Get("/ban/vai-tro");
        var foreign = await house.One<Guid>("select id from role_grant where role = 'standing-board' limit 1");
        var ended = await Grant(id, "inspector", DemoUnits.VoTranh);
        await house.Run($"update role_grant set valid_until = '2026-02-01' where id = '{ended}'");
        foreach (var hat in new[] { foreign, ended, Guid.NewGuid() })
            (await officer.Send(HttpMethod.Post, "/ban/vai-tro", new FormUrlEncodedContent(Visitor.Fields(page, "/ban/vai-tro", ("vai-tro", hat.ToString()))))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_chosen_hat_that_ends_is_off_with_the_next_request()
    {
        var id = await house.Make("mu-het-han", DemoUnits.PhuLuong, (Role.Treasurer, DemoUnits.VoTranh), (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var officer = await house.SignedIn("mu-het-han");
        await PutOn(officer, id, "commune-officer", DemoUnits.PhuLuong);
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        await house.Run($"update role_grant set valid_until = '2026-02-01' where account = '{id}' and role = 'commune-officer'");
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.Get("/ban/hom-nay")).Html.Body!.TextContent.ShouldContain("Thủ quỹ");
    }

    [Fact]
    public async Task A_role_is_handed_over_for_some_days_acts_say_so_and_it_can_be_taken_back()
    {
        var id = await house.Make("nguoi-thay", DemoUnits.PhuLuong, (Role.Treasurer, DemoUnits.PhuLuong));
        var officer = await house.Known("xa");
        (await Hand(officer, "nguoi-thay", 5)).Text.ShouldContain("Đã bàn giao.");
        using var deputy = await house.SignedIn("nguoi-thay");
        (await deputy.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await PutOn(deputy, id, "commune-officer", DemoUnits.PhuLuong);
        (await deputy.Get("/ban/hom-nay")).Html.Body!.TextContent.ShouldContain("Thay mặt: Cán bộ Mặt trận xã");
        (await deputy.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<string>("select hat from act where kind = 'account.choose-hat' and actor = $1 order by at desc limit 1", id))
            .ShouldBe($"commune-officer for {await house.Account("xa")}");
        (await Hand(deputy, "xa", 2)).Refusals.ShouldContain(AccountRefusals.HandedOn.Sentence);

        var grant = await house.One<Guid>("select id from role_grant where account = $1 and handed_by is not null", id);
        (await officer.Send(await officer.Get("/ban/vai-tro"), $"/ban/vai-tro/ban-giao/{grant}/lay-lai")).Text.ShouldContain("Đã lấy lại");
        (await deputy.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_was_handed_over_ends_with_the_role_it_came_from()
    {
        var holder = await house.Make("nguoi-giao", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        var id = await house.Make("nguoi-thay-2", DemoUnits.PhuLuong, (Role.Treasurer, DemoUnits.PhuLuong));
        using var officer = await house.SignedIn("nguoi-giao");
        await Hand(officer, "nguoi-thay-2", 5);
        using var deputy = await house.SignedIn("nguoi-thay-2");
        await PutOn(deputy, id, "commune-officer", DemoUnits.PhuLuong);
        (await deputy.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        await house.Run($"update role_grant set valid_until = '2026-02-01' where account = '{holder}'");
        (await deputy.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_role_of_trust_is_handed_over_only_with_a_second_person()
    {
        var id = await house.Make("pho-chu-tich", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        (await Hand(await house.Known("chutich"), "pho-chu-tich", 3)).Text.ShouldContain("sau khi một người khác xác nhận");
        (await house.Roles(id)).ShouldBe($"commune-officer@{DemoUnits.PhuLuong}");
        var board = await house.Known("tinh");
        var proposal = await house.One<Guid>("select id from role_proposal where account = $1", id);
        await board.Send(await board.Get("/ban/tai-khoan/cho-xac-nhan"), $"/ban/tai-khoan/cho-xac-nhan/{proposal}", ("dong-y", "co"));
        (await house.One<long>("select count(*) from role_grant where account = $1 and role = 'commune-chair' and handed_by is not null", id)).ShouldBe(1);
    }

    [Theory]
    [InlineData("khong-co-ai")]
    [InlineData("kythuat-xa-lac")]
    [InlineData("hoinongdan")]
    public async Task Nobody_hands_over_to_a_stranger_and_learns_nothing_about_names(string userName) =>
        (await Hand(await house.Known("xom"), userName, 3)).Refusals.ShouldBe([AccountRefusals.NoNeighbour.Sentence]);

    private Task<Guid> Grant(Guid account, string role, int unit) => house.One<Guid>("select id from role_grant where account = $1 and role = $2 and unit = $3", account, role, unit);

    private async Task PutOn(Visitor who, Guid account, string role, int unit)
    {
        var page = await who.Get("/ban/vai-tro");
        await who.Send(HttpMethod.Post, "/ban/vai-tro", new FormUrlEncodedContent(
            Visitor.Fields(page, "/ban/vai-tro", ("vai-tro", (await Grant(account, role, unit)).ToString()))));
    }

    private async Task<Page> Hand(Visitor who, string to, int days)
    {
        var page = await who.Get("/ban/vai-tro/ban-giao");
        var today = Kernel.Time.VietnamTime.DayOf(house.Clock.GetUtcNow());
        return await who.Send(page, "/ban/vai-tro/ban-giao", ("nguoi-nhan", to),
            ("tu-ngay", Kernel.Time.VietnameseDates.Format(today)), ("den-ngay", Kernel.Time.VietnameseDates.Format(today.AddDays(days))));
    }

    private async Task<Page> SignIn(string userName, string to)
    {
        using var visitor = house.Visitor();
        return await visitor.Send(await visitor.Get($"/dang-nhap?ve={Uri.EscapeDataString(to)}"), "/dang-nhap", ("ten", userName), ("mat-khau", DemoAccounts.Password));
    }

    private static string Token(Visitor who) => who.Cookies.GetAllCookies().Single(c => c.Name == "caunoi_phien").Value;
}
