using System.Net;
using System.Text.Json;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Tests.Web;

/// <summary>What became of what between two days, for everybody: page, JSON, CSV.</summary>
public class DifferencesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Basis = "Nghị quyết số 99/NQ-UBTVQH";

    [Fact]
    public async Task Everybody_reads_what_became_of_what_and_by_which_document()
    {
        var day = await Merged(2041, "Xã Sông Đu Mới");
        using var citizen = house.Visitor();
        var page = await citizen.Get($"/don-vi/thay-doi?tu={day.AddDays(-1):yyyy-MM-dd}&den={day:yyyy-MM-dd}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var rows = page.Html.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(c => c.TextContent.Trim()))).ToList();
        rows.ShouldContain(r => r.StartsWith("Xã Phú Lương (05611)", StringComparison.Ordinal) && r.Contains("tiếp nối là Xã Sông Đu Mới", StringComparison.Ordinal) && r.EndsWith(Basis, StringComparison.Ordinal));
        page.Text.ShouldContain("01/01/2041");

        using var json = JsonDocument.Parse(await citizen.Body($"/api/units/changes?from={day.AddDays(-1):yyyy-MM-dd}&to={day:yyyy-MM-dd}"));
        var begun = json.RootElement.GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("change").GetString() == "begun");
        begun.GetProperty("after").GetProperty("name").GetString().ShouldBe("Xã Sông Đu Mới");
        begun.GetProperty("cameFrom").EnumerateArray().Select(u => u.GetProperty("name").GetString()).ShouldBe(["Xã Phú Lương", "Xã Vô Tranh"], ignoreOrder: true);
        begun.GetProperty("basis").EnumerateArray().Select(b => b.GetString()).ShouldBe([Basis]);

        var table = await citizen.Body($"/api/units/changes?from={day.AddDays(-1):yyyy-MM-dd}&to={day:yyyy-MM-dd}&format=csv");
        table.ShouldContain("Xã Phú Lương (05611)");
        table.Split('\n').ShouldContain(line => line.Contains("ended,2041-01-01,05611,Xã Phú Lương,Tỉnh Thái Nguyên", StringComparison.Ordinal) && line.Contains(Basis, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_founded_with_the_installation_says_that_its_document_is_not_known()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/don-vi/thay-doi?tu=30/06/2025&den=01/07/2025");
        page.Text.ShouldContain("Theo danh sách ban đầu, chưa ghi văn bản");
        page.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        // Asked the wrong way round, it answers the same.
        (await citizen.Get("/don-vi/thay-doi?tu=01/07/2025&den=30/06/2025")).Html.QuerySelector("tbody")!.TextContent.ShouldBe(page.Html.QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task An_area_whose_commune_became_another_of_the_same_name_does_not_read_the_same_on_both_sides()
    {
        using var board = await house.SignedIn("tinh");
        var rows = (await board.Get("/ban/don-vi/thay-doi/so-sanh?truoc=2025-06-30&sau=2025-07-01")).Html.QuerySelectorAll("tbody tr")
            .Select(row => row.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(r => r[0] != r[1]);
        using var citizen = house.Visitor();
        var page = await citizen.Get("/don-vi/thay-doi?tu=2025-06-30&den=2025-07-01&trang=30");
        var shown = page.Html.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(r => r[0] != r[1]);
    }

    [Fact]
    public async Task All_changes_are_read_page_by_page_each_once()
    {
        using var citizen = house.Visitor();
        var seen = new List<int>();
        for (int? cursor = 0; cursor is not null;)
        {
            using var page = JsonDocument.Parse(await citizen.Body($"/api/units/changes?from=2025-06-30&to=2025-07-01&limit=500&cursor={cursor}"));
            seen.AddRange(page.RootElement.GetProperty("changes").EnumerateArray().Select(u => u.GetProperty("unit").GetInt32()));
            cursor = page.RootElement.TryGetProperty("next", out var next) ? next.GetInt32() : null;
        }

        seen.ShouldBeUnique();
        seen.Count.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task What_was_not_known_yet_is_not_said()
    {
        await Changed(2042, number => [new CreateUnit(number, DemoUnits.Province, UnitKinds.Commune, "Xã Chưa Biết")]);
        using var citizen = house.Visitor();
        (await citizen.Get("/don-vi/thay-doi?tu=2041-12-31&den=2042-01-01")).Text.ShouldContain("Xã Chưa Biết");
        (await citizen.Get("/don-vi/thay-doi?tu=2041-12-31&den=2042-01-01&biet-den=2026-01-01")).Text.ShouldContain("Hai ngày giống nhau");
    }

    [Theory]
    [InlineData("/don-vi/thay-doi?tu=hom-qua")]
    [InlineData("/api/units/changes?from=2025-13-01")]
    public async Task A_day_that_cannot_be_read_is_said_so(string path)
    {
        using var citizen = house.Visitor();
        (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_asks_the_database_once()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        var (page, asked) = await queries.Of(citizen, "/don-vi/thay-doi?tu=2025-06-30&den=2025-07-01");
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(1, string.Join('\n', asked));
    }

    private async Task<DateOnly> Merged(int year, string name)
    {
        await Changed(year, number => [new CreateUnit(number, DemoUnits.Province, UnitKinds.Commune, name), new CloseUnit(DemoUnits.PhuLuong, [number]), new CloseUnit(DemoUnits.VoTranh, [number])]);
        return new DateOnly(year, 1, 1);
    }

    private Task<Guid> Changed(int year, Func<int, IReadOnlyList<UnitStep>> steps) => house.Within(async services =>
    {
        var number = (await UnitNumbers.Take(services.GetRequiredService<AppDb>(), 1, default))[0];
        var outcome = await services.GetRequiredService<ChangeUnits>().Run(Actor.Program, new DateOnly(year, 1, 1), Basis, steps(number), default);
        outcome.Ok.ShouldBeTrue(string.Join(' ', outcome.Refusals.Select(r => r.Sentence)));
        return outcome.Value;
    });
}
