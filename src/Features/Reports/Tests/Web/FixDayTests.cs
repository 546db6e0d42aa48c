using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>A report that comes round each year while no document names its day, by a clock that is turned.</summary>
public class FixDayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Form = "/ban/bao-cao/an-dinh";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_is_asked_once_for_the_day_of_the_year_and_once_it_is_fixed_everybody_owes_the_report()
    {
        house.Clock.Set(new DateTimeOffset(2027, 9, 20, 8, 0, 0, TimeSpan.FromHours(7)));
        (await Asked()).ShouldBe(0);
        await Night();
        await Night();
        (await Asked()).ShouldBe(1, "asked once, however often the job runs");

        using var board = await house.SignedIn("tinh");
        (await board.Get("/ban/hom-nay")).Text.ShouldContain("Ấn định ngày gửi: báo cáo hằng năm, năm 2027");
        var path = await house.One<string>("select href from duty where kind = 'reports.fix-day'");
        var page = await board.Get(path);
        page.Typed(Form, "den").ShouldBe("31/12/2027", "only the day is left to say");
        page.Html.QuerySelector("[value=annual-board]").ShouldNotBeNull().Attributes.ShouldContain(a => a.Name == "checked" || a.Name == "selected");
        (string, string)[] begun = [("loai", "annual-board"), .. new[] { "ten", "tu" }.Select(f => (f, page.Typed(Form, f))), ("han", "05/12/2027")];
        (await board.Send(page, Form, [.. begun, ("den", "30/11/2027")])).Refusals.ShouldHaveSingleItem().ShouldContain("đến ngày 31/12/2027");
        (await board.Send(page, Form, [.. begun, ("den", page.Typed(Form, "den"))])).Text.ShouldContain("Báo cáo hằng năm, Năm 2027: hạn 05/12/2027", Case.Insensitive);
        (await house.One<bool>("select closed_at is not null from duty where kind = 'reports.fix-day'")).ShouldBeTrue();

        foreach (var unit in new[] { DemoUnits.PhuLuong, DemoUnits.FarmersUnion })
            (await Owed(unit)).ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2027, 12, 5), $"{unit}");
        await Night();
        (await Asked()).ShouldBe(1, "its day is known");
    }

    private Task<IReadOnlyList<OwedReport>> Owed(int unit) => house.Within<IReadOnlyList<OwedReport>>(async services =>
        [.. (await services.GetRequiredService<ReportBook>().Answered(services.GetRequiredService<AppDb>(), new ReportKey(unit, "yearly-work", Period.Parse("2027")), Stop)).Where(o => o.Rule.Id == "annual-board")]);

    private Task<long> Asked() => house.One<long>("select count(*) from duty where kind = 'reports.fix-day'");

    private async Task Night() => (await house.Services.GetRequiredService<JobRunner>().Run("reports.open-duties", false, Stop))!.Failed.ShouldBeFalse();
}
