using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Outbox;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Tests.Web;

public partial class InvitationTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Chosen = "suối trong chảy qua làng";

    [Fact]
    public async Task An_invitation_by_mail_leads_to_an_account_with_its_role()
    {
        var chair = await house.Known("chutich");
        (await Invite(chair, "Bà Mới", Role.AreaHead, "Xóm Na Mộc", "mail", "moi@example.vn")).Text.ShouldContain("Đã làm lời mời");
        var link = await MailedLink("moi@example.vn");

        using var invited = house.Visitor();
        var page = await invited.Get(link);
        page.Text.ShouldContain("Lý Văn Thắng mời nhận vai trò Trưởng ban công tác Mặt trận, Xóm Na Mộc");
        page.Typed(link, "ho-ten").ShouldBe("Bà Mới");
        (await invited.Send(page, link, ("ho-ten", "Bà Mới"), ("ten", "ba.moi"), ("mat-khau", Chosen), ("lan-hai", Chosen))).Path.ShouldBe("/dang-nhap");

        (await house.Roles(await house.Account("ba.moi"))).ShouldBe($"area-head@{DemoUnits.NaMoc}");
        (await SignIn("ba.moi")).Path.ShouldBe("/ban/hom-nay");
        var list = await chair.Get("/ban/tai-khoan/loi-moi");
        list.Text.ShouldContain("ba.moi nhận lúc");
        (await house.One<long>("select count(*) from invitation where recipient = 'moi@example.vn'")).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_table_nor_outbox_holds_the_secret()
    {
        await Invite(await house.Known("chutich"), "Ông Kín", Role.AreaHead, "Xóm Na Mộc", "text", "0912 345 678");
        var body = await house.One<string>("select body from outbox where recipient = '0912345678'");
        body.ShouldContain("/loi-moi/{secret:");
        var token = (await TextLink("0912345678")).Split('/')[^1];
        token.Length.ShouldBe(43);
        body.ShouldNotContain(token);
        (await house.One<long>("select count(*) from invitation where token_hash = sha256(convert_to($1, 'UTF8'))", token)).ShouldBe(1);
        (await house.One<long>("select count(*) from act where fields::text like '%' || $1 || '%' or fields::text like '%0912345678%'", token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_stolen_invitation_that_was_used_opens_nothing_again()
    {
        var link = await Fresh("mot-lan");
        using var thief = house.Visitor();
        var form = await thief.Get(link);
        await Accept(link, "chinh.chu");
        (await thief.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await thief.Send(form, link, ("ho-ten", "Kẻ khác"), ("ten", "ke.khac"), ("mat-khau", Chosen), ("lan-hai", Chosen))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from staff_account where user_name = 'ke.khac'")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_comes_in()
    {
        var link = await Fresh("cung-luc");
        using var one = house.Visitor();
        using var other = house.Visitor();
        var (first, second) = (await one.Get(link), await other.Get(link));
        var answers = await Task.WhenAll(
            one.Send(first, link, ("ho-ten", "Một"), ("ten", "cung.mot"), ("mat-khau", Chosen), ("lan-hai", Chosen)),
            other.Send(second, link, ("ho-ten", "Hai"), ("ten", "cung.hai"), ("mat-khau", Chosen), ("lan-hai", Chosen)));
        answers.Select(a => a.Path).Count(p => p == "/dang-nhap").ShouldBe(1);
        (await house.One<long>("select count(*) from staff_account where user_name like 'cung.%'")).ShouldBe(1);
        (await house.One<long>("select count(*) from role_grant g join staff_account a on a.id = g.account where a.user_name like 'cung.%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_late_a_revoked_and_a_made_up_invitation_look_the_same()
    {
        var (late, revoked) = (await Fresh("tre"), await Fresh("thu-hoi"));
        var chair = await house.Known("chutich");
        var id = await house.One<Guid>("select id from invitation where name = 'thu-hoi'");
        (await chair.Send(await chair.Get("/ban/tai-khoan/loi-moi"), $"/ban/tai-khoan/loi-moi/{id}/thu-hoi")).Text.ShouldContain("Đã thu hồi");
        using var visitor = house.Visitor();
        (await visitor.Get(revoked)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get("/loi-moi/khong-co-that")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(late)).Status.ShouldBe(HttpStatusCode.OK);
        await house.Run("update invitation set expires_at = now() - interval '1 minute' where name = 'tre'");
        (await visitor.Get(late)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_invitation_does_not_outlive_the_power_of_whoever_gave_it()
    {
        var inviter = await house.Make("chu-tich-sap-nghi", DemoUnits.PhuLuong, (Role.CommuneChair, DemoUnits.PhuLuong));
        using var leaving = await house.SignedIn("chu-tich-sap-nghi");
        await Invite(leaving, "Được mời", Role.AreaHead, "Xóm Na Mộc", "mail", "sap-nghi@example.vn");
        var link = await MailedLink("sap-nghi@example.vn");
        using var invited = house.Visitor();
        (await invited.Get(link)).Status.ShouldBe(HttpStatusCode.OK);
        await house.Run($"update role_grant set valid_until = '2026-01-02' where account = '{inviter}'");
        (await invited.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Xã Vô Tranh", "commune-officer", "Không thấy đơn vị")]
    [InlineData("Xã Phú Lương", "inspector", "không giao được vai trò này")]
    [InlineData("Xóm Na Mộc", "commune-officer", "không giữ ở loại đơn vị đó")]
    public async Task Nobody_invites_beyond_the_own_reach_and_roles(string unit, string role, string why)
    {
        var before = await house.One<long>("select count(*) from invitation");
        var page = await Invite(await house.Known("chutich"), "Ai đó", Role.Named(role)!, unit, "mail", "xa@example.vn");
        page.Refusals.ShouldHaveSingleItem().ShouldContain(why);
        (await house.One<long>("select count(*) from invitation")).ShouldBe(before);
    }

    [Theory]
    [InlineData("mail", "")]
    [InlineData("mail", "khong-phai-thu")]
    [InlineData("text", "abc")]
    public async Task An_address_that_cannot_be_reached_is_refused(string way, string address) =>
        (await Invite(await house.Known("chutich"), "Ai đó", Role.AreaHead, "Xóm Na Mộc", way, address)).Refusals.Length.ShouldBe(1);

    [Fact]
    public async Task Invitations_of_another_commune_are_not_there()
    {
        await house.Make("chu-tich-vt", DemoUnits.VoTranh, (Role.CommuneChair, DemoUnits.VoTranh));
        using var sibling = await house.SignedIn("chu-tich-vt");
        await Fresh("cua-phu-luong");
        var id = await house.One<Guid>("select id from invitation where name = 'cua-phu-luong'");
        var list = await sibling.Get("/ban/tai-khoan/loi-moi");
        list.Text.ShouldNotContain("cua-phu-luong");
        var token = Visitor.Fields(list, "/dang-xuat");
        (await sibling.Send(HttpMethod.Post, $"/ban/tai-khoan/loi-moi/{id}/thu-hoi", new FormUrlEncodedContent(token))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_areas_of_a_commune_are_invited_on_paper_and_a_new_printing_ends_the_old_one()
    {
        await house.Make("chu-tich-pdp", DemoUnits.PhanDinhPhung, (Role.CommuneChair, DemoUnits.PhanDinhPhung));
        using var chair = await house.SignedIn("chu-tich-pdp");
        var list = await chair.Send(await chair.Get("/ban/tai-khoan/moi"), "/ban/tai-khoan/moi-khu-dan-cu");
        var areas = (int)await house.One<long>("select count(distinct unit) from unit_node where parent = 13 and kind = 'residential-area'");
        areas.ShouldBeGreaterThan(2);
        var sheets = await chair.Send(list, "/ban/tai-khoan/loi-moi/in");
        sheets.Html.QuerySelectorAll(".invitation-sheet").Length.ShouldBe(areas);
        sheets.Html.QuerySelectorAll(".invitation-sheet .qr").Length.ShouldBe(areas);
        var first = Links(sheets)[0];
        using var head = house.Visitor();
        (await head.Get(first)).Text.ShouldContain("Trưởng ban công tác Mặt trận");

        var again = Links(await chair.Send(await chair.Get("/ban/tai-khoan/loi-moi"), "/ban/tai-khoan/loi-moi/in"));
        (await head.Get(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Get(again[0])).Status.ShouldBe(HttpStatusCode.OK);
        (await chair.Send(await chair.Get("/ban/tai-khoan/moi"), "/ban/tai-khoan/moi-khu-dan-cu")).Text.ShouldContain("Khu dân cư nào cũng đã có");
    }

    [Fact]
    public async Task An_invitation_to_a_role_of_trust_still_waits_for_a_second_person()
    {
        await Invite(await house.Known("chutich"), "Kế toán mới", Role.Accountant, "Xã Phú Lương", "mail", "kt@example.vn");
        await Accept(await MailedLink("kt@example.vn"), "ke.toan.moi");
        (await house.Roles(await house.Account("ke.toan.moi"))).ShouldBe("");
        (await house.One<long>("select count(*) from role_proposal p join staff_account a on a.id = p.account where a.user_name = 'ke.toan.moi' and decided_at is null")).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_with_an_account_takes_the_role_into_it_but_never_an_invitation_of_ones_own()
    {
        var link = await Fresh("them-mu");
        var chair = await house.Known("chutich");
        (await chair.Send(await chair.Get(link), $"{link}/nhan")).Refusals.ShouldBe([AccountRefusals.InvitedByOneself.Sentence]);
        var officer = await house.Known("xa");
        await officer.Send(await officer.Get(link), $"{link}/nhan");
        (await house.Roles(await house.Account("xa"))).ShouldBe($"commune-officer@{DemoUnits.PhuLuong} area-head@{DemoUnits.NaMoc}");
    }

    [Theory]
    [InlineData("Xa Moi", "Tên đăng nhập chỉ gồm")]
    [InlineData("xa", "Tên đăng nhập này đã có người dùng")]
    public async Task A_user_name_must_be_plain_and_free(string name, string why)
    {
        var link = await Fresh($"ten-{name}");
        (await Accept(link, name)).Refusals.ShouldHaveSingleItem().ShouldStartWith(why);
        using var again = house.Visitor();
        (await again.Get(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> Fresh(string name)
    {
        await Invite(await house.Known("chutich"), name, Role.AreaHead, "Xóm Na Mộc", "mail", $"{Guid.NewGuid():N}@example.vn");
        return await MailedLink(await house.One<string>("select recipient from invitation where name = $1", name));
    }

    private static async Task<Page> Invite(Visitor by, string name, Role role, string unit, string way, string address)
    {
        var page = await by.Get("/ban/tai-khoan/moi");
        return await by.Send(page, "/ban/tai-khoan/moi", ("ho-ten", name), ("vai-tro", role.Name), ("don-vi", unit),
            ("tu-ngay", page.Typed("/ban/tai-khoan/moi", "tu-ngay")), ("cach", way), ("noi-nhan", address));
    }

    private async Task<Page> Accept(string link, string userName)
    {
        using var invited = house.Visitor();
        return await invited.Send(await invited.Get(link), link, ("ho-ten", "Người được mời"), ("ten", userName), ("mat-khau", Chosen), ("lan-hai", Chosen));
    }

    private async Task<Page> SignIn(string userName)
    {
        using var visitor = house.Visitor();
        return await visitor.Send(await visitor.Get("/dang-nhap"), "/dang-nhap", ("ten", userName), ("mat-khau", Chosen));
    }

    // The mail as it leaves: the program's own sender opens the sealed link.
    private async Task<string> MailedLink(string recipient)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(house.Folder.Mail, "*.eml"))
                if (await File.ReadAllTextAsync(file) is var mail && mail.Contains(recipient, StringComparison.Ordinal))
                    return Link().Match(mail).Value;
            await house.Within(async s => await s.GetRequiredService<OutboxSender>().SendDue());
        }

        throw new InvalidOperationException($"No mail to {recipient}.");
    }

    private async Task<string> TextLink(string recipient) =>
        Link().Match(house.Services.GetRequiredService<OutboxSecrets>().Open(await house.One<string>("select body from outbox where recipient = $1", recipient))).Value;

    private static List<string> Links(Page sheets) => [.. sheets.Html.QuerySelectorAll(".invitation-link").Select(l => Link().Match(l.TextContent).Value)];

    [GeneratedRegex("/loi-moi/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
