using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Found;
using CauNoi.Organisation.Undo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation;

/// <summary>Front door of Organisation: the units of one installation, founded once and changed with history. See README.md.</summary>
public sealed class OrganisationFeature : Feature
{
    public override string Name => "organisation";

    public override int DemoOrder => 10;

    public override IReadOnlyList<ActKind> Acts => OrganisationActs.All;

    public override IReadOnlyList<Permission> Permissions => ChangeAccess.All;

    public override IReadOnlyList<MenuLine> Menu =>
        [new(Face.Desk, 70, "Thay đổi đơn vị", "/ban/don-vi/thay-doi", "history", AccessRule.Needs(ChangeAccess.Read))];

    public override void Services(IServiceCollection services) => services
        .AddScoped<FoundUnits>()
        .AddScoped<ChangeUnits>()
        .AddScoped<ShowChange>()
        .AddScoped<UndoChange>();

    public override void Tables(ModelBuilder model) => OrganisationTables.Map(model);

    public override void Routes(Routes routes) => ChangeRoutes.Add(routes);

    public override async Task Demo(DemoWorld world, CancellationToken stop)
    {
        await DemoUnits.Make(world, stop);
        await DemoChange.Make(world, stop);
    }
}
