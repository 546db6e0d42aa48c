using System.Text.Json;
using System.Xml.Linq;
using CauNoi.Feedback.Tests.Web;
using CauNoi.Platform.Audit;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Portal.Tests.Web;

public class PortalTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_first_page_shows_figures_that_are_counted()
    {
        using var citizen = house.Visitor();
        await citizen.Write("Một góp ý nữa để đếm");
        var counted = await house.One<long>("select sum(amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'feedback.received' and f.day >= date_trunc('year', now() + interval '7 hours')");
        // A page waits a second for what was saved just now; transactions of other tests' databases may hold it back longer.
        for (var tries = 0; tries < 100 && await Received(citizen) != counted; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        (await Received(citizen)).ShouldBe((int)counted);
    }

    [Fact]
    public async Task What_is_there_since_years_is_in_the_figure_of_this_year()
    {
        using var citizen = house.Visitor();
        var there = await house.One<long>("select sum(amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'bodies.bodies'");
        there.ShouldBeGreaterThan(0);
        var words = CauNoi.Ui.Words.Spoken.Number(there);
        (await citizen.Get("/")).Text.ShouldContain(words);
        var opened = (await citizen.Get($"/so-lieu/bodies.bodies?ky={DateTime.UtcNow.AddHours(7).Year}")).Text;
        opened.ShouldContain(words);
        opened.ShouldContain("Xã Phú Lương");
    }

    [Fact]
    public async Task Every_figure_of_the_first_page_is_the_one_that_its_own_page_shows()
    {
        using var citizen = house.Visitor();
        var home = await citizen.Get("/");
        home.Text.ShouldContain("Mốc số liệu");
        var figures = home.Html.QuerySelectorAll(".fig").ToList();
        figures.Count.ShouldBeGreaterThan(2);
        foreach (var figure in figures)
        {
            var opened = await citizen.Get(figure.QuerySelector("a")!.GetAttribute("href")!);
            opened.Html.QuerySelector(".fig-val b")!.TextContent.ShouldBe(figure.QuerySelector("b")!.TextContent, figure.TextContent);
        }
    }

    [Fact]
    public async Task The_seal_on_the_page_is_the_newest_one_and_the_whole_history_verifies()
    {
        using var citizen = house.Visitor();
        await citizen.Write("Việc này được niêm phong");
        var sealer = house.Services.GetRequiredService<Sealer>();
        for (var tries = 0; tries < 100 && await house.One<long>("select count(*) from act where tx >= coalesce((select max(to_tx) from seal), 0)") > 0; tries++)
            await sealer.SealOnce(TestContext.Current.CancellationToken);

        var hash = await house.One<string>("select encode(hash, 'hex') from seal order by no desc limit 1");
        (await citizen.Get("/ve-so-lieu")).Text.ShouldContain(hash);
        using var api = JsonDocument.Parse(await citizen.Body("/api/seal"));
        api.RootElement.GetProperty("hash").GetString().ShouldBe(hash);
        var report = await AuditVerification.Run(house.Source, TestContext.Current.CancellationToken);
        report.Broken.ShouldBeEmpty();
        report.Acts.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Every_act_in_the_history_is_of_a_declared_kind()
    {
        using var citizen = house.Visitor();
        await citizen.Write("Mọi việc ghi đều có tên");
        var kinds = (await house.One<string[]>("select array_agg(distinct kind) from act")).ToList();
        kinds.ShouldContain("feedback.submit");
        kinds.Where(k => App.House.Features.Acts.All(a => a.Name != k)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Crawlers_are_led_to_public_pages_and_kept_from_the_others()
    {
        using var citizen = house.Visitor();
        var robots = await citizen.Body("/robots.txt");
        foreach (var closed in new[] { "/ban/", "/gop-y/tra-cuu", "/gop-y/da-gui", "/kien-nghi/theo-doi" }) robots.ShouldContain($"Disallow: {closed}");
        robots.ShouldContain($"Sitemap: {house.Address}/sitemap.xml");

        var map = XDocument.Parse(await citizen.Body("/sitemap.xml"));
        var pages = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        pages.ShouldContain($"{house.Address}/kien-nghi");
        foreach (var page in pages)
        {
            using var answer = await citizen.Raw(page);
            ((int)answer.StatusCode).ShouldBe(200, page);
            answer.RequestMessage!.RequestUri!.ToString().ShouldBe(page);
        }
    }

    [Fact]
    public async Task The_open_interface_describes_itself_and_only_itself()
    {
        using var citizen = house.Visitor();
        using var described = JsonDocument.Parse(await citizen.Body("/api/openapi.json"));
        var paths = described.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        paths.ShouldContain("/api/seal");
        paths.Where(p => !p.StartsWith("/api/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gop-y")]
    [InlineData("/gop-y/tra-cuu")]
    [InlineData("/tim-kiem?q=khong-ra-gi-ca")]
    [InlineData("/ve-so-lieu")]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Every_public_page_is_vietnamese_has_one_heading_a_title_and_labelled_fields(string path)
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get(path);
        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Html.Title!.Trim().ShouldNotBeEmpty();
        page.Html.QuerySelectorAll("main").Length.ShouldBe(1);
        foreach (var field in page.Html.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select"))
            page.Html.QuerySelectorAll($"label[for='{field.Id}']").ShouldNotBeEmpty($"{path}: {field.OuterHtml}");
        var ids = page.Html.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        ids.ShouldBe(ids.Distinct());
    }

    private static async Task<int> Received(Visitor citizen)
    {
        var figure = (await citizen.Get("/")).Html.QuerySelectorAll(".fig").Single(f => f.TextContent.Contains("Góp ý về hệ thống đã nhận", StringComparison.Ordinal));
        return int.Parse(figure.QuerySelector("b")!.TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }
}
