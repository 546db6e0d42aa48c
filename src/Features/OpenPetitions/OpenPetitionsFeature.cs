using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.OpenPetitions.Agenda;
using CauNoi.OpenPetitions.Answered;
using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.CoSign;
using CauNoi.OpenPetitions.Download;
using CauNoi.OpenPetitions.Feed;
using CauNoi.OpenPetitions.Jobs;
using CauNoi.OpenPetitions.Kept;
using CauNoi.OpenPetitions.Panels;
using CauNoi.OpenPetitions.Show;
using CauNoi.OpenPetitions.Statistics;
using CauNoi.OpenPetitions.Suggest;
using CauNoi.OpenPetitions.Webhooks;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions;

/// <summary>Front door of OpenPetitions: what everybody sees of petitions, read from published copies and from nothing else. See README.md.</summary>
public sealed class OpenPetitionsFeature : Feature
{
    private AgendaThresholds thresholds = new([]);

    public override string Name => "open-petitions";

    // After the room that publishes its own sample cases: here are some only where there are none.
    public override int DemoOrder => 190;

    public override IReadOnlyList<Permission> Permissions => OpenPetitionAccess.All;

    public override IReadOnlyList<DutyKind> Duties => OpenPetitionDuties.All;

    public override IReadOnlyList<JobKind> Jobs => [new("open-petitions.agendas", "Đưa việc đủ người cùng ký đã xác nhận ra bàn", "15 */10 * * * ?", OpenAgendas.Run)];

    public override IReadOnlyList<LoopKind> Loops => [TellWebhooks.Loop];

    public override IReadOnlyList<UnitPanel> HomePanels => [AnsweredHome.Panel];

    public override IReadOnlyList<UnitPanel> UnitPanels => [UnitFigures.Panel(Face.Portal), UnitFigures.Panel(Face.Desk)];

    public override IReadOnlyList<ActKind> Acts => OpenPetitionActs.All;

    public override IReadOnlyList<MenuLine> Menu => [new(Face.Portal, 20, "Kiến nghị", "/kien-nghi", "messages-square", AccessRule.Public)];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = AgendaThresholds.Load(catalogue);
        thresholds = new AgendaThresholds(loaded.Value);
        return loaded.BadFiles;
    }

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<PublishedCopies>().AddScoped<CopyStream>();
        services.AddSingleton<OpenLedger>().AddSingleton<OpenFigures>().AddSingleton<PurgeStand>().AddSingleton<KeptPages>();
        services.AddSingleton<WordShares>().AddSingleton<FindCopies>().AddSingleton<SimilarCopies>().AddSingleton<CoSignKey>();
        services.AddSingleton(thresholds).AddSingleton<WebhookSecrets>().AddSingleton<WebhookDoor>().AddSingleton<TellWebhooks>();
    }

    public override void Tables(ModelBuilder model) => OpenPetitionTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/kien-nghi", Browse.Browse.Page, AccessRule.Public);
        routes.Get("/kien-nghi/so-lieu", ShowFigures.Page, AccessRule.Public);
        routes.Get("/kien-nghi/so-lieu.json", ShowFigures.Json, AccessRule.Public);
        routes.Get("/kien-nghi/tuan", ShowAnswered.Page, AccessRule.Public);
        routes.Get("/kien-nghi/tin.atom", AtomFeed.Get, AccessRule.Public);
        routes.Get("/kien-nghi/tai", Downloads.Page, AccessRule.Public);
        routes.Get("/kien-nghi/tai/kien-nghi.csv", Downloads.Csv, AccessRule.Public);
        routes.Get("/kien-nghi/tai/kien-nghi.json", Downloads.Json, AccessRule.Public);
        routes.Post("/kien-nghi/goi-y", Suggest.Suggest.Api, AccessRule.Public, new SentBytes(Suggest.Suggest.MostBytes));

        routes.Get("/kien-nghi/{code}", ShowCase.Page, AccessRule.Public);
        routes.Get("/kien-nghi/{code}/anh/{no:int}", ShowCase.Picture, AccessRule.Public);
        routes.Get("/kien-nghi/{code}/cung-ky", CoSign.CoSign.Show, AccessRule.Public);
        routes.Post("/kien-nghi/{code}/cung-ky", CoSign.CoSign.Send, AccessRule.Public, CoSign.CoSign.Form).RequireRateLimiting(RateLimits.PublicPost);
        routes.Get("/kien-nghi/{code}/cung-ky/xac-nhan", Confirm.Show, AccessRule.Public);
        routes.Post("/kien-nghi/{code}/cung-ky/xac-nhan", Confirm.Send, AccessRule.Public, Confirm.Form).RequireRateLimiting(RateLimits.LookUp);

        routes.Get("/ban/kien-nghi-cong-khai/noi-nhan", KeepWebhooks.Page, AccessRule.Needs(OpenPetitionAccess.Webhooks));
        routes.Post("/ban/kien-nghi-cong-khai/noi-nhan", KeepWebhooks.Add, AccessRule.Needs(OpenPetitionAccess.Webhooks), KeepWebhooks.Form);
        routes.Post("/ban/kien-nghi-cong-khai/noi-nhan/{id:guid}/thoi", KeepWebhooks.End, AccessRule.Needs(OpenPetitionAccess.Webhooks), KeepWebhooks.EndForm);
        routes.Get("/ban/kien-nghi-cong-khai/{code}", ShowOpenCase.Page, AccessRule.Needs(OpenPetitionAccess.Agenda));
        routes.Post("/ban/kien-nghi-cong-khai/{code}/phieu-ky", ShowOpenCase.AddSheet, AccessRule.Needs(OpenPetitionAccess.Agenda), ShowOpenCase.Sheet);
        routes.Post("/ban/kien-nghi-cong-khai/{code}/dua-ra-ban", ShowOpenCase.PutOnAgenda, AccessRule.Needs(OpenPetitionAccess.Agenda), ShowOpenCase.Meeting);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => world.Step(services => OpenPetitions.Demo.DemoCopies.Make(services, stop));
}
