using CauNoi.Activities;
using CauNoi.Imports.Apply;
using CauNoi.Imports.Jobs;
using CauNoi.Imports.Send;
using CauNoi.Imports.Undo;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Imports;

/// <summary>Front door of Imports: records that come as a table, a few or a million. See README.md.</summary>
public sealed class ImportsFeature : Feature
{
    public override string Name => "imports";

    public override IReadOnlyList<ActKind> Acts => ImportActs.All;

    public override IReadOnlyList<SettingKind> Settings => [ImportRows.MostRows];

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new(ApplyImports.Job, "Ghi các bảng đã được cho ghi", "0 0/30 * * * ?", ApplyImports.Run),
        new("activities.forget-rows", "Xoá các bảng đã gửi, khi không còn cần", "0 20 3 * * ?", ForgetRows.Run),
    ];

    public override IReadOnlyList<LoopKind> Loops => [new(ApplyImports.Job, TimeSpan.FromSeconds(1), ApplyImports.Look)];

    public override void Services(IServiceCollection services) => services.AddSingleton<Uploading>();

    public override void Tables(ModelBuilder model) => ImportTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/ghi/{kind}/bang", ImportRows.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Get("/ban/ghi/tep/{kind}", ImportRows.Template, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/ghi/{kind}/bang", ImportRows.Send, AccessRule.Needs(ActivitiesAccess.Write), ImportRows.Form).WithMetadata(new LongFile(ImportRows.LongestFile));
        routes.Get("/ban/nhap", Review.Review.Browse, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Get("/ban/nhap/{id:guid}", Review.Review.Page, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Get("/ban/nhap/tep/{id:guid}", Review.Review.File, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/nhap/{id:guid}/ghi", Accept.Accept.Send, AccessRule.Needs(ActivitiesAccess.Write), Accept.Accept.Form);
        routes.Post("/ban/nhap/{id:guid}/bo", Accept.Accept.Drop, AccessRule.Needs(ActivitiesAccess.Write), Accept.Accept.DropForm);
        routes.Post("/ban/nhap/{id:guid}/hoan-tac", UndoImport.Send, AccessRule.Needs(ActivitiesAccess.Write), UndoImport.Form);
    }
}
