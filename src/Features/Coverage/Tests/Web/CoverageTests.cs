using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Coverage.Tests.Web;

public class CoverageTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/phu-song?nam=2025";

    [Theory]
    [InlineData("tinh", Address)]
    [InlineData("tinh", Address + "&loai=ngay-hoi-dai-doan-ket")]
    [InlineData("xa", Address)]
    [InlineData("xom", Address)]
    public async Task All_kinds_of_all_units_are_one_question_to_the_database(string who, string path)
    {
        var visitor = await house.Known(who);
        using var queries = new Queries();
        var (page, asked) = await queries.Of(visitor, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBe(2, string.Join("\n", asked));
    }

    [Fact]
    public async Task From_the_province_a_figure_opens_to_communes_and_from_there_to_the_areas_without_a_record()
    {
        var board = await house.Known("tinh");
        var communes = await board.Get($"{Address}&loai=ngay-hoi-dai-doan-ket");
        var row = communes.Html.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Phú Lương", StringComparison.Ordinal));
        var areas = await house.One<long>("select count(*) from unit_node where parent = 11 and kind = 'residential-area'");
        row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldBe([$"{areas}", "4", $"{areas - 4}"], "three festivals, one of them held by two areas");
        var missing = await board.Get(row.QuerySelector("a")!.GetAttribute("href")!);
        missing.Text.ShouldContain("Xóm Vải");
        missing.Text.ShouldNotContain("Xóm Na Mộc");
        (await (await house.Known("xa")).Get($"{Address}&noi={DemoUnits.VoTranh}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get($"{Address}&loai=khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
