using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class OwnSessionsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string New = "suối trong chảy qua làng";

    [Fact]
    public async Task An_owner_sees_where_one_is_signed_in_and_ends_it()
    {
        using var desk = await house.SignedIn("ban");
        using var lost = await house.SignedIn("ban");
        var page = await desk.Get("/tai-khoan");
        page.Text.ShouldContain("2 nơi");
        page.Text.ShouldContain("(máy này)");
        var end = page.Html.Forms.Select(f => f.GetAttribute("action") ?? "").Single(a => a.EndsWith("/ket-thuc", StringComparison.Ordinal));

        // Somebody else's session does not exist.
        using var other = await house.SignedIn("tinh");
        var forms = await other.Get("/tai-khoan/mat-khau");
        (await other.Send(HttpMethod.Post, end, new FormUrlEncodedContent(Securing.Form(forms).Where(f => f.Key[0] == '_')))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lost.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");

        (await desk.Send(page, end)).Text.ShouldContain("Đã kết thúc phiên đăng nhập.");
        (await lost.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        (await desk.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
        (await house.One<long>("select count(*) from act where kind = 'account.end-sessions' and subject = $1", $"{await house.Account("ban")}")).ShouldBe(1);
    }

    [Fact]
    public async Task Signing_out_everywhere_leaves_only_this_browser()
    {
        using var here = await house.SignedIn("truongban");
        using var there = await house.SignedIn("truongban");
        using var elsewhere = await house.SignedIn("truongban");
        await here.Send(await here.Get("/tai-khoan"), "/tai-khoan/phien/ket-thuc-het");
        foreach (var gone in new[] { there, elsewhere }) (await gone.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        (await here.Get("/tai-khoan")).Text.ShouldContain("chỉ máy này");
    }

    [Fact]
    public async Task A_new_pass_word_ends_all_other_sessions_and_renews_this_one()
    {
        using var here = await house.SignedIn("kiemtra");
        using var there = await house.SignedIn("kiemtra");
        var before = here.Session();
        var form = await here.Get("/tai-khoan/mat-khau");
        (await here.Send(form, "/tai-khoan/mat-khau", ("mat-khau", "không phải câu này"), ("moi", New), ("lan-hai", New))).Refusals.ShouldHaveSingleItem().ShouldContain("chưa đúng");
        (await here.Send(form, "/tai-khoan/mat-khau", ("mat-khau", DemoAccounts.Password), ("moi", "matkhau123456"), ("lan-hai", "matkhau123456")))
            .Refusals.ShouldHaveSingleItem().ShouldContain("dễ bị đoán");
        (await here.Send(form, "/tai-khoan/mat-khau", ("mat-khau", DemoAccounts.Password), ("moi", New), ("lan-hai", New))).Text.ShouldContain("Đã đổi mật khẩu");
        here.Session().ShouldNotBe(before);
        (await there.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        using var again = house.Visitor();
        (await again.TryPassword("kiemtra")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.TryPassword("kiemtra", New)).Path.ShouldBe("/ban/hom-nay");
    }

    [Fact]
    public async Task A_village_heads_own_phone_stays_signed_in_half_a_year_from_the_last_contact_and_a_treasurers_does_not()
    {
        using var head = house.Visitor();
        (await head.TryPassword("xom", more: ("may-toi", "co"))).Path.ShouldBe("/ban/hom-nay");
        using var treasurer = house.Visitor();
        (await treasurer.TryPassword("thuquy", more: ("may-toi", "co"))).Path.ShouldBe("/ban/hom-nay");

        house.Clock.Turn(TimeSpan.FromDays(170));
        (await treasurer.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        (await head.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
        house.Clock.Turn(TimeSpan.FromDays(170));
        (await head.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
        house.Clock.Turn(TimeSpan.FromDays(181));
        (await head.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        house.Clock.Turn(TimeSpan.FromDays(-521));
    }

    [Fact]
    public async Task The_last_contact_is_noted_every_few_minutes_and_costs_other_pages_nothing()
    {
        using var queries = new Queries();
        using var officer = await house.SignedIn("chutich");
        (await queries.Of(officer, "/tai-khoan/mat-khau")).Asked.Count.ShouldBe(1);
        house.Clock.Turn(TimeSpan.FromMinutes(6));
        (await queries.Of(officer, "/tai-khoan/mat-khau")).Asked.Count.ShouldBe(2);
        (await queries.Of(officer, "/tai-khoan/mat-khau")).Asked.Count.ShouldBe(1);
        // Who it is, the account, sessions, codes, passkeys, history.
        (await queries.Of(officer, "/tai-khoan")).Asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Where_somebody_was_signed_in_is_kept_for_a_year_and_then_forgotten()
    {
        using var officer = await house.SignedIn("hoinongdan");
        await officer.Send(await officer.Get("/ban/hom-nay"), "/dang-xuat");
        const string count = "select count(*) from session s join staff_account a on a.id = s.account where a.user_name = 'hoinongdan'";
        house.Clock.Turn(TimeSpan.FromDays(366));
        await house.Within(s => Jobs(s));
        (await house.One<long>(count)).ShouldBe(1);
        house.Clock.Turn(TimeSpan.FromDays(40));
        await house.Within(s => Jobs(s));
        (await house.One<long>(count)).ShouldBe(0);
        house.Clock.Turn(TimeSpan.FromDays(-406));
    }

    private static Task<string> Jobs(IServiceProvider services) =>
        new AccountFeature().Jobs.Single(j => j.Name == "account.forget-sessions").Run(services, false, CancellationToken.None);
}
