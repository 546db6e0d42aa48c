using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

public class HeaderTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("/", "xa")]
    [InlineData("/", null)]
    [InlineData("/gop-y", null)]
    [InlineData("/ban/hom-nay", "xa")]
    [InlineData("/ban/gop-y", "ketoan")]
    [InlineData("/ban/hom-nay", null)]
    [InlineData("/khong-co", null)]
    [InlineData("/api/seal", null)]
    [InlineData("/api/khong-co", null)]
    [InlineData("/robots.txt", null)]
    [InlineData("/gop-y/tra-cuu?ma=GY-2222-2222", null)]
    [InlineData("/tim-kiem?trang=x", null)]
    [InlineData("/api/openapi.json", null)]
    public async Task Every_answer_carries_the_protecting_headers(string path, string? who)
    {
        using var nobody = new Visitor(house.Address, follow: false);
        var visitor = who is null ? nobody : await house.Known(who);
        using var answer = await visitor.Raw(path);
        Protected(answer);
    }

    [Fact]
    public async Task Every_built_file_carries_them_too_and_may_be_kept_for_ever()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/");
        var built = page.Html.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        built.ShouldNotBeEmpty();
        foreach (var address in built)
        {
            using var answer = await citizen.Raw(address);
            answer.EnsureSuccessStatusCode();
            Protected(answer);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gop-y")]
    [InlineData("/ve-so-lieu")]
    [InlineData("/tim-kiem?q=a")]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co")]
    public async Task No_page_has_a_script_or_a_style_inside_or_anything_from_elsewhere(string path)
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get(path);
        page.Html.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], iframe, object, embed").ShouldBeEmpty();
        page.Html.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .Where(a => a.Contains("//", StringComparison.Ordinal) && !a.StartsWith(house.Address, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/ban/hom-nay", "xa")]
    [InlineData("/gop-y/tra-cuu?ma=GY-2222-2222", null)]
    public async Task No_page_lies_in_anybodys_cache(string path, string? who)
    {
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        using var answer = await visitor.Raw(path);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static void Protected(HttpResponseMessage answer)
    {
        string One(string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();
        One("Content-Security-Policy").ShouldContain("default-src 'none'");
        One("Content-Security-Policy").ShouldNotContain("unsafe");
        One("Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("Referrer-Policy").ShouldBe("same-origin");
        One("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }
}
