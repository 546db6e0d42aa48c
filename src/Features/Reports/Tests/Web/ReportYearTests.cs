using CauNoi.Boards.Parts;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Reports.Demo;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>A year as the sample data shows it, and as the upper level counts it.</summary>
public class ReportYearTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Month => Period.Of(PeriodKind.Month, VietnamTime.DayOf(house.Clock.GetUtcNow())).Previous!.Format();

    [Fact]
    public async Task Sample_reports_were_signed_on_their_days_in_the_order_of_their_numbers_and_one_came_late()
    {
        (await house.One<long>("select count(*) from report where signed_at > now()")).ShouldBe(0);
        (await house.One<long>("select count(*) from report where unit = 11 and template = 'yearly-work' and period like '%-H%' and signed_at < last")).ShouldBe(1, "an estimate is sent before its period is over");
        (await house.One<long>("select count(*) from report r join report_frozen f on f.report = r.id and f.kind = 'sent' where f.at > r.signed_at")).ShouldBe(0, "what is signed was frozen before");
        (await house.One<long>("select count(*) from (select number, lag(number) over (partition by unit, year, series order by at, number) as before from report_number) n where before >= number")).ShouldBe(0);
        using var board = await house.SignedIn("tinh");
        var page = await board.Get($"/ban/bao-cao/tong-hop?mau=monthly-work&ky={Month}");
        page.Text.ShouldContain("(trễ)");
        page.Text.ShouldContain("trả lại");
        page.Text.ShouldContain("trễ, chưa gửi");
    }

    [Fact]
    public async Task The_board_sees_of_each_unit_and_each_form_what_fell_due_and_what_came_in_time()
    {
        using var board = await house.SignedIn("tinh");
        var year = int.Parse(Month[..4], System.Globalization.CultureInfo.InvariantCulture);
        var page = await board.Get($"/ban/bao-cao/ca-nam?nam={year}");
        page.Text.ShouldContain("Theo đơn vị, thấp nhất trước");
        page.Text.ShouldContain("Hội Nông dân tỉnh");
        // What was missing comes, late, and is accepted.
        var key = new ReportKey(DemoUnits.VoTranh, "monthly-work", Period.Parse(Month).Previous!);
        var (accepted, missing) = (Cell(page, "Xã Vô Tranh", 7), Cell(page, "Xã Vô Tranh", 5));
        await new DemoWorld(house.Services).Step(async services =>
        {
            await DemoReports.HandIn(services, key, Stop);
            await DemoReports.Decided(services, key, returned: false, Stop);
        });
        page = await board.Get($"/ban/bao-cao/ca-nam?nam={year}");
        Cell(page, "Xã Vô Tranh", 7).ShouldBe(accepted + 1);
        Cell(page, "Xã Vô Tranh", 5).ShouldBe(missing - 1);
        (Cell(page, "Xã Vô Tranh", 2) + Cell(page, "Xã Vô Tranh", 4) + Cell(page, "Xã Vô Tranh", 5)).ShouldBe(Cell(page, "Xã Vô Tranh", 1), "in time, late or missing");
        (await board.Get("/ban/bao-cao/ca-nam?nam=1990")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await (await house.Known("xa")).Get("/ban/bao-cao/ca-nam")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_branch_within_a_commune_does_not_report_to_the_province_and_the_organisation_of_the_province_does()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (book, db) = (scope.ServiceProvider.GetRequiredService<ReportBook>(), scope.ServiceProvider.GetRequiredService<AppDb>());
        var branch = await house.One<int>("select unit from unit_node where kind = 'member-organisation' and parent = 11 and valid_until is null and withdrawn_at is null limit 1");
        foreach (var (unit, owes) in new[] { (DemoUnits.FarmersUnion, true), (DemoUnits.PhuLuong, true), (DemoUnits.Department, true), (branch, false) })
            (await book.Answered(db, new ReportKey(unit, "action-programme", Period.Parse("2026")), Stop)).Count.ShouldBe(owes ? 1 : 0, $"{unit}");
    }

    [Fact]
    public async Task The_year_is_counted_in_a_few_looks_however_many_units_there_are()
    {
        using var board = await house.SignedIn("tinh");
        using var queries = new Queries();
        await board.Get("/ban/bao-cao/ca-nam");
        var (page, asked) = await queries.Of(board, "/ban/bao-cao/ca-nam");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(5, string.Join('\n', asked));
    }

    [Fact]
    public async Task A_mid_term_review_says_where_each_target_leads()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (services, key) = (scope.ServiceProvider, new ReportKey(DemoUnits.Province, "mid-term-review", Period.Parse("2026")));
        var form = services.GetRequiredService<ReportBook>().Template(key.Template)!;
        var reader = services.GetRequiredService<MaterialReader>();
        var material = await reader.Read(Kernel.Access.Actor.Program, form, (await reader.Scope(key, null, Stop))!, Stop);
        var ahead = material.Targets.Select(t => BoardText.Ahead(t.Figure)).Where(a => a.Length > 0).ToList();
        ahead.ShouldNotBeEmpty();
        var written = (await services.GetRequiredService<ReportLoad>().Of(Kernel.Access.Actor.Program, key, form, Stop))!.Written;
        foreach (var tail in ahead.Select(a => a[1..])) written.Blocks.ShouldContain(b => b.Kind == WrittenKind.Item && b.Text.EndsWith(tail, StringComparison.Ordinal));
        written.Blocks.ShouldContain(b => b.Text == "2. Dự báo nếu giữ nhịp như hiện nay");
    }

    private static int Cell(Page page, string unit, int column) => int.Parse(page.Html.QuerySelectorAll("table").Last().QuerySelectorAll("tbody tr")
        .Single(r => r.Children[0].TextContent.Trim() == unit).Children[column].TextContent.Trim().Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
