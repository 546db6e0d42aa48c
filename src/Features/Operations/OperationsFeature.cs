using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Operations.Configure;
using CauNoi.Operations.Gallery;
using CauNoi.Operations.Measure;
using CauNoi.Operations.RunJobs;
using CauNoi.Operations.Watch;
using CauNoi.Platform;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Operations;

/// <summary>Front door of Operations: settings, jobs, health, alarms, metrics; for who keeps the machines running. See README.md.</summary>
public sealed class OperationsFeature : Feature
{
    public override string Name => "operations";

    public override IReadOnlyList<Permission> Permissions => OperationsAccess.All;

    public override IReadOnlyList<ActKind> Acts => OperationsActs.All;

    public override IReadOnlyList<JobKind> Jobs => OperationsJobs.All;

    public override IReadOnlyList<LoopKind> Loops => [new("operations.watch", TimeSpan.FromSeconds(15), AlarmWatch.Look)];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 210, "Tình trạng", "/he-thong/tinh-trang", "activity", AccessRule.Needs(OperationsAccess.Watch)),
        new(Face.Desk, 220, "Công việc", "/he-thong/cong-viec", "clock", AccessRule.Needs(OperationsAccess.RunJobs)),
        new(Face.Desk, 230, "Cài đặt", "/he-thong/cai-dat", "settings", AccessRule.Needs(OperationsAccess.Settings)),
        new(Face.Desk, 240, "Giao diện", "/he-thong/giao-dien", "book-open", AccessRule.Needs(OperationsAccess.Settings)),
    ];

    public override void Tables(ModelBuilder model) => OperationsTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/suc-khoe", AnswerHealth.Page, AccessRule.Public).WithMetadata(Bare.Answer);
        routes.Get("/he-thong/do-luong", ShowMetrics.Page, AccessRule.Public).WithMetadata(Bare.Answer);
        // It shows samples only, and whoever builds pages elsewhere may look.
        routes.Get("/he-thong/giao-dien", ShowGallery.Page, AccessRule.Public);

        routes.Get("/he-thong/tinh-trang", ShowState.Page, AccessRule.Needs(OperationsAccess.Watch));
        routes.Get("/he-thong/cong-viec", BrowseJobs.Page, AccessRule.Needs(OperationsAccess.RunJobs));
        routes.Post("/he-thong/cong-viec/{name}", RunJob.Send, AccessRule.Needs(OperationsAccess.RunJobs), RunJob.Form);
        routes.Get("/he-thong/cai-dat", BrowseSettings.Page, AccessRule.Needs(OperationsAccess.Settings));
        routes.Get("/he-thong/cai-dat/{name}", ChangeSetting.Show, AccessRule.Needs(OperationsAccess.Settings));
        routes.Post("/he-thong/cai-dat/{name}", ChangeSetting.Send, AccessRule.Needs(OperationsAccess.Settings), ChangeSetting.Form);
        routes.Post("/he-thong/thu-thu", SendTest.Send, AccessRule.Needs(OperationsAccess.Settings), SendTest.Form);
    }
}
