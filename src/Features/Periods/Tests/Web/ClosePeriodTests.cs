using System.Net;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Periods.Tests.Web;

public class ClosePeriodTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_period_is_closed_once_however_many_press_at_once_and_only_when_it_is_over()
    {
        using var chair = await house.SignedIn("chutich");
        var form = await chair.Get("/ban/ky");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => chair.Send(form, "/ban/ky", ("don-vi", "11"), ("ky", "2026-01"))));
        answers.Count(a => a.Path != "/ban/ky").ShouldBe(1);
        answers.Where(a => a.Path == "/ban/ky").ShouldAllBe(a => a.Refusals.Length == 1);
        (await house.One<long>("select count(*) from activity_period where period = '2026-01'")).ShouldBe(1);
        form.Html.QuerySelectorAll("option, input[name=ky]").Select(o => o.GetAttribute("value")).ShouldNotContain(Period.Of(PeriodKind.Month, VietnamTime.DayOf(house.Clock.GetUtcNow())).Format());
        (await chair.Send(form, "/ban/ky", ("don-vi", "12"), ("ky", "2026-03"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the neighbour's figures are not hers to close");
    }

    [Fact]
    public async Task A_rule_closes_months_after_so_many_days_and_leaves_alone_what_people_opened()
    {
        (await Run(dry: false)).ShouldBe("Không có quy tắc tự chốt.");
        await house.Run("insert into setting (name, value, changed_at) values ('activities.close-after-days', '300', now())");
        house.Services.GetRequiredService<SettingValues>().Forget();
        try
        {
            var due = await Run(dry: true);
            due.ShouldStartWith("Sẽ chốt");
            (await Run(dry: false)).ShouldBe(due.Replace("Sẽ", "Đã", StringComparison.Ordinal));
            (await Run(dry: false)).ShouldBe("Đã chốt 0 tháng.");
            (await house.One<string>("select max(fields ->> 'rule') from act where kind = 'activities.close-period'")).ShouldBe("activities.close-after-days=300");
        }
        finally
        {
            await house.Run("delete from setting where name = 'activities.close-after-days'; delete from activity_period where closed_by = '00000000-0000-0000-0000-000000000000'");
            house.Services.GetRequiredService<SettingValues>().Forget();
        }
    }

    [Theory]
    [InlineData("/ban/ky", 2)]
    [InlineData("/ban/ky/{id}", 3)]
    public async Task A_page_asks_little_of_the_database(string path, int most)
    {
        using var chair = await house.SignedIn("chutich");
        if (path.Contains("{id}", StringComparison.Ordinal)) path = (await chair.Close(DemoUnits.PhuLuong, "2026-04")).Path;
        using var queries = new Queries();
        var (page, asked) = await queries.Of(chair, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most + 1, string.Join("\n", asked));
    }

    private Task<string> Run(bool dry) => house.Within(services =>
        services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.close-periods").Run(services, dry, CancellationToken.None));
}
