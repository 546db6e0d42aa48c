using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities;

/// <summary>Front door of Activities: what was done, written once where it happened. Its kinds are data. See README.md.</summary>
public sealed class ActivitiesFeature : Feature
{
    private readonly Activities.Offline.ActivitiesOffline offline = new();
    private KindList kinds = new([]);

    /// <summary>The kinds in force here, once the catalogue has been read.</summary>
    public KindList Kinds => kinds;

    public override string Name => "activities";

    public override int DemoOrder => 160;

    public override IReadOnlyList<Permission> Permissions => ActivitiesAccess.All;

    public override IReadOnlyList<ActKind> Acts => ActivityActs.All;

    /// <summary>Whatever the kinds leave to be counted: a new file brings its measures along.</summary>
    public override IReadOnlyList<Measure> Measures => [.. kinds.All.SelectMany(k => k.Facts).Select(f => f.Measure), .. ActivityMeasures.All];

    /// <summary>Whatever the kinds say is owed.</summary>
    public override IReadOnlyList<DutyKind> Duties => [.. kinds.All.SelectMany(k => k.Duties).Select(d => d.Duty), .. ActivityDuties.All];

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("activities.open-duties", "Mở việc đến hạn theo mùa của từng loại việc", "0 10 2 * * ?", Activities.Jobs.OpenDuties.Run),
        new("activities.forget-personal", "Xoá phần riêng tư của bản ghi đã hết hạn giữ", "0 40 3 * * ?", Activities.Jobs.ForgetPersonal.Run),
    ];

    public override IReadOnlyList<LoopKind> Loops => [new("activities.fill-times", TimeSpan.FromMinutes(1), Filling.FillTimes.Flush)];

    public override Platform.Offline.OfflineRoom Offline => offline;

    public override IReadOnlyList<UnitPanel> UnitPanels => [Public.PublicPanel.Panel];

    public override IReadOnlyList<Platform.Facts.RecordDoor> RecordDoors => [Public.RecordDoors.Door];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 20, "Ghi việc", "/ban/ghi", "pencil", AccessRule.Needs(ActivitiesAccess.Write)),
        // Who has a record and who has none is asked from there: one line of the menu for both.
        new(Face.Desk, 21, "Sổ việc", "/ban/so-viec", "book-open", AccessRule.Needs(ActivitiesAccess.Read)) { Also = ["/ban/phu-song", "/ban/ky", "/ban/phuc-tra"] },
        new(Face.Desk, 60, "Loại việc", "/ban/loai-viec", "list-todo", AccessRule.Needs(ActivitiesAccess.Kinds)),
    ];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = KindCatalogue.Load(catalogue, InstallationFolder.FindLocalCatalogue());
        kinds = new KindList(loaded.Value);
        offline.Duties = kinds.All.SelectMany(k => k.Duties.Select(d => (d.Duty.Name, Form: k.Name))).ToDictionary(d => d.Name, d => d.Form);
        return loaded.BadFiles;
    }

    public override void Services(IServiceCollection services) => services.AddSingleton(kinds).AddSingleton<Filling.FillTimes>().AddSingleton(RecordBook.Of(kinds));

    public override void Tables(ModelBuilder model) => ActivityTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/ghi", Choose.Choose.Page, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Get("/ban/ghi/{kind}", Record.Record.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/ghi/{kind}", Record.Record.Send, AccessRule.Needs(ActivitiesAccess.Write), KindCall.NewForm);
        routes.Get("/ban/loai-viec", Filling.BrowseKinds.Page, AccessRule.Needs(ActivitiesAccess.Kinds));
        routes.Get("/ban/so-viec", Browse.Browse.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/tep/{kind}", Browse.Browse.File, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/{id:guid}", Show.Show.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/{id:guid}/anh/{file:guid}", Show.Show.Photo, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/{id:guid}/sua", Correct.Correct.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/so-viec/{id:guid}/sua", Correct.Correct.Send, AccessRule.Needs(ActivitiesAccess.Write), KindCall.CorrectionForm);
        routes.Post("/ban/so-viec/{id:guid}/xac-nhan", Confirm.Confirm.Send, AccessRule.Needs(ActivitiesAccess.Confirm), Confirm.Confirm.Form);
        routes.Post("/ban/so-viec/{id:guid}/buoc/{to}", Step.Step.Send, AccessRule.Needs(ActivitiesAccess.Write), Step.Step.Form);
        routes.Post("/ban/so-viec/{id:guid}/rut", Withdraw.Withdraw.Send, AccessRule.Needs(ActivitiesAccess.Write), Withdraw.Withdraw.Form);
        Meeting.QuestionRoutes.Add(routes);
        Quick.QuickRoutes.Add(routes);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => Activities.Demo.DemoActivities.Make(world, stop);
}
