using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>What an attacker would try at the door.</summary>
public class AttackTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Fixation_a_token_set_beforehand_is_worth_nothing_after_signing_in()
    {
        using var attacker = await house.SignedIn("coquan");
        var planted = attacker.Session()!;
        using var victim = house.Visitor();
        victim.Cookies.Add(new Cookie("caunoi_phien", planted, "/", new Uri(house.Address).Host));
        await victim.SignIn("tinh");
        victim.Session().ShouldNotBe(planted);
        // The planted one is not the victim's, and has ended besides.
        (await attacker.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task Forgery_no_form_of_an_account_works_from_another_site()
    {
        using var owner = await house.SignedIn("truongban");
        var before = await house.Rows("seal");
        var own = await house.One<Guid>("select s.id from session s join staff_account a on a.id = s.account where a.user_name = 'truongban' and s.ended_at is null limit 1");
        foreach (var (path, fields) in new[]
        {
            ("/tai-khoan/mat-khau", $"mat-khau={DemoAccounts.Password}&moi=suối trong chảy qua làng&lan-hai=suối trong chảy qua làng"),
            ("/tai-khoan/buoc-hai", $"mat-khau={DemoAccounts.Password}&ma=123456"), ("/tai-khoan/buoc-hai/tat", $"mat-khau={DemoAccounts.Password}"),
            ("/tai-khoan/khoa", ""), ("/tai-khoan/phien/ket-thuc-het", ""), ($"/tai-khoan/phien/{own}/ket-thuc", ""), ("/dang-xuat", ""),
            ("/dang-nhap", $"ten=tinh&mat-khau={DemoAccounts.Password}"),
        })
        {
            var pairs = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).Select(f => KeyValuePair.Create(f[0], f[1]));
            using var answer = await owner.Raw(HttpMethod.Post, path, new FormUrlEncodedContent(pairs));
            answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldNotBe("/ban/hom-nay");
            if (path is not ("/tai-khoan/buoc-hai/tat" or "/tai-khoan/khoa")) answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }

        (await house.Rows("seal")).ShouldBe(before);
        (await owner.Get("/tai-khoan")).Title.ShouldBe("Tài khoản của tôi");
    }

    [Fact]
    public async Task A_failed_try_leaves_digests_and_never_the_name_or_the_address()
    {
        using var visitor = house.Visitor();
        await visitor.TryPassword("nghiepvu", "sai mật khẩu rồi");
        await visitor.TryPassword("mat-khau-go-nham-o-day", "sai mật khẩu rồi");
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in-failed' and (fields::text like '%nghiepvu%' or fields::text like '%go-nham%' or fields::text like '%127.0%')")).ShouldBe(0);
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in-failed' and subject = (select id::text from staff_account where user_name = 'nghiepvu')")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_cookie_is_hidden_from_scripts_and_from_other_sites()
    {
        using var visitor = new Visitor(house.Address, follow: false);
        var page = await visitor.Get("/dang-nhap");
        using var answer = await visitor.Raw(HttpMethod.Post, "/dang-nhap", new FormUrlEncodedContent(Visitor.Fields(page, "/dang-nhap", ("ten", "ban"), ("mat-khau", DemoAccounts.Password))));
        var cookies = answer.Headers.GetValues("Set-Cookie").Where(c => !c.Contains("=;", StringComparison.Ordinal)).ToList();
        cookies.Select(c => c.Split('=')[0]).ShouldBe(["caunoi_phien", "caunoi_may"], ignoreOrder: true);
        cookies.ShouldAllBe(c => c.Contains("httponly") && c.Contains("samesite=lax") && !c.Contains("domain="));
    }

    [Theory]
    [InlineData("/dat-mat-khau/bi-mat-trong-dia-chi")]
    [InlineData("/dang-nhap?ve=%2Fban%2Fhom-nay")]
    [InlineData("/tai-khoan")]
    public async Task A_secret_in_an_address_is_told_to_no_other_site_and_kept_in_no_cache(string path)
    {
        using var visitor = new Visitor(house.Address, follow: false);
        using var answer = await visitor.Raw(path);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        // A link that is gone shows the page of what is not there, which holds nothing.
        if (answer.StatusCode != HttpStatusCode.NotFound) answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
