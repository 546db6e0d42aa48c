using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>Bodies, vacant seats and people as they stood on another day.</summary>
public class MapDayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Before = "ban-do=2025-06-01";

    [Fact]
    public async Task A_body_is_listed_where_its_unit_lay_that_day()
    {
        var body = await house.One<Guid>("insert into body (id, unit, kind, name, since, decision) values (gen_random_uuid(), 101, 'area-committee', 'Ban công tác Na Mộc thời ấy', '2020-01-01', '1/QĐ') returning id");
        var officer = await house.Known("xa");
        Row(await officer.Get($"/ban/bo-may?{Before}"), body).ShouldContain("Thị trấn Đu");
        Row(await officer.Get("/ban/bo-may?loai=area-committee&don-vi=101"), body).ShouldContain("Xã Phú Lương");
    }

    [Fact]
    public async Task A_body_that_began_later_is_not_there_yet_and_the_day_is_said()
    {
        var officer = await house.Known("xa");
        var body = Seats.IdOf(await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Về Sau", from: "20/07/2025"));
        var page = await officer.Get($"/ban/bo-may?{Before}&loai=investment-supervision-board");
        page.Html.QuerySelector($"a[href='/ban/bo-may/{body}']").ShouldBeNull();
        page.Text.ShouldContain("Theo bản đồ ngày 01/06/2025");
        page.Html.QuerySelector("a[href='/ban/bo-may?loai=investment-supervision-board']")!.TextContent.ShouldBe("Về hôm nay");
        page.Text.ShouldNotContain("Lập tổ chức đầu tiên");
        (await officer.Get("/ban/bo-may?loai=investment-supervision-board")).Html.QuerySelector($"a[href='/ban/bo-may/{body}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Links_of_a_list_keep_its_day()
    {
        var page = await (await house.Known("xa")).Get($"/ban/bo-may/khuyet?{Before}");
        var kinds = page.Html.QuerySelectorAll("a[href*='loai=']").ToList();
        kinds.ShouldNotBeEmpty();
        kinds.ShouldAllBe(a => a.GetAttribute("href")!.Contains(Before, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_sat_that_day_is_listed_and_who_came_later_is_not()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Theo Ngày");
        await officer.Fill(await house.Seat(body, "member"), "Hứa Văn Đến Sau", from: "01/08/2025");
        (await officer.Get("/ban/nhan-su?ban-do=2025-07-31&q=hua+van+den+sau")).Text.ShouldNotContain("Hứa Văn Đến Sau (");
        var then = await officer.Get("/ban/nhan-su?ban-do=2025-08-01&q=hua+van+den+sau");
        then.Text.ShouldContain("Hứa Văn Đến Sau");
        then.Text.ShouldContain("Người giữ ghế vào ngày 01/08/2025");
        // Looking for another name stays on that day.
        then.Html.QuerySelector("form[role=search] input[name='ban-do']")!.GetAttribute("value").ShouldBe("2025-08-01");
    }

    [Theory]
    [InlineData("/ban/bo-may?don-vi=12&" + Before)]
    [InlineData("/ban/bo-may/khuyet?don-vi=12&" + Before)]
    public async Task Another_day_opens_no_other_unit(string path) => (await (await house.Known("xa")).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/ban/bo-may?ban-do=hom-qua")]
    [InlineData("/ban/nhan-su?ban-do=2025-13-01")]
    public async Task A_day_that_cannot_be_read_is_said_so(string path) => (await (await house.Known("xa")).Get(path)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private static string Row(Page page, Guid body) =>
        page.Html.QuerySelector($"a[href='/ban/bo-may/{body}']")?.Closest("li")?.TextContent ?? throw new InvalidOperationException(page.Text);
}
