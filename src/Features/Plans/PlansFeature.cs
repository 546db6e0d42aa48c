using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Parts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans;

/// <summary>Front door of Plans: what units do about the targets that bind them. See README.md.</summary>
public sealed class PlansFeature : Feature
{
    public override string Name => "plans";

    // After the programmes whose targets it plans for.
    public override int DemoOrder => 180;

    public override IReadOnlyList<Permission> Permissions => PlansAccess.All;

    public override IReadOnlyList<ActKind> Acts => PlanActs.All;

    public override IReadOnlyList<Measure> Measures => PlanMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => PlanDuties.All;

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("plans.open-duties", "Mở việc lập kế hoạch và xem lại kế hoạch", "0 15 4 * * ?", Plans.Jobs.OpenDuties.Run),
        new("plans.open-parts", "Mở phần việc của đơn vị phối hợp trong các chỉ tiêu", "0 20 4 * * ?", Plans.Jobs.OpenParts.Run),
    ];

    public override IReadOnlyList<ActSequel> Sequels => [new([PlanActs.Rework], Publish.PublishPlan.Follow)];

    public override IReadOnlyList<UnitPanel> UnitPanels => Panel.PlanPanels.All;

    public override IReadOnlyList<UnitHolding> Holdings => [new("kế hoạch năm đang lập hoặc đã ban hành", (db, units, day, stop) =>
        db.TakenTargets().Where(t => t.Year == day.Year && units.Contains(t.Unit)).Select(t => t.Unit).Distinct().CountAsync(stop))];

    public override void Services(IServiceCollection services) =>
        services.AddSingleton<BindingTargets>().AddSingleton<ShareBook>().AddScoped<ShareReading>().AddScoped<PlanReading>().AddScoped<ChainReading>();

    public override void Tables(ModelBuilder model) => PlanTables.Map(model);

    public override void Routes(Routes routes) => PlanRoutes.Add(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Plans.Demo.DemoPlans.Make(world, stop);
}
