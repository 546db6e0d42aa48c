using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Periods.Close;
using CauNoi.Periods.Parts;
using CauNoi.Periods.Show;
using CauNoi.Platform;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Periods;

/// <summary>Front door of Periods: a month, quarter or year is closed for a unit and all below it. See README.md.</summary>
public sealed class PeriodsFeature : Feature
{
    public override string Name => "periods";

    public override IReadOnlyList<Permission> Permissions => PeriodsAccess.All;

    public override IReadOnlyList<ActKind> Acts => PeriodActs.All;

    public override IReadOnlyList<SettingKind> Settings => PeriodSettings.All;

    public override IReadOnlyList<JobKind> Jobs => [new("activities.close-periods", "Chốt số liệu tháng theo quy tắc", "0 20 2 * * ?", Periods.Jobs.ClosePeriods.Run)];

    public override void Services(IServiceCollection services) => services.AddScoped<ClosedPeriods>();

    public override void Tables(ModelBuilder model) => PeriodTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/ky", ClosePeriod.Show, AccessRule.Needs(PeriodsAccess.Read));
        routes.Post("/ban/ky", ClosePeriod.Send, AccessRule.Needs(PeriodsAccess.Close), ClosePeriod.Form);
        routes.Get("/ban/ky/{id:guid}", ShowPeriod.Page, AccessRule.Needs(PeriodsAccess.Read));
        routes.Get("/ban/ky/{id:guid}/khac", ShowPeriod.Difference, AccessRule.Needs(PeriodsAccess.Read));
        routes.Post("/ban/ky/{id:guid}/mo-lai", ShowPeriod.Reopen, AccessRule.Needs(PeriodsAccess.Close), ShowPeriod.ReopenForm);
    }
}
