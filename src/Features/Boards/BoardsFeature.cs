using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards;

/// <summary>Front door of Boards: how far what was promised has come, for every unit. See README.md.</summary>
public sealed class BoardsFeature : Feature
{
    public override string Name => "boards";

    // After the programmes and plans whose targets its samples reach or miss.
    public override int DemoOrder => 190;

    public override IReadOnlyList<Permission> Permissions => BoardsAccess.All;

    public override IReadOnlyList<ActKind> Acts => BoardActs.All;

    public override IReadOnlyList<Measure> Measures => BoardMeasures.All;

    public override IReadOnlyList<ActSequel> Sequels => [new(Evidence.ProvenFacts.Acts, Evidence.ProvenFacts.Follow)];

    public override IReadOnlyList<UnitPanel> HomePanels => [Panel.TargetsHome.Panel];

    public override IReadOnlyList<UnitPanel> UnitPanels => Panel.BoardPanels.All;

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 28, "Chỉ tiêu", "/bang", "target", AccessRule.Public),
        new(Face.Desk, 28, "Chỉ tiêu", "/ban/bang", "target", AccessRule.Needs(BoardsAccess.Read)) { Also = ["/ban/chuong-trinh", "/ban/doc-van-ban", "/ban/ke-hoach", "/ban/chuoi", "/ban/so-lieu"] },
    ];

    public override void Services(IServiceCollection services) =>
        services.AddSingleton(new ProgrammeLink("Đã tới đâu: mở bảng chỉ tiêu", id => $"/bang/chuong-trinh/{id}")).AddSingleton<TargetFigures>().AddScoped<LiveTargets>().AddScoped<Declare.Declare.Doors>();

    public override void Tables(ModelBuilder model) => BoardTables.Map(model);

    public override void Routes(Routes routes)
    {
        var desk = AccessRule.Needs(BoardsAccess.Read);
        routes.Get("/bang", UnitBoard.ShowUnitBoard.Page, AccessRule.Public);
        routes.Get("/bang/chuong-trinh/{id:guid}", ProgrammeBoard.ShowProgrammeBoard.Page, AccessRule.Public);
        routes.Get("/bang/chi-tieu/{id:guid}", OneTarget.ShowTarget.Page, AccessRule.Public);
        routes.Get("/api/target-figures", Api.TargetFiguresApi.Of, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("Public targets of a unit and of the units directly below it: figure, goal, status and provenance; JSON, or CSV with format=csv").Produces<Api.TargetFiguresAnswer>();
        routes.Get("/ban/bang", UnitBoard.ShowUnitBoard.Desk, desk);
        routes.Get("/ban/bang/chuong-trinh/{id:guid}", ProgrammeBoard.ShowProgrammeBoard.Desk, desk);
        routes.Get("/ban/bang/chi-tieu/{id:guid}", OneTarget.ShowTarget.Desk, desk);
        routes.Get("/ban/bang/chu-tri", Leads.ShowLeads.Page, desk);
        routes.Get("/ban/bang/de-an", Schemes.ShowSchemes.Page, desk);
        routes.Get("/ban/bang/lo-hen", Broken.ShowBroken.Page, desk);
        var declare = AccessRule.Needs(BoardsAccess.Declare);
        routes.Get("/ban/bang/chi-tieu/{id:guid}/khai", Declare.Declare.Show, declare);
        routes.Post("/ban/bang/chi-tieu/{id:guid}/khai", Declare.Declare.Send, declare, Declare.Declare.Form);
        routes.Post("/ban/bang/chi-tieu/{id:guid}/khai/rut", Declare.Declare.Withdraw, declare, Declare.Declare.WithdrawForm);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => Boards.Demo.DemoBoards.Make(world, stop);
}
