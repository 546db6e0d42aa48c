using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Matters.Count;
using CauNoi.Matters.Meet;
using CauNoi.Matters.Register;
using CauNoi.Petitions;
using CauNoi.Petitions.Handling;
using CauNoi.Platform;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters;

/// <summary>Front door of Matters: what a desk keeps beside single petitions. See README.md.</summary>
public sealed class MattersFeature : Feature
{
    public override string Name => "matters";

    // After the petitions beside which matters stand.
    public override int DemoOrder => 166;

    public override IReadOnlyList<Permission> Permissions => [MatterAccess.Keep];

    public override IReadOnlyList<ActKind> Acts => [.. MatterAccess.Acts, .. ReceptionActs.All];

    public override IReadOnlyList<Measure> Measures => [.. MatterAccess.Measures, .. ReceptionActs.Measures];

    public override IReadOnlyList<DutyKind> Duties => [MatterAccess.Look];

    public override IReadOnlyList<CalendarSource> CalendarEntries => [Receptions.Calendar];

    public override void Tables(ModelBuilder model)
    {
        MatterTables.Map(model);
        ReceptionTables.Map(model);
    }

    public override void Routes(Routes routes)
    {
        var (keep, receive) = (AccessRule.Needs(MatterAccess.Keep), AccessRule.Needs(PetitionAccess.Receive));
        routes.Get("/ban/so-vu-viec", Register.Register.Show, keep);
        routes.Get("/ban/so-vu-viec/moi", Register.Register.Start, keep);
        routes.Post("/ban/so-vu-viec/moi", Register.Register.Open, keep, MatterForms.New);
        routes.Get("/ban/so-vu-viec/{id:guid}", Steps.Show, keep);
        routes.Post("/ban/so-vu-viec/{id:guid}", Steps.Send, keep, MatterForms.More);
        routes.Post("/ban/so-vu-viec/{id:guid}/khep", Steps.End, keep, MatterForms.End);

        routes.Get("/ban/tiep-cong-dan", Receptions.Show, receive);
        routes.Post("/ban/tiep-cong-dan", Receptions.Send, receive, Receptions.Form);
        routes.Post("/ban/tiep-cong-dan/{id:guid}", Receptions.Log, receive, Receptions.LogForm);

        routes.Get("/ban/kien-nghi/dem", Counting.Show, AccessRule.Needs(HandlingAccess.Handle));
        routes.Get("/ban/kien-nghi/ky-hop", Council.Show, AccessRule.Needs(PetitionAccess.Read));
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => world.Step(services => Matters.Demo.DemoMatters.Make(services, stop));
}
