using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Found;
using CauNoi.Organisation.Show;
using CauNoi.Organisation.Undo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation;

/// <summary>Front door of Organisation: the units of one installation. So far it founds the tree; its pages follow.</summary>
public sealed class OrganisationFeature : Feature
{
    public override string Name => "organisation";

    public override int DemoOrder => 10;

    public override IReadOnlyList<ActKind> Acts => OrganisationActs.All;

    public override IReadOnlyList<Permission> Permissions => UnitAccess.All;

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 70, "Các đơn vị", "/don-vi", "network", AccessRule.Public),
        new(Face.Desk, 60, "Các đơn vị", "/ban/don-vi", "network", AccessRule.Needs(UnitAccess.Read)),
    ];

    public override IReadOnlyList<UnitPanel> UnitPanels => [DueWork.Panel];

    public override void Services(IServiceCollection services) => services
        .AddScoped<FoundUnits>()
        .AddScoped<ChangeUnits>()
        .AddScoped<UndoChange>();

    public override void Tables(ModelBuilder model) => OrganisationTables.Map(model);

    public override void Routes(Routes routes) => UnitRoutes.Add(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => DemoUnits.Make(world, stop);
}
