using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Notebook.Delta;
using CauNoi.Notebook.Phones;
using CauNoi.Notebook.Photos;
using CauNoi.Notebook.Receive;
using CauNoi.Notebook.Seal;
using CauNoi.Notebook.Texts;
using CauNoi.Notebook.Waiting;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Notebook;

/// <summary>Front door of Notebook: a phone that records and is read without signal. What it records, other rooms offer. See README.md.</summary>
public sealed class NotebookFeature : Feature
{
    private TextCodeList codes = new([]);

    public override string Name => "notebook";

    public override int DemoOrder => 300;

    public override IReadOnlyList<Permission> Permissions => NotebookAccess.All;

    public override IReadOnlyList<ActKind> Acts => NotebookActs.All;

    public override IReadOnlyList<DutyKind> Duties => NotebookDuties.All;

    public override IReadOnlyList<SettingKind> Settings => NotebookSettings.All;

    public override IReadOnlyList<JobKind> Jobs => [new("notebook.forget", "Bỏ điện thoại lâu không liên lạc, xoá biên nhận và ảnh dở dang đã hết hạn giữ", "0 5 3 * * ?", Notebook.Jobs.Forget.Run)];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 22, "Sổ tay", "/ban/so-tay", "notebook-pen", AccessRule.Needs(NotebookAccess.See)),
    ];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = TextCodeList.Load(catalogue);
        codes = new TextCodeList(loaded.Value);
        return loaded.BadFiles;
    }

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton(codes).AddSingleton<OwnCodes>();
        services.AddSingleton<ServerKeys>().AddSingleton<Opening>().AddSingleton<FormText>();
        services.AddScoped<PhotoArrival>();
    }

    public override void Tables(ModelBuilder model) => NotebookTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/so-tay", Shell.Shell.Page, AccessRule.Public);
        routes.Get("/so-tay/sw.js", Shell.Shell.Script, AccessRule.Public).WithMetadata(Bare.Answer);
        routes.Get("/so-tay/manifest.webmanifest", Shell.Shell.Manifest, AccessRule.Public).WithMetadata(Bare.Answer);
        routes.Get("/so-tay/may", Enrol.Enrol.Show, AccessRule.Needs(NotebookAccess.Carry));
        routes.Post("/so-tay/may", Enrol.Enrol.Send, AccessRule.Needs(NotebookAccess.Carry), Enrol.Enrol.Form);
        routes.Post("/so-tay/may/{id:guid}/bo", EndPhone.Mine, AccessRule.SignedIn, BrowsePhones.EndForm);
        routes.Get("/ban/so-tay", BrowsePhones.Mine, AccessRule.Needs(NotebookAccess.See));
        routes.Get("/ban/so-tay/may", BrowsePhones.All, AccessRule.Needs(NotebookAccess.Manage));
        routes.Post("/ban/so-tay/may/{id:guid}/bo", EndPhone.Any, AccessRule.Needs(NotebookAccess.Manage), BrowsePhones.EndForm);
        routes.Get("/ban/so-tay/cho", BrowseWaiting.Page, AccessRule.Needs(NotebookAccess.Settle));
        routes.Get("/ban/so-tay/cho/{id:guid}", SettleWaiting.Show, AccessRule.Needs(NotebookAccess.Settle));
        routes.Post("/ban/so-tay/cho/{id:guid}/ghi", SettleWaiting.Take, AccessRule.Needs(NotebookAccess.Settle), SettleWaiting.TakeForm);
        routes.Post("/ban/so-tay/cho/{id:guid}/bo", SettleWaiting.Drop, AccessRule.Needs(NotebookAccess.Settle), SettleWaiting.DropForm);
        routes.Get("/ban/so-tay/tin-nhan", TextTable.Show, AccessRule.Needs(NotebookAccess.Carry));
        routes.Post("/ban/so-tay/tin-nhan", TextTable.Make, AccessRule.Needs(NotebookAccess.Carry), TextTable.Form);
        routes.Post("/so-tay/tin-nhan", TextDoor.Take, AccessRule.Public, TextDoor.Most).WithMetadata(Bare.Answer).RequireRateLimiting(RateLimits.LookUp);
        // These ask for a phone's signature and for nothing else: no visitor is looked up, no page stands around them.
        routes.Get("/so-tay/moi", Delta.Delta.Show, AccessRule.Public).WithMetadata(Bare.Answer);
        routes.Post("/so-tay/gui", Receive.Receive.Send, AccessRule.Public, Receive.Receive.Most).WithMetadata(Bare.Answer);
        routes.Post("/so-tay/anh/{id:guid}/{picture:int}", TakePiece.Send, AccessRule.Public, TakePiece.Most).WithMetadata(Bare.Answer);
    }
}
