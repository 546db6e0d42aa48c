using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Organisation.Tests.Web;

public class UnitPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("/don-vi/05611")]
    [InlineData("/don-vi/11")]
    public async Task Anybody_reads_the_public_facts_of_a_unit_by_code_or_number(string path)
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var words in new[] { "Xã Phú Lương", "mã 05611", "Tỉnh Thái Nguyên", "Xóm Na Mộc", "hộ (Số liệu ví dụ", "Thị trấn Giang Tiên", "Theo bản đồ ngày" })
            page.Text.ShouldContain(words);
        page.Text.ShouldNotContain("Việc đến hạn");
    }

    [Fact]
    public async Task On_an_older_map_an_area_lies_in_its_former_commune_and_links_keep_the_day()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/don-vi/101?ban-do=2025-06-01");
        page.Text.ShouldContain("Thị trấn Đu");
        page.Text.ShouldContain("Theo bản đồ ngày 01/06/2025");
        page.Html.QuerySelectorAll("nav.crumbs a").ShouldAllBe(a => a.GetAttribute("href")!.Contains("ban-do=2025-06-01", StringComparison.Ordinal));
        (await citizen.Get("/don-vi/101")).Text.ShouldContain("Các giai đoạn");
    }

    [Fact]
    public async Task A_unit_that_is_not_on_the_map_says_until_when_it_was_and_as_what_it_goes_on()
    {
        using var citizen = house.Visitor();
        var number = await house.One<int>("select unit from unit_node where name = 'Xã Phú Cường'");
        var page = await citizen.Get($"/don-vi/{number}");
        foreach (var words in new[] { "không còn đơn vị này", "30/06/2025", "Xã Đức Lương", "Xã Phú Thịnh" }) page.Text.ShouldContain(words);
        (await citizen.Get("/don-vi/11?ban-do=2020-01-01")).Text.ShouldContain("chưa có đơn vị này");
    }

    [Theory]
    [InlineData("/don-vi/99999")]
    [InlineData("/don-vi/khong-co")]
    [InlineData("/don-vi/-1")]
    [InlineData("/don-vi/99999999999999999999")]
    [InlineData("/don-vi?duoi=99999")]
    [InlineData("/api/units/99999")]
    [InlineData("/api/units?parent=99999")]
    [InlineData("/api/units/khong/lineage")]
    public async Task What_is_no_unit_is_not_found(string path)
    {
        using var citizen = house.Visitor();
        using var answer = await citizen.Raw(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/don-vi?ban-do=hom-qua")]
    [InlineData("/api/units?since=hom-qua")]
    public async Task A_day_that_cannot_be_read_is_refused_and_not_guessed(string path)
    {
        using var citizen = house.Visitor();
        using var answer = await citizen.Raw(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("xa", "/ban/don-vi/05611", 200)]
    [InlineData("xa", "/ban/don-vi/101", 200)]
    [InlineData("xa", "/ban/don-vi/05641", 404)]
    [InlineData("xa", "/ban/don-vi/19", 404)]
    [InlineData("xa", "/ban/don-vi/05641/so-do", 404)]
    [InlineData("xom", "/ban/don-vi/101", 200)]
    [InlineData("xom", "/ban/don-vi/104", 404)]
    [InlineData("tinh", "/ban/don-vi/05641", 200)]
    [InlineData("tinh", "/ban/don-vi/19/so-do", 200)]
    [InlineData("hoinongdan", "/ban/don-vi/32", 200)]
    [InlineData("hoinongdan", "/ban/don-vi/05611", 404)]
    [InlineData("coquan", "/ban/don-vi/41", 403)]
    [InlineData("kythuat", "/ban/don-vi", 403)]
    public async Task The_desks_page_of_a_unit_is_there_for_whoever_works_at_or_above_it(string who, string path, int status)
    {
        using var answer = await (await house.Known(who)).Raw(path);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task The_desk_shows_what_is_due_at_the_unit()
    {
        var page = await (await house.Known("tinh")).Get("/ban/don-vi/05611");
        page.Text.ShouldContain("Việc đến hạn");
        page.Html.QuerySelectorAll("a[href^='/ban/gop-y/']").ShouldNotBeEmpty();
        (await (await house.Known("ketoan")).Get("/ban/don-vi/05611")).Html.QuerySelectorAll("a[href^='/ban/gop-y/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tree_is_browsed_level_by_level_and_filtered_without_marks()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/don-vi")).Text.ShouldContain("Tỉnh Thái Nguyên");
        var level = await citizen.Get("/don-vi?duoi=19");
        level.Html.QuerySelectorAll("ol.rows > li").Length.ShouldBe(50);
        (await citizen.Get("/don-vi?duoi=19&trang=2")).Html.QuerySelectorAll("ol.rows > li").ShouldNotBeEmpty();
        var found = await citizen.Get("/don-vi?loc=na+moc&duoi=19");
        found.Text.ShouldContain("Xóm Na Mộc");
        found.Text.ShouldContain("Tỉnh Thái Nguyên › Xã Phú Lương");
        (await citizen.Get("/don-vi?ban-do=2025-06-01")).Text.ShouldContain("Tỉnh Bắc Kạn");
        (await citizen.Get("/don-vi?loc=khong+noi+nao")).Text.ShouldContain("Chưa tìm thấy đơn vị nào");
    }

    [Fact]
    public async Task The_search_box_finds_units_and_shows_where_they_lie()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/tim-kiem?q=na+moc");
        page.Html.QuerySelectorAll("a[href='/don-vi/101']").ShouldNotBeEmpty();
        page.Text.ShouldContain("Tỉnh Thái Nguyên › Xã Phú Lương");
        (await (await house.Known("xa")).Get("/tim-kiem?q=na+moc")).Html.QuerySelectorAll("a[href='/ban/don-vi/101']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_chart_names_every_commune_the_map_day_and_carries_a_code_back()
    {
        var page = await (await house.Known("tinh")).Get("/ban/don-vi/19/so-do");
        page.Html.QuerySelectorAll(".org-group li").Length.ShouldBeGreaterThan(92);
        page.Text.ShouldContain("Xã Vô Tranh");
        page.Text.ShouldContain("Theo bản đồ ngày");
        page.Html.QuerySelectorAll("svg.qr").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/don-vi", null, 0)]
    [InlineData("/don-vi?duoi=19", null, 0)]
    // Its figures, its bodies and who leads them, what it made public of its work.
    [InlineData("/don-vi/05611", null, 4)]
    [InlineData("/don-vi?loc=na+moc", null, 0)]
    [InlineData("/api/units", null, 0)]
    // Who it is; and at the unit: its figures and its due work.
    [InlineData("/ban/don-vi", "tinh", 1)]
    [InlineData("/ban/don-vi/19/so-do", "tinh", 1)]
    public async Task A_page_asks_the_database_this_often(string path, string? who, int times)
    {
        using var queries = new Queries();
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        await visitor.Get(path);
        (await queries.Of(visitor, path)).Asked.Count.ShouldBe(times);
    }
}
