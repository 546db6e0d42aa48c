using System.Net;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class GiveRoleTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_commune_chair_gives_a_role_in_the_own_commune_and_it_holds_at_once()
    {
        var id = await house.Make("can-bo-moi", DemoUnits.PhuLuong);
        var chair = await house.Known("chutich");
        var done = await chair.Give(id, Role.CommuneOfficer, "xa phu luong");
        done.Path.ShouldBe($"/ban/tai-khoan/{id}?xong=giao");
        done.Text.ShouldContain("Đã giao vai trò.");
        (await house.Roles(id)).ShouldBe($"commune-officer@{DemoUnits.PhuLuong}");
        using var officer = await house.SignedIn("can-bo-moi");
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<long>("select count(*) from act where kind = 'account.grant' and subject = $1 and unit = 11", id.ToString())).ShouldBe(1);
    }

    [Theory]
    [InlineData("Xã Vô Tranh")]
    [InlineData("Tỉnh Thái Nguyên")]
    [InlineData("Xã Không Có Thật")]
    public async Task Beyond_the_own_reach_there_is_no_such_unit(string unit)
    {
        var id = await house.Make($"ngoai-{Guid.NewGuid():N}"[..20], DemoUnits.PhuLuong);
        var page = await (await house.Known("chutich")).Give(id, Role.CommuneOfficer, unit);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe([AccountRefusals.NoSuchUnit.Sentence]);
        (await house.Roles(id)).ShouldBe("");
    }

    [Fact]
    public async Task An_account_of_another_commune_or_of_the_province_is_not_there()
    {
        var chair = await house.Known("chutich");
        var sibling = await house.Make("xa-ben", DemoUnits.VoTranh, (Role.CommuneOfficer, DemoUnits.VoTranh));
        var own = await house.Account("xa");
        var form = Visitor.Fields(await chair.Get($"/ban/tai-khoan/{own}"), $"/ban/tai-khoan/{own}/giao", ("vai-tro", Role.AreaHead.Name), ("don-vi", "Xóm Na Mộc"));
        foreach (var foreign in new[] { sibling, await house.Account("tinh"), Guid.NewGuid() })
        {
            (await chair.Get($"/ban/tai-khoan/{foreign}")).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var act in new[] { "giao", "khoa", "mo-lai", $"vai-tro/{Guid.NewGuid()}/ket-thuc" })
            {
                var sent = act == "giao" ? form : new Dictionary<string, string> { ["__RequestVerificationToken"] = form["__RequestVerificationToken"] };
                (await chair.Send(HttpMethod.Post, $"/ban/tai-khoan/{foreign}/{act}", new FormUrlEncodedContent(sent))).Status.ShouldBe(HttpStatusCode.NotFound, act);
            }
        }

        (await chair.Get("/ban/tai-khoan")).Text.ShouldNotContain("Người xa-ben");
        (await chair.Get("/ban/tai-khoan")).Text.ShouldNotContain("Nông Thị Lan");
        (await (await house.Known("tinh")).Get("/ban/tai-khoan?q=xa-ben")).Text.ShouldContain("Người xa-ben");
    }

    [Theory]
    [InlineData("chutich", "commune-chair", "Xã Phú Lương")]
    [InlineData("chutich", "inspector", "Xã Phú Lương")]
    [InlineData("tinh", "technical-administrator", "Tỉnh Thái Nguyên")]
    [InlineData("kythuat", "standing-board", "Tỉnh Thái Nguyên")]
    [InlineData("kythuat", "commune-officer", "Xã Phú Lương")]
    public async Task Nobody_gives_a_role_that_is_not_theirs_to_give(string giver, string role, string unit)
    {
        var id = await house.Make($"khong-{Guid.NewGuid():N}"[..20], DemoUnits.PhuLuong);
        var page = await (await house.Known(giver)).Give(id, Role.Named(role)!, unit);
        page.Refusals.ShouldContain(AccountRefusals.NotYours.Sentence);
        (await house.Roles(id)).ShouldBe("");
        (await house.One<long>("select count(*) from role_proposal where account = $1", id)).ShouldBe(0);
    }

    [Theory]
    [InlineData("chutich", "commune-officer", "Xã Phú Lương")]
    [InlineData("tinh", "accountant", "Tỉnh Thái Nguyên")]
    [InlineData("kythuat", "technical-administrator", "Tỉnh Thái Nguyên")]
    public async Task Nobody_gives_a_role_to_oneself(string who, string role, string unit)
    {
        var person = await house.Known(who);
        var (own, other) = (await house.Account(who), await house.Make($"khac-{Guid.NewGuid():N}"[..20], who == "chutich" ? DemoUnits.PhuLuong : DemoUnits.Province));
        (await person.Get($"/ban/tai-khoan/{own}")).Has($"/ban/tai-khoan/{own}/giao").ShouldBeFalse();
        var form = Visitor.Fields(await person.Get($"/ban/tai-khoan/{other}"), $"/ban/tai-khoan/{other}/giao", ("vai-tro", role), ("don-vi", unit), ("tu-ngay", "01/01/2030"));
        var page = await person.Send(HttpMethod.Post, $"/ban/tai-khoan/{own}/giao", new FormUrlEncodedContent(form));
        page.Refusals.ShouldContain(AccountRefusals.ForOneself.Sentence);
        (await house.One<long>("select count(*) from role_grant where account = $1 and granted_by = $1", own)).ShouldBe(0);
    }

    [Fact]
    public async Task Ending_a_role_takes_it_from_an_open_session_at_the_next_request()
    {
        var id = await house.Make("sap-nghi", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var officer = await house.SignedIn("sap-nghi");
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        var grant = await house.One<Guid>("select id from role_grant where account = $1", id);
        var chair = await house.Known("chutich");
        await chair.Send(await chair.Get($"/ban/tai-khoan/{id}"), $"/ban/tai-khoan/{id}/vai-tro/{grant}/ket-thuc");
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_comes_back_when_opened()
    {
        var id = await house.Make("tam-khoa", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var officer = await house.SignedIn("tam-khoa");
        var chair = await house.Known("chutich");
        (await chair.Send(await chair.Get($"/ban/tai-khoan/{id}"), $"/ban/tai-khoan/{id}/khoa")).Text.ShouldContain("Đã khoá tài khoản");
        (await officer.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        await Should.ThrowAsync<InvalidOperationException>(() => house.SignedIn("tam-khoa"));
        (await house.One<long>("select count(*) from session where account = $1 and ended_at is null", id)).ShouldBe(0);
        await chair.Send(await chair.Get($"/ban/tai-khoan/{id}"), $"/ban/tai-khoan/{id}/mo-lai");
        (await house.SignedIn("tam-khoa")).Dispose();
    }

    [Fact]
    public async Task Whoever_reaches_one_role_of_a_person_does_not_lock_the_others_up()
    {
        var id = await house.Make("hai-noi", DemoUnits.Province, (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.StandingBoard, DemoUnits.Province));
        var chair = await house.Known("chutich");
        var page = await chair.Get($"/ban/tai-khoan/{id}");
        page.Text.ShouldContain("Người này còn vai trò ở nơi khác.");
        page.Text.ShouldNotContain("Ban Thường trực");
        (await chair.Send(page, $"/ban/tai-khoan/{id}/khoa")).Refusals.ShouldBe([AccountRefusals.RolesElsewhere.Sentence]);
        (await house.One<bool>("select closed_at is null from staff_account where id = $1", id)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_matrix_shows_every_permission_with_its_sentence()
    {
        var page = await (await house.Known("chutich")).Get("/ban/tai-khoan/quyen");
        foreach (var permission in App.House.Features.All.SelectMany(f => f.Permissions)) page.Text.ShouldContain(permission.Sentence);
    }

    [Fact]
    public async Task The_list_costs_two_questions_and_one_account_four_however_many_roles_there_are()
    {
        using var queries = new Queries();
        var board = await house.Known("tinh");
        await board.Get("/ban/tai-khoan");
        (await queries.Of(board, "/ban/tai-khoan")).Asked.Count.ShouldBe(2);
        (await queries.Of(board, $"/ban/tai-khoan/{await house.Account("xa")}")).Asked.Count.ShouldBe(4);
        (await queries.Of(board, "/ban/tai-khoan/quyen")).Asked.Count.ShouldBe(1);
    }
}
