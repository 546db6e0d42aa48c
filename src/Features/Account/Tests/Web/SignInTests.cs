using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class SignInTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu chưa đúng. Xin thử lại.";

    [Fact]
    public async Task Name_and_pass_word_open_the_desk_and_leave_an_act()
    {
        var before = await house.One<long>("select count(*) from act where kind = 'account.sign-in'");
        using var officer = await house.SignedIn("xa");
        var today = await officer.Get("/ban/hom-nay");
        today.Title.ShouldBe("Việc hôm nay");
        today.Html.Body!.TextContent.ShouldContain("Hoàng Thị Mến");
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in'")).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("xa", "sai mật khẩu rồi")]
    [InlineData("khong-co-ai", "sai mật khẩu rồi")]
    [InlineData("khong-co-ai", DemoAccounts.Password)]
    public async Task A_wrong_name_and_a_wrong_pass_word_get_the_same_answer(string name, string password)
    {
        using var visitor = house.Visitor();
        var page = await visitor.Send(await visitor.Get("/dang-nhap"), "/dang-nhap", ("ten", name), ("mat-khau", password));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe([Wrong]);
        page.Typed("/dang-nhap", "ten").ShouldBe(name);
        page.Typed("/dang-nhap", "mat-khau").ShouldBe("");
        visitor.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("caunoi_phien");
    }

    [Fact]
    public async Task The_session_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites()
    {
        using var visitor = new Visitor(house.Address, follow: false);
        var page = await visitor.Get("/dang-nhap");
        using var answer = await visitor.Raw(HttpMethod.Post, "/dang-nhap", new FormUrlEncodedContent(
            Visitor.Fields(page, "/dang-nhap", ("ten", "ban"), ("mat-khau", DemoAccounts.Password))));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("caunoi_phien=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        cookie.ShouldContain("max-age=43200");
        // Over plain loopback there is no Secure; over HTTPS the same code sets it.
        cookie.ShouldNotContain("; secure");
    }

    [Fact]
    public async Task The_table_of_sessions_opens_no_session()
    {
        using var officer = await house.SignedIn("truongban");
        var token = officer.Cookies.GetAllCookies().Single(c => c.Name == "caunoi_phien").Value;
        (await house.One<long>("select count(*) from session where encode(token_hash, 'escape') like '%' || $1 || '%'", token)).ShouldBe(0);
        (await house.One<long>("select count(*) from session where token_hash = sha256(convert_to($1, 'UTF8'))", token)).ShouldBe(1);
    }

    [Theory]
    [InlineData("/ban/gop-y", "/ban/gop-y")]
    [InlineData("//example.vn/x", "/ban/hom-nay")]
    [InlineData("/\\example.vn", "/ban/hom-nay")]
    [InlineData("https://example.vn", "/ban/hom-nay")]
    [InlineData("javascript:alert(1)", "/ban/hom-nay")]
    [InlineData("", "/ban/hom-nay")]
    public async Task After_signing_in_one_stays_in_the_house(string asked, string landed)
    {
        using var visitor = house.Visitor();
        var page = await visitor.Send(await visitor.Get($"/dang-nhap?ve={Uri.EscapeDataString(asked)}"), "/dang-nhap", ("ten", "tinh"), ("mat-khau", DemoAccounts.Password));
        page.Path.ShouldBe(landed);
    }

    [Fact]
    public async Task A_closed_door_leads_to_the_sign_in_and_back()
    {
        using var visitor = house.Visitor();
        var door = await visitor.Get("/ban/gop-y?xem=da-xong");
        door.Path.ShouldBe("/dang-nhap?ve=%2Fban%2Fgop-y%3Fxem%3Dda-xong");
        (await visitor.Send(door, "/dang-nhap", ("ten", "tinh"), ("mat-khau", DemoAccounts.Password))).Path.ShouldBe("/ban/gop-y?xem=da-xong");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var officer = await house.SignedIn("kiemtra");
        using var thief = house.Visitor();
        foreach (Cookie cookie in officer.Cookies.GetAllCookies()) thief.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", cookie.Domain));
        (await thief.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");

        await officer.Send(await officer.Get("/ban/hom-nay"), "/dang-xuat");

        officer.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("caunoi_phien");
        (await thief.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        (await house.One<long>("select count(*) from act where kind = 'account.sign-out'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Signing_out_from_an_old_page_does_not_pretend()
    {
        using var officer = await house.SignedIn("thuquy");
        var page = await officer.Send(HttpMethod.Post, "/dang-xuat", new FormUrlEncodedContent([]));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
    }

    [Fact]
    public async Task A_made_up_session_is_nobody()
    {
        using var visitor = house.Visitor();
        visitor.Cookies.Add(new Cookie("caunoi_phien", new string('a', 43), "/", new Uri(house.Address).Host));
        (await visitor.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
    }
}
