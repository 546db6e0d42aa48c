using System.Text.Json;
using CauNoi.Test.Support;

namespace CauNoi.Organisation.Tests.Web;

public class UnitsApiTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task All_units_of_a_map_day_are_read_page_by_page_each_once()
    {
        using var citizen = house.Visitor();
        var seen = new List<int>();
        for (int? cursor = 0; cursor is not null;)
        {
            using var page = JsonDocument.Parse(await citizen.Body($"/api/units?limit=1000&cursor={cursor}"));
            seen.AddRange(page.RootElement.GetProperty("units").EnumerateArray().Select(u => u.GetProperty("unit").GetInt32()));
            cursor = page.RootElement.TryGetProperty("next", out var next) ? next.GetInt32() : null;
        }

        seen.ShouldBeUnique();
        seen.Count.ShouldBe((int)await house.One<long>("select count(*) from unit_node where withdrawn_at is null and valid_from <= current_date and (valid_until is null or valid_until >= current_date)"));
    }

    [Fact]
    public async Task Communes_are_92_today_and_more_before()
    {
        (await Count("/api/units?kind=commune&limit=1000")).ShouldBe(92);
        (await Count("/api/units?kind=commune&limit=1000&ban-do=2025-06-30")).ShouldBeInRange(275, 285);
        (await Count("/api/units?parent=05611&kind=residential-area&limit=1000")).ShouldBeInRange(20, 30);
    }

    [Fact]
    public async Task A_table_for_spreadsheets_comes_by_format_and_by_accept()
    {
        using var citizen = house.Visitor();
        (await citizen.Body("/api/units?kind=province&format=csv")).ShouldContain("1,19,Tỉnh Thái Nguyên,province");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/units?kind=province");
        request.Headers.Accept.ParseAdd("text/csv");
        (await citizen.Client.SendAsync(request, TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Fact]
    public async Task What_was_entered_since_a_moment_is_all_at_first_and_nothing_later()
    {
        (await Count("/api/units?kind=commune&limit=1000&since=2000-01-01T00:00:00Z")).ShouldBe(92);
        (await Count("/api/units?kind=commune&limit=1000&since=2100-01-01T00:00:00Z")).ShouldBe(0);
    }

    [Fact]
    public async Task A_unit_and_its_lineage_are_read_by_code()
    {
        using var citizen = house.Visitor();
        using var unit = JsonDocument.Parse(await citizen.Body("/api/units/05611"));
        unit.RootElement.GetProperty("name").GetString().ShouldBe("Xã Phú Lương");
        unit.RootElement.GetProperty("parentCode").GetString().ShouldBe("19");
        using var lineage = JsonDocument.Parse(await citizen.Body("/api/units/05611/lineage"));
        lineage.RootElement.GetProperty("before").EnumerateArray().Select(b => b.GetProperty("name").GetString()).ShouldContain("Thị trấn Đu");
    }

    [Fact]
    public async Task The_open_interface_describes_units()
    {
        using var citizen = house.Visitor();
        using var described = JsonDocument.Parse(await citizen.Body("/api/openapi.json"));
        var paths = described.RootElement.GetProperty("paths");
        foreach (var path in new[] { "/api/units", "/api/units/{unit}", "/api/units/{unit}/lineage" })
            paths.GetProperty(path).GetProperty("get").GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<int> Count(string path)
    {
        using var citizen = house.Visitor();
        using var answer = JsonDocument.Parse(await citizen.Body(path));
        return answer.RootElement.GetProperty("units").GetArrayLength();
    }
}
