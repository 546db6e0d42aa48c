using CauNoi.Activities;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.SpotChecks.Begin;
using CauNoi.SpotChecks.Draw;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.SpotChecks;

/// <summary>Front door of SpotChecks: a sample of records, drawn by a seed, is looked at by a second pair of eyes. See README.md.</summary>
public sealed class SpotChecksFeature : Feature
{
    public override string Name => "spot-checks";

    // After the records it draws from.
    public override int DemoOrder => 165;

    public override IReadOnlyList<Permission> Permissions => SpotChecksAccess.All;

    public override IReadOnlyList<ActKind> Acts => SpotActs.All;

    public override IReadOnlyList<Measure> Measures => SpotMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => SpotDuties.All;

    public override IReadOnlyList<SettingKind> Settings => SpotSettings.All;

    public override IReadOnlyList<ActSequel> Sequels => [new(ActivityActs.Rewording, PutRight.PutRight.Follow)];

    public override void Tables(ModelBuilder model) => SpotTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/phuc-tra", Rounds.Show, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra", Rounds.Begin, AccessRule.Needs(SpotChecksAccess.Draw), Rounds.Form);
        routes.Get("/ban/phuc-tra/{id:guid}", ShowRound.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra/{id:guid}/boc", ShowRound.Draw, AccessRule.Needs(SpotChecksAccess.Draw), ShowRound.DrawForm);
        routes.Get("/ban/phuc-tra/mau/{id:guid}", Check.Check.Show, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/phuc-tra/mau/{id:guid}/anh/{file:guid}", Check.Check.Photo, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra/mau/{id:guid}", Check.Check.Send, AccessRule.Needs(SpotChecksAccess.Check), Check.Check.Form);
    }

    public override async Task Demo(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => SpotChecks.Demo.DemoChecks.Seed(services, stop));
        await world.Step(services => SpotChecks.Demo.DemoChecks.Draw(services, stop));
    }
}
