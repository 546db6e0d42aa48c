using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Organisation.Areas;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Found;
using CauNoi.Organisation.Import;
using CauNoi.Organisation.Show;
using CauNoi.Organisation.Undo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation;

/// <summary>Front door of Organisation: the units of one installation, their history, and the official lists they come from.</summary>
public sealed class OrganisationFeature : Feature
{
    public override string Name => "organisation";

    public override int DemoOrder => 10;

    public override IReadOnlyList<Permission> Permissions => [.. UnitAccess.All, .. ChangeAccess.All, ImportAccess.Import, AreasAccess.Areas];

    public override IReadOnlyList<ActKind> Acts => OrganisationActs.All;

    public override IReadOnlyList<JobKind> Jobs => [new("organisation.forget-lists", "Xoá danh sách đơn vị đã hết hạn giữ", "0 40 3 * * ?", ForgetLists.Run)];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 70, "Các đơn vị", "/don-vi", "network", AccessRule.Public),
        new(Face.Desk, 60, "Các đơn vị", "/ban/don-vi", "network", AccessRule.Needs(UnitAccess.Read)),
        new(Face.Desk, 70, "Thay đổi đơn vị", "/ban/don-vi/thay-doi", "history", AccessRule.Needs(ChangeAccess.Read)),
        new(Face.Desk, 71, "Khu dân cư", "/ban/khu-dan-cu", "map-pin", AccessRule.Needs(AreasAccess.Areas)),
        new(Face.Desk, 72, "Nạp danh sách", "/ban/don-vi/nhap", "cloud-upload", AccessRule.Needs(ImportAccess.Import)),
    ];

    public override IReadOnlyList<UnitPanel> UnitPanels => [DueWork.Panel];

    public override void Services(IServiceCollection services) => services
        .AddScoped<FoundUnits>()
        .AddScoped<ChangeUnits>()
        .AddScoped<ShowChange>()
        .AddScoped<UndoChange>()
        .AddScoped<TakeList>();

    public override void Tables(ModelBuilder model)
    {
        OrganisationTables.Map(model);
        UnitListTables.Map(model);
        HamletTables.Map(model);
    }

    public override void Routes(Routes routes)
    {
        UnitRoutes.Add(routes);
        ChangeRoutes.Add(routes);
        ListRoutes.Add(routes);
        AreaRoutes.Add(routes);
    }

    public override async Task Demo(DemoWorld world, CancellationToken stop)
    {
        await DemoUnits.Make(world, stop);
        await DemoChange.Make(world, stop);
    }
}
