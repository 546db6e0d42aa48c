using System.Net;
using CauNoi.Account.Oidc;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Tests.Web;

public sealed class OidcTests(TestHouse house) : IClassFixture<TestHouse>, IAsyncLifetime
{
    private SmallProvider provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await SmallProvider.Start();
        await Set(OidcSettings.Issuer, provider.Address);
        await Set(OidcSettings.Client, SmallProvider.Client);
        await Set(OidcSettings.Secret, SmallProvider.Secret);
        await Set(OidcSettings.Name, "Cổng thử");
        await house.Run("delete from external_login");
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task A_linked_account_signs_in_without_a_pass_word(string algorithm)
    {
        provider.Algorithm = algorithm;
        await Link("xa", provider.Subject);
        using var officer = house.Visitor();
        var door = await officer.Get("/dang-nhap?ve=/ban/gop-y");
        var button = door.Html.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Đăng nhập bằng Cổng thử")).GetAttribute("href")!;
        var inside = await officer.Get(button);
        inside.Path.ShouldBe("/ban/gop-y");
        inside.Html.Body!.TextContent.ShouldContain("Hoàng Thị Mến");
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in' and fields::text like '%elsewhere%' and subject = $1", (await house.Account("xa")).ToString())).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Somebody_who_is_linked_to_nobody_stays_outside_even_with_an_equal_name_or_address()
    {
        using var stranger = house.Visitor();
        var page = await stranger.Get("/dang-nhap/ngoai");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text.ShouldContain("chưa được gắn với ai");
        (await stranger.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap?");
    }

    [Theory]
    [InlineData("iss", "https://noi-khac.example.vn")]
    [InlineData("aud", "he-thong-khac")]
    [InlineData("nonce", "lan-khac")]
    [InlineData("exp", 1_600_000_000)]
    [InlineData("iat", 4_000_000_000)]
    [InlineData("sub", "")]
    public async Task A_statement_that_is_not_for_us_now_and_here_opens_nothing(string claim, object lie)
    {
        await Link("xa", provider.Subject);
        provider.Lies[claim] = lie;
        await Outside("Chưa xác nhận được giấy");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public async Task A_statement_that_nobody_signed_opens_nothing(string algorithm)
    {
        await Link("xa", provider.Subject);
        provider.Algorithm = algorithm;
        await Outside("Chưa xác nhận được giấy");
    }

    [Fact]
    public async Task A_broken_signature_opens_nothing()
    {
        await Link("xa", provider.Subject);
        provider.BadSignature = true;
        await Outside("Chưa xác nhận được giấy");
    }

    [Fact]
    public async Task What_breaks_behind_the_browser_stays_there()
    {
        provider.Broken = true;
        var page = await Outside("chưa trả lời được");
        page.Html.Body!.TextContent.ShouldNotContain("Traceback");
        page.Html.Body!.TextContent.ShouldNotContain("500");
        house.Log.All.ShouldContain(l => l.Contains("Signing in elsewhere failed"));
        house.Log.All.ShouldNotContain(l => l.Contains("mật khẩu cơ sở dữ liệu"));
    }

    [Fact]
    public async Task A_description_that_names_another_issuer_is_not_believed()
    {
        provider.DescribedIssuer = "https://ke-gia.example.vn";
        await Outside("chưa trả lời được");
    }

    [Fact]
    public async Task A_person_the_provider_declines_reads_so()
    {
        provider.Declines = true;
        await Outside("không cho đăng nhập");
    }

    [Fact]
    public async Task A_return_that_did_not_begin_in_this_browser_or_comes_twice_opens_nothing()
    {
        await Link("xa", provider.Subject);
        using var officer = new Visitor(house.Address, follow: false);
        using var gone = await officer.Raw("/dang-nhap/ngoai");
        using var wire = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var sent = await wire.GetAsync(gone.Headers.Location);
        var back = sent.Headers.Location!.PathAndQuery;

        using var victim = house.Visitor();
        (await victim.Get(back)).Text.ShouldContain("không bắt đầu từ máy này");
        (await officer.Get(back.Replace("state=", "state=x", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.Get(back)).Text.ShouldContain("không bắt đầu từ máy này");
        officer.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("caunoi_phien");
    }

    [Fact]
    public async Task The_browser_carries_neither_verifier_nor_nonce_in_the_open()
    {
        using var officer = new Visitor(house.Address, follow: false);
        using var gone = await officer.Raw("/dang-nhap/ngoai?ve=//ke-xau.example.vn");
        var cookie = gone.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("caunoi_ngoai=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("path=/dang-nhap/ngoai");
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(gone.Headers.Location!.Query);
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        cookie.ShouldNotContain(asked["nonce"].ToString());
        gone.Headers.Location.ToString().ShouldNotContain(SmallProvider.Secret);
    }

    [Fact]
    public async Task Only_a_signed_in_person_links_and_says_yes_after_seeing_what()
    {
        using var officer = await house.SignedIn("ban");
        provider.Subject = "nguoi-ban";
        var ask = await officer.Get("/dang-nhap/ngoai?gan=co");
        ask.Text.ShouldContain("nguoi-ban");
        (await house.One<long>("select count(*) from external_login")).ShouldBe(0);
        (await officer.Send(ask, "/ban/tai-khoan-ngoai/gan")).Text.ShouldContain("Đã gắn");
        using var again = house.Visitor();
        (await again.Get("/dang-nhap/ngoai")).Html.Body!.TextContent.ShouldContain("Nguyễn Thu Hà");

        // The slip is one person's: somebody else cannot use it, and one account elsewhere belongs to one here.
        using var thief = await house.SignedIn("tinh");
        var slip = Visitor.Fields(await thief.Get("/dang-nhap/ngoai?gan=co"), "/ban/tai-khoan-ngoai/gan");
        (await thief.Send(HttpMethod.Post, "/ban/tai-khoan-ngoai/gan", new FormUrlEncodedContent(slip))).Refusals.ShouldHaveSingleItem().ShouldContain("đã gắn với một người khác");
        slip["phieu"] = ask.Html.QuerySelector("input[name=phieu]")!.GetAttribute("value")!;
        (await thief.Send(HttpMethod.Post, "/ban/tai-khoan-ngoai/gan", new FormUrlEncodedContent(slip))).Refusals.ShouldHaveSingleItem().ShouldContain("Xin bắt đầu lại");

        await officer.Send(await officer.Get("/ban/tai-khoan-ngoai"), "/ban/tai-khoan-ngoai/bo");
        await Outside("chưa được gắn với ai");
    }

    [Fact]
    public async Task A_closed_account_does_not_open_from_elsewhere_either()
    {
        var id = await house.Make("khoa-ngoai", 11);
        await Link("khoa-ngoai", provider.Subject);
        await house.Run($"update staff_account set closed_at = now() where id = '{id}'");
        await Outside("chưa được gắn với ai");
    }

    [Fact]
    public async Task Without_settings_the_way_does_not_exist()
    {
        await Set(OidcSettings.Issuer, "");
        using var visitor = house.Visitor();
        (await visitor.Get("/dang-nhap/ngoai")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get("/dang-nhap")).Text.ShouldNotContain("Cổng thử");
    }

    private async Task<Page> Outside(string why)
    {
        using var visitor = house.Visitor();
        var page = await visitor.Get("/dang-nhap/ngoai");
        page.Text.ShouldContain(why);
        visitor.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("caunoi_phien");
        return page;
    }

    private Task Link(string userName, string subject) => house.Run(
        $"insert into external_login (issuer, subject, account, linked_at) select '{provider.Address}', '{subject}', id, now() from staff_account where user_name = '{userName}'");

    private async Task Set(SettingKind kind, string value)
    {
        var values = house.Services.GetRequiredService<SettingValues>();
        await house.One<int>("insert into setting (name, value, changed_at) values ($1, $2, now()) on conflict (name) do update set value = excluded.value returning 1", kind.Name, values.ToStored(kind, value));
        values.Forget();
    }
}
