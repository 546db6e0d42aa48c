using System.Net;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class TwoPeopleTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_role_of_trust_opens_nothing_until_a_second_person_agrees()
    {
        var id = await house.Make("ke-toan-xa", DemoUnits.PhuLuong);
        var chair = await house.Known("chutich");
        (await chair.Give(id, Role.Accountant, "Xã Phú Lương")).Text.ShouldContain("Đã ghi đề nghị");
        (await house.Roles(id)).ShouldBe("");
        var proposal = await Proposal(id);

        // The commune has fewer than four accounts: the proposer cannot confirm, the province does.
        var own = await chair.Get("/ban/tai-khoan/cho-xac-nhan");
        own.Text.ShouldContain("Người ke-toan-xa: Kế toán");
        own.Has($"/ban/tai-khoan/cho-xac-nhan/{proposal}").ShouldBeFalse();
        (await Decide(chair, proposal, own)).Refusals.ShouldBe([AccountRefusals.NotSecond.Sentence]);

        var board = await house.Known("tinh");
        await board.Send(await board.Get("/ban/tai-khoan/cho-xac-nhan"), $"/ban/tai-khoan/cho-xac-nhan/{proposal}", ("dong-y", "co"));
        (await house.Roles(id)).ShouldBe($"accountant@{DemoUnits.PhuLuong}");
        (await house.One<bool>("select granted_by <> confirmed_by from role_grant where account = $1", id)).ShouldBeTrue();
        (await Decide(board, proposal, await board.Get("/ban/tai-khoan/cho-xac-nhan"))).Refusals.ShouldBe([AccountRefusals.Decided.Sentence]);
    }

    [Fact]
    public async Task What_is_declined_is_not_given()
    {
        var id = await house.Make("khong-duoc", DemoUnits.PhuLuong);
        var (chair, board) = (await house.Known("chutich"), await house.Known("tinh"));
        await chair.Give(id, Role.Treasurer, "Xã Phú Lương");
        var proposal = await Proposal(id);
        await board.Send(await board.Get("/ban/tai-khoan/cho-xac-nhan"), $"/ban/tai-khoan/cho-xac-nhan/{proposal}", ("dong-y", "khong"));
        (await house.Roles(id)).ShouldBe("");
        (await house.One<long>("select count(*) from act where kind = 'account.decline' and subject = $1", id.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_administrators_cannot_make_a_third_one_alone_and_nobody_confirms_for_oneself()
    {
        var third = await house.Make("ky-thuat-3", DemoUnits.Province);
        await house.Make("ky-thuat-2", DemoUnits.Province, (Role.TechnicalAdministrator, DemoUnits.Province));
        var administrator = await house.Known("kythuat");
        await administrator.Give(third, Role.TechnicalAdministrator, "Tỉnh Thái Nguyên");
        var proposal = await Proposal(third);
        using var second = await house.SignedIn("ky-thuat-2");
        (await second.Get("/ban/tai-khoan/cho-xac-nhan")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await house.Roles(third)).ShouldBe("");

        // Somebody of the board, proposed for the rules, does not confirm that.
        var self = await house.Make("thuong-truc-2", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province));
        await (await house.Known("tinh")).Give(self, Role.RulesOfficer, "Tỉnh Thái Nguyên");
        using var concerned = await house.SignedIn("thuong-truc-2");
        var page = await concerned.Get("/ban/tai-khoan/cho-xac-nhan");
        (await Decide(concerned, await Proposal(self), page)).Refusals.ShouldBe([AccountRefusals.NotSecond.Sentence]);
        (await concerned.Send(page, $"/ban/tai-khoan/cho-xac-nhan/{proposal}", ("dong-y", "co"))).Text.ShouldContain("Đã xác nhận");
        (await house.Roles(third)).ShouldBe($"technical-administrator@{DemoUnits.Province}");
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_does_and_the_role_is_given_once()
    {
        var id = await house.Make("hai-xac-nhan", DemoUnits.Province);
        await house.Make("thuong-truc-3", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province));
        await house.Make("thuong-truc-4", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province));
        await (await house.Known("tinh")).Give(id, Role.Inspector, "Tỉnh Thái Nguyên");
        var proposal = await Proposal(id);
        using var one = await house.SignedIn("thuong-truc-3");
        using var other = await house.SignedIn("thuong-truc-4");
        var (first, second) = (await one.Get("/ban/tai-khoan/cho-xac-nhan"), await other.Get("/ban/tai-khoan/cho-xac-nhan"));
        var answers = await Task.WhenAll(Decide(one, proposal, first), Decide(other, proposal, second));
        answers.Count(a => a.Refusals.Length == 0).ShouldBe(1);
        (await house.Roles(id)).ShouldBe($"inspector@{DemoUnits.Province}");
    }

    [Fact]
    public async Task Nobody_keeps_the_books_and_the_money_of_one_unit_not_even_past_the_pages()
    {
        var id = await house.Make("so-va-tien", DemoUnits.PhuLuong, (Role.Accountant, DemoUnits.PhuLuong));
        var page = await (await house.Known("chutich")).Give(id, Role.Treasurer, "Xã Phú Lương");
        page.Refusals.ShouldBe([AccountRefusals.BooksAndMoney.Sentence]);
        await Should.ThrowAsync<Npgsql.PostgresException>(() => house.Run(
            $"insert into role_grant (id, account, role, unit, valid_from) values ('{Guid.NewGuid()}', '{id}', 'treasurer', {DemoUnits.PhuLuong}, '2026-06-01')"));
    }

    [Fact]
    public async Task A_proposal_of_another_commune_is_not_there()
    {
        await house.Make("chu-tich-ben", DemoUnits.VoTranh, (Role.CommuneChair, DemoUnits.VoTranh));
        var id = await house.Make("thu-quy-ben", DemoUnits.VoTranh);
        using var sibling = await house.SignedIn("chu-tich-ben");
        await sibling.Give(id, Role.Treasurer, "Xã Vô Tranh");
        var chair = await house.Known("chutich");
        var page = await chair.Get("/ban/tai-khoan/cho-xac-nhan");
        page.Text.ShouldNotContain("thu-quy-ben");
        (await Decide(chair, await Proposal(id), page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_waiting_list_costs_three_questions_however_long_it_is()
    {
        using var queries = new Queries();
        var board = await house.Known("tinh");
        for (var i = 0; i < 3; i++) await (await house.Known("chutich")).Give(await house.Make($"dai-{i}", DemoUnits.PhuLuong), Role.Treasurer, "Xã Phú Lương");
        await board.Get("/ban/tai-khoan/cho-xac-nhan");
        (await queries.Of(board, "/ban/tai-khoan/cho-xac-nhan")).Asked.Count.ShouldBe(3);
    }

    private Task<Guid> Proposal(Guid account) => house.One<Guid>("select id from role_proposal where account = $1", account);

    // As a browser would that kept an old page, or a hand-made one.
    private static Task<Page> Decide(Visitor who, Guid proposal, Page from) => who.Send(HttpMethod.Post, $"/ban/tai-khoan/cho-xac-nhan/{proposal}",
        new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["dong-y"] = "co", ["__RequestVerificationToken"] = Visitor.Fields(from, "/dang-xuat")["__RequestVerificationToken"],
        }));
}
