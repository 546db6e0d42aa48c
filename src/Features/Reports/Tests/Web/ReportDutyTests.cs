using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Reports.Demo;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What is owed, by a clock that is turned.</summary>
public class ReportDutyTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_owed_opens_a_duty_once_and_signing_closes_it()
    {
        house.Clock.Set(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        var runner = house.Services.GetRequiredService<JobRunner>();
        (await runner.Run("reports.open-duties", false, Stop))!.Sentence.ShouldNotBe("Đã mở 0 việc báo cáo.");
        (await runner.Run("reports.open-duties", false, Stop))!.Sentence.ShouldBe("Đã mở 0 việc báo cáo.");
        var key = new ReportKey(1007, "monthly-work", Period.Parse("2027-01"));
        (await house.One<long>("select count(*) from duty where kind = 'reports.hand-in' and href = $1 and closed_at is null", key.Href)).ShouldBe(1);
        await new DemoWorld(house.Services).Step(services => DemoReports.HandIn(services, key, Stop));
        (await house.One<long>("select count(*) from duty where kind = 'reports.hand-in' and href = $1 and closed_at is null", key.Href)).ShouldBe(0);
    }
}
