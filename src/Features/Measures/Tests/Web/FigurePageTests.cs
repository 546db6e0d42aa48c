using System.Net;
using CauNoi.Feedback.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Measures.Tests.Web;

/// <summary>What people get of figures, by their roles.</summary>
public class FigurePageTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Inside = "activities.unity-festival.cost";

    [Fact]
    public async Task Anybody_sees_the_figures_of_the_province_and_the_sentence_behind_each()
    {
        using var citizen = house.Visitor();
        var list = await citizen.Get("/so-lieu");
        list.Text.ShouldContain("Tỷ lệ khu dân cư tổ chức Ngày hội Đại đoàn kết");
        var figure = await citizen.Get("/so-lieu/measures.festival-share");
        figure.Text.ShouldContain("Tỷ lệ khu dân cư có số lượt ghi “Khu dân cư có Ngày hội Đại đoàn kết” trong kỳ từ 1 trở lên.");
        figure.Text.ShouldContain("Ở cấp này chỉ xem số đếm.");
    }

    [Fact]
    public async Task A_note_is_in_the_figure_as_soon_as_it_is_saved()
    {
        using var citizen = house.Visitor();
        await citizen.Write("Xin cho xem số liệu theo quý");
        var counted = await house.One<long>("select sum(amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'feedback.received' and f.day >= date_trunc('year', now() + interval '7 hours')");
        // A page waits a second for what was saved before; transactions of other tests' databases may hold it back longer.
        for (var tries = 0; tries < 100 && await Value(citizen) != counted; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        (await Value(citizen)).ShouldBe((int)counted);

        static async Task<int> Value(Visitor visitor) => int.Parse((await visitor.Get("/so-lieu/feedback.received")).Html.QuerySelector(".fig-val b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_measure_that_is_never_public_is_not_there_for_the_public_and_is_at_the_desk()
    {
        using var citizen = house.Visitor();
        (await citizen.Get($"/so-lieu/{Inside}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get("/so-lieu")).Text.ShouldNotContain("Chi cho Ngày hội");
        (await (await house.Known("xa")).Get($"/ban/so-lieu/{Inside}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_of_a_commune_reads_its_figures_and_not_those_of_a_sibling_or_of_the_province()
    {
        var officer = await house.Known("xa");
        var own = await house.One<int>("select unit from role_grant g join staff_account a on a.id = g.account where a.user_name = 'xa' limit 1");
        (await officer.Get($"/ban/so-lieu?don-vi={own}")).Status.ShouldBe(HttpStatusCode.OK);
        var other = await house.One<int>("select unit from unit_node where kind = 'commune' and valid_until is null and withdrawn_at is null and unit <> $1 limit 1", own);
        (await officer.Get($"/ban/so-lieu?don-vi={other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get($"/ban/so-lieu/measures.festival-share?don-vi={other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/ban/so-lieu?don-vi=1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("kythuat")).Get("/ban/so-lieu")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/so-lieu?ky=hom-qua")]
    [InlineData("/so-lieu?don-vi=khong-co")]
    [InlineData("/so-lieu/measures.khong-co")]
    [InlineData("/so-lieu/measures.khong-co/thieu")]
    [InlineData("/so-lieu/measures.festival-share?don-vi=999999999")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var citizen = house.Visitor();
        (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_the_province_to_a_published_festival_it_takes_five_clicks_and_no_account()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/don-vi/19");
        page = await Click(citizen, page, a => a.TextContent.StartsWith("Xem số liệu", StringComparison.Ordinal));
        page = await Click(citizen, page, a => a.TextContent.Trim() == "Năm 2025");
        page = await Click(citizen, page, a => a.TextContent.Trim() == "Ngày hội Đại đoàn kết đã tổ chức");
        page = await Click(citizen, page, a => a.TextContent.Trim() == "Xã Phú Lương");
        page.Html.QuerySelectorAll("a[href^='/ban/so-viec']").ShouldBeEmpty();
        page = await Click(citizen, page, a => a.GetAttribute("href")!.StartsWith("/viec/", StringComparison.Ordinal));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Title.ShouldContain("Ngày hội");
        var unpublished = await house.One<Guid>("select a.id from activity a where not exists (select 1 from published_record p where p.activity = a.id and p.since is not null) limit 1");
        (await citizen.Get($"/viec/{unpublished}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Earlier_periods_are_worked_out_on_their_own_maps_or_on_one_that_is_named()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/so-lieu/feedback.received")).Text.ShouldContain("Mỗi kỳ theo bản đồ ngày cuối kỳ ấy.");
        (await citizen.Get("/so-lieu/feedback.received?ban-do=2025-06-01")).Text.ShouldContain("Tính lại theo bản đồ ngày 01/06/2025.");
    }

    [Fact]
    public async Task Other_programs_get_the_same_figure_with_its_formula_and_watermark()
    {
        using var citizen = house.Visitor();
        var json = System.Text.Json.JsonDocument.Parse(await citizen.Client.GetStringAsync("/api/figures/measures.festival-share?period=2025")).RootElement;
        json.GetProperty("watermark").GetInt64().ShouldBeGreaterThan(0);
        var first = json.GetProperty("figures")[0];
        first.GetProperty("formula").GetString()!.ShouldStartWith("Tỷ lệ khu dân cư có số lượt ghi");
        var page = await citizen.Get("/so-lieu/measures.festival-share?ky=2025");
        page.Html.QuerySelector(".fig-val b")!.TextContent.ShouldBe($"{Ui.Words.Spoken.Number(first.GetProperty("value").GetDecimal() * 100)}%");
        var csv = await citizen.Client.GetStringAsync("/api/figures?period=2025&format=csv");
        csv.ShouldContain("measures.festival-share");
        csv.ShouldNotContain(Inside);
        (await citizen.Get($"/api/figures/{Inside}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get("/api/figures?known=hom-qua")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Task<Page> Click(Visitor visitor, Page page, Func<AngleSharp.Dom.IElement, bool> which) =>
        visitor.Get((page.Html.QuerySelectorAll("main a[href]").FirstOrDefault(which) ?? throw new InvalidOperationException($"No such link on {page.Path}: {page.Text}")).GetAttribute("href")!);

    [Fact]
    public async Task Which_units_are_missing_is_one_click_away()
    {
        var board = await house.Known("tinh");
        var figure = await board.Get("/ban/so-lieu/measures.festival-share");
        figure.Html.QuerySelector("a[href^='/ban/so-lieu/measures.festival-share/thieu']").ShouldNotBeNull();
        (await board.Get("/ban/so-lieu/measures.festival-share/thieu")).Text.ShouldContain("Nơi chưa có");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&xep=thieu")]
    public async Task Units_below_come_fifty_to_a_page_and_each_stands_on_one_of_them(string order)
    {
        using var citizen = house.Visitor();
        var first = await citizen.Get($"/so-lieu/measures.festival-share?don-vi=1&ky=2025{order}");
        var next = await Click(citizen, first, a => a.TextContent.Trim() == "Sau" && a.GetAttribute("href")!.Contains("trang-noi=2", StringComparison.Ordinal));
        var (on, after) = (Units(first), Units(next));
        on.Count.ShouldBe(50);
        after.Count.ShouldBeInRange(1, 50);
        on.Intersect(after).ShouldBeEmpty();
        // One page further than there are is the last one.
        Units(await citizen.Get($"/so-lieu/measures.festival-share?don-vi=1&ky=2025{order}&trang-noi=99")).ShouldBe(after);
        next.Html.QuerySelector("[aria-label='Xếp theo'] [aria-current]")!.TextContent.ShouldBe(order.Length > 0 ? "Thiếu trước" : "Lớn trước");

        static List<string> Units(Page page) => [.. page.Html.QuerySelectorAll("#tung-don-vi tbody a").Select(a => a.TextContent.Trim())];
    }

    [Theory]
    [InlineData("/so-lieu")]
    [InlineData("/so-lieu/measures.festival-share")]
    [InlineData("/so-lieu/measures.festival-share?don-vi=1&ky=2025&xep=thieu&trang-noi=2")]
    [InlineData("/so-lieu/measures.festival-share/thieu")]
    public async Task A_page_asks_the_database_only_how_far_it_may_read_and_what_came_since(string path)
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        await citizen.Get(path);
        // How far one may read. Where somebody wrote meanwhile: the new facts, the steps of imports, and how far one may read now.
        var asked = (await queries.Of(citizen, path)).Asked;
        asked.Where(s => !s.Contains("tx_horizon", StringComparison.Ordinal) && !s.Contains("fact_batch_step", StringComparison.Ordinal) && !s.Contains("copy (select", StringComparison.Ordinal)).ShouldBeEmpty();
        // Again and again, where a transaction of another test's database stays open.
        asked.Distinct().Count().ShouldBeLessThanOrEqualTo(4);
    }
}
