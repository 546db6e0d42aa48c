using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Coverage.Tests.Web;

public class MonthSheetTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_head_prints_what_is_due_and_a_box_for_every_kind_of_work_of_the_area()
    {
        var head = await house.Known("xom");
        var sheet = await head.Get("/ban/phieu-thang/101?thang=2026-11");
        sheet.Title.ShouldBe("Phiếu tháng 11/2026: Xóm Na Mộc");
        sheet.Html.QuerySelector(".month-due")!.TextContent.ShouldContain("Tổ chức Ngày hội Đại đoàn kết, hạn 18/11/2026");
        var boxes = sheet.Html.QuerySelectorAll(".month-box h3").Select(b => b.TextContent).ToList();
        boxes.ShouldContain("Vụ việc hoà giải");
        boxes.ShouldNotContain("Lớp tập huấn", "a commune records that");
        sheet.Html.QuerySelectorAll(".month-sheet .qr").Length.ShouldBe(1);
        (await head.Get("/ban/phieu-thang/101?thang=2026-06")).Text.ShouldNotContain("hạn 18/11/2026");
        (await head.Get("/ban/phieu-thang")).Path.ShouldBe("/ban/phieu-thang/101");
    }

    [Fact]
    public async Task What_is_recorded_already_is_not_asked_for_again_and_a_commune_prints_all_its_areas()
    {
        var officer = await house.Known("xa");
        var all = await officer.Get("/ban/phieu-thang/11?thang=2025-11");
        var areas = await house.One<long>("select count(*) from unit_node where parent = 11 and kind = 'residential-area'");
        all.Html.QuerySelectorAll(".month-sheet").Length.ShouldBe((int)areas);
        all.Html.QuerySelectorAll(".month-due").Count(d => d.TextContent.Contains("Ngày hội", StringComparison.Ordinal)).ShouldBe((int)areas - 4);
        foreach (var elsewhere in new[] { "/ban/phieu-thang/12", "/ban/phieu-thang/1", "/ban/phieu-thang/999999" })
            (await officer.Get(elsewhere)).Status.ShouldBe(HttpStatusCode.NotFound, elsewhere);
        (await officer.Get("/ban/phieu-thang/11?thang=khi-nao")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await house.Known("tinh")).Get("/ban/phieu-thang/1")).Text.ShouldContain("in theo xã hoặc theo khu dân cư");
    }

    [Theory]
    [InlineData("/ban/phieu-thang/11?thang=2025-11")]
    [InlineData("/ban/phieu-thang/101?thang=2025-11")]
    public async Task However_many_sheets_the_database_is_asked_once(string path)
    {
        using var queries = new Queries();
        var (page, asked) = await queries.Of(await house.Known("xa"), path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBe(2, string.Join("\n", asked));
    }
}
