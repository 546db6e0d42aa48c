using CauNoi.Test.Support;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>The lists of the address book on the map of another day: said, readable, and nothing to be written there.</summary>
public class MapDayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Before = "ban-do=2025-06-01";

    [Theory]
    [InlineData("/ban/danh-ba/nhom")]
    [InlineData("/ban/danh-ba/nhom/communes")]
    [InlineData("/ban/danh-ba/linh-vuc")]
    [InlineData("/ban/danh-ba/linh-vuc/con-trong")]
    [InlineData("/ban/danh-ba/dau-moi")]
    [InlineData("/ban/danh-ba/chuong-trinh")]
    public async Task Another_map_day_is_said_with_the_way_back(string path)
    {
        var page = await (await house.Known("tinh")).Get($"{path}?{Before}");
        page.Text.ShouldContain("Theo bản đồ ngày 01/06/2025");
        page.Html.QuerySelectorAll("a").ShouldContain(a => a.TextContent == "Về hôm nay" && a.GetAttribute("href")!.StartsWith(path, StringComparison.Ordinal));
        (await (await house.Known("tinh")).Get(path)).Text.ShouldNotContain("Về hôm nay");
    }

    [Fact]
    public async Task Contacts_are_chosen_among_the_communes_of_that_day_and_nothing_is_written_there()
    {
        var board = await house.Known("tinh");
        (await board.Get($"/ban/danh-ba/dau-moi?{Before}")).Text.ShouldContain("Thị trấn Đu");
        (await board.Get("/ban/danh-ba/dau-moi")).Text.ShouldNotContain("Thị trấn Đu");
        var town = await house.One<int>("select unit from unit_node where name = 'Thị trấn Đu' and withdrawn_at is null limit 1");
        var page = await board.Get($"/ban/danh-ba/dau-moi?don-vi={town}&{Before}");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        page.Has("/ban/danh-ba/dau-moi").ShouldBeFalse();
    }

    [Fact]
    public async Task A_commune_reaches_what_it_took_over_and_no_other_place_of_that_day()
    {
        var officer = await house.Known("xa");
        var text = (await officer.Get($"/ban/danh-ba/dau-moi?{Before}")).Text;
        text.ShouldContain("Thị trấn Đu");
        text.ShouldNotContain("Xã Vô Tranh");
    }

    [Fact]
    public async Task The_grid_of_another_day_is_only_read()
    {
        var chair = await house.Known("chutich");
        (await chair.Get("/ban/danh-ba/linh-vuc")).Has("/ban/danh-ba/linh-vuc").ShouldBeTrue();
        (await chair.Get("/ban/danh-ba/linh-vuc?ban-do=2026-01-01")).Has("/ban/danh-ba/linh-vuc").ShouldBeFalse();
    }

    [Fact]
    public async Task Agencies_follow_the_map_day_too() =>
        (await (await house.Known("tinh")).Get("/ban/danh-ba/co-quan?ban-do=2024-06-01")).Text.ShouldContain("Ban Dân vận Tỉnh ủy");
}
