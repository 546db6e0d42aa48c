using CauNoi.Bodies.Browse;
using CauNoi.Bodies.Kinds;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bodies;

/// <summary>Front door of Bodies: committees, boards and teams of units, their terms and seats, and who holds them. See README.md.</summary>
public sealed class BodiesFeature : Feature
{
    private BodyKinds kinds = BodyKinds.None;

    public override string Name => "bodies";

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        kinds = BodyKinds.Load(Path.Combine(catalogue, "body-kinds"));
        return kinds.BadFiles;
    }

    public override IReadOnlyList<Permission> Permissions => BodiesAccess.All;

    public override IReadOnlyList<ActKind> Acts => BodiesActs.All;

    public override IReadOnlyList<Measure> Measures => BodiesMeasures.All;

    public override IReadOnlyList<MenuLine> Menu =>
    [
        // People are a tab of it: one line of the menu for both.
        new(Face.Desk, 60, "Bộ máy", "/ban/bo-may", "users", AccessRule.Needs(BodiesAccess.Read)) { Also = ["/ban/nhan-su"] },
    ];

    public override IReadOnlyList<UnitHolding> Holdings => [new("tổ chức đang hoạt động", (db, units, day, stop) =>
        db.Bodies().CountAsync(b => units.Contains(b.Unit) && b.Since <= day && (b.Until == null || b.Until >= day), stop))];

    public override IReadOnlyList<UnitPanel> UnitPanels => Panel.BodyPanels.All;

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton(kinds);
        services.AddSingleton<BodyLists>();
    }

    public override void Tables(ModelBuilder model) => BodyTables.Map(model);

    public override void Routes(Routes routes) => BodiesRoutes.Add(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Bodies.Demo.DemoBodies.Make(world, stop);
}
