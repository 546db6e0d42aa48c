using CauNoi.Boards.Figures;
using CauNoi.Boards.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Programmes;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>Every figure of one report is counted until the same day.</summary>
public class CutOffTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Meetings = "activities.meeting-with-people.held";

    private const int Commune = 1008;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_target_is_counted_and_judged_as_of_the_day_on_which_the_measures_beside_it_are_cut_off()
    {
        var target = await house.Target(await house.Programme(), "Đến ngày chốt số", Meetings, 100, TargetReach.Each, ["commune"], unit: "buổi");
        await Held(new DateOnly(2025, 11, 5), 2);
        await Held(new DateOnly(2025, 11, 20), 3);
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TargetFigures>().Fresh(Stop);
        var (services, key) = (scope.ServiceProvider, new ReportKey(Commune, "action-programme", Period.Parse("2025")));
        var report = (await services.GetRequiredService<ReportLoad>().Of(Actor.Program, key, services.GetRequiredService<ReportBook>().Template(key.Template)!, Stop))!;
        report.Scope.CutOff.ShouldBe(new DateOnly(2025, 11, 10));

        var (cut, year) = (await Counted(services, report.Scope, report.Scope.Days), await Counted(services, report.Scope, DayRange.Of(key.Period)));
        (year - cut).ShouldBeGreaterThanOrEqualTo(3, "something was held after the cut-off day");
        var printed = report.Written.Figures.Single(f => f.Measure == $"{target}");
        (printed.Value, printed.Last).ShouldBe((cut, report.Scope.CutOff));
        // On the tenth of November a year is not over: what is missing is late and not missed.
        (await At(services, target, report.Scope.Targets)).Status.ShouldBeOneOf(TargetStatus.Late, TargetStatus.Slow);
        (await At(services, target, report.Scope.Targets with { Until = null })).Status.ShouldBe(TargetStatus.Missed);
    }

    [Fact]
    public async Task A_footnote_leads_to_the_page_that_says_the_same_number_and_not_that_of_the_whole_period()
    {
        var target = await house.Target(await house.Programme(), "Chú thích tới ngày chốt", Meetings, 100, TargetReach.Each, ["commune"], unit: "buổi");
        await Held(new DateOnly(2025, 11, 6), 2);
        await Held(new DateOnly(2025, 12, 20), 4);
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TargetFigures>().Fresh(Stop);
        var (services, key) = (scope.ServiceProvider, new ReportKey(Commune, "action-programme", Period.Parse("2025")));
        var report = (await services.GetRequiredService<ReportLoad>().Of(Actor.Program, key, services.GetRequiredService<ReportBook>().Template(key.Template)!, Stop))!;
        var board = await house.Known("tinh");
        var known = report.Written.Figures.Where(f => f.Value is not null).ToList();
        known.ShouldContain(f => !f.Target && f.Last == report.Scope.CutOff);
        foreach (var figure in known) Numeral(await board.Get(figure.Href)).ShouldBe(Number(figure.Text), $"{figure.Title}: {figure.Href}");

        var mine = known.Single(f => f.Measure == $"{target}");
        var page = await board.Get(mine.Href);
        page.Text.ShouldContain("Chỉ tính đến hết ngày 10/11/2025");
        Numeral(await board.Get(page.Html.QuerySelectorAll("a").Single(a => a.TextContent == "Xem cả kỳ").GetAttribute("href")!)).ShouldBeGreaterThanOrEqualTo(mine.Value!.Value + 4);
        (await board.Get(mine.Href.Replace("tinh-den=2025-11-10", "tinh-den=hom-nay", StringComparison.Ordinal))).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_footnote_of_an_organisation_leads_to_what_the_organisation_did_and_its_author_may_open_it()
    {
        var union = await house.One<int>("select unit from role_grant g join staff_account a on a.id = g.account where a.user_name = 'hoinongdan' limit 1");
        await house.Run($"""
            insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at)
            select id, {Commune}, who, date '2025-10-20', 1, 0, '', 1, 0, gen_random_uuid(), now() from measure, (values ({union}), ({union}), (0)) f (who) where name = '{Meetings}'
            """);
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FigureEngine>().Fresh(Stop);
        var (services, key) = (scope.ServiceProvider, new ReportKey(union, "action-programme", Period.Parse("2025")));
        var report = (await services.GetRequiredService<ReportLoad>().Of(Actor.Program, key, services.GetRequiredService<ReportBook>().Template(key.Template)!, Stop))!;
        var own = report.Written.Figures.Where(f => f.Measure == Meetings).ToList();
        own.ShouldNotBeEmpty();
        var (board, author) = (await house.Known("tinh"), await house.Known("hoinongdan"));
        foreach (var figure in report.Written.Figures.Where(f => f.Value is not null))
            foreach (var reader in new[] { board, author })
                Numeral(await reader.Get(figure.Href)).ShouldBe(Number(figure.Text), $"{figure.Title}: {figure.Href}");

        var (href, text) = (own[0].Href, own[0].Text);
        (await author.Get(href)).Text.ShouldContain("Chỉ tính việc do");
        (await author.Get(href)).Html.QuerySelectorAll("a").ShouldNotContain(a => a.TextContent == "Xem việc của mọi nơi", "what others did is not the author's to read");
        var everybody = (await board.Get(href)).Html.QuerySelectorAll("a").Single(a => a.TextContent == "Xem việc của mọi nơi").GetAttribute("href")!;
        Numeral(await board.Get(everybody)).ShouldBeGreaterThan(Number(text));
        (await author.Get(everybody)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await board.Get($"{everybody}&cua=khong-co")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_over_by_the_cut_off_day_is_over_in_the_report_as_well()
    {
        var target = await house.Target(await house.Programme(), "Hết năm", Meetings, 1_000, TargetReach.Each, ["commune"], unit: "buổi");
        await using var scope = house.Services.CreateAsyncScope();
        var question = new TargetQuestion(new DateOnly(2025, 12, 31), VietnamTime.DayOf(house.Clock.GetUtcNow()), null, Public: false) { Until = new DateOnly(2025, 12, 31) };
        (await At(scope.ServiceProvider, target, question)).Status.ShouldBe(TargetStatus.Missed);
    }

    private static async Task<TargetFigure> At(IServiceProvider services, Guid target, TargetQuestion question) =>
        (await services.GetRequiredService<TargetFigures>().Read(question, [(await services.GetRequiredService<ProgrammeBook>().One(target, Stop))!], [Commune], Stop)).Figures.Single();

    private static Task<decimal> Counted(IServiceProvider services, ReportScope scope, DayRange days) =>
        services.GetRequiredService<FigureEngine>().Read(scope.Asked(days), look => look.Frame.Read(look.Book.Meaning(Meetings).Value!.Formula, scope.Place).Value, Stop);

    private static decimal Numeral(Page page) => Number(page.Html.QuerySelector(".fig-val b")!.TextContent);

    private static decimal Number(string text) => Kernel.Text.Figures.TryParse(text.Split(' ')[0].Trim('%'), out var number) ? number : throw new InvalidOperationException(text);

    private Task Held(DateOnly day, int times) => house.Run($"""
        insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at)
        select id, {Commune}, 0, date '{day:yyyy-MM-dd}', 1, 0, '', 1, 0, gen_random_uuid(), now() from measure, generate_series(1, {times}) where name = '{Meetings}'
        """);
}
