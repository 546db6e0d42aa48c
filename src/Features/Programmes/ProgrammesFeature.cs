using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Content;
using CauNoi.Programmes.Decide;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Public;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Show;
using CauNoi.Programmes.Targets;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes;

/// <summary>Front door of Programmes: what the Front promised, and to whom it applies. See README.md.</summary>
public sealed class ProgrammesFeature : Feature
{
    public override string Name => "programmes";

    // After the records its sample targets are counted from.
    public override int DemoOrder => 170;

    public override IReadOnlyList<UnitPanel> HomePanels => [NewestHome.Panel];

    public override IReadOnlyList<Permission> Permissions => ProgrammesAccess.All;

    public override IReadOnlyList<ActKind> Acts => ProgrammesActs.All;

    public override IReadOnlyList<Measure> Measures => ProgrammesMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => ProgrammesDuties.All;

    public override IReadOnlyList<JobKind> Jobs => [new("programmes.remind-renewal", "Nhắc tổng kết, ký tiếp văn bản phối hợp sắp hết hạn", "0 25 4 * * ?", Programmes.Jobs.RemindRenewal.Run)];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 32, "Chương trình", "/chuong-trinh", "target", AccessRule.Public),
    ];

    // A unit that is merged or split hands its promises to those that take it over.
    public override IReadOnlyList<UnitHolding> Holdings =>
    [
        new("chương trình còn hiệu lực", (db, units, day, stop) => db.Programmes().CountAsync(p => units.Contains(p.Unit) && p.State == ProgrammeState.Issued && p.Last >= day, stop)),
    ];

    public override void Services(IServiceCollection services) => services.AddSingleton<ProgrammeBook>().AddSingleton<PaperDoor>()
        .AddScoped<TargetClashing>().AddScoped<PublishCopy>().AddScoped<EarlierTargets>().AddScoped<ShowProgramme>().AddScoped<DecideProgramme>().AddScoped<WriteTarget>().AddScoped<ShowTarget>();

    public override void Tables(ModelBuilder model) => ProgrammeTables.Map(model);

    public override void Routes(Routes routes) => ProgrammesRoutes.Map(routes);

    public override Task Demo(Platform.Data.DemoWorld world, CancellationToken stop) => Programmes.Demo.DemoProgrammes.Make(world, stop);
}
