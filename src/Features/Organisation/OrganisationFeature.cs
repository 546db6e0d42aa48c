using CauNoi.Kernel.Audit;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Found;
using CauNoi.Organisation.Undo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation;

/// <summary>Front door of Organisation: the units of one installation. So far it founds the tree; its pages follow.</summary>
public sealed class OrganisationFeature : Feature
{
    public override string Name => "organisation";

    public override int DemoOrder => 10;

    public override IReadOnlyList<ActKind> Acts => OrganisationActs.All;

    public override void Services(IServiceCollection services) => services
        .AddScoped<FoundUnits>()
        .AddScoped<ChangeUnits>()
        .AddScoped<UndoChange>();

    public override void Tables(ModelBuilder model) => OrganisationTables.Map(model);

    public override Task Demo(DemoWorld world, CancellationToken stop) => DemoUnits.Make(world, stop);
}
