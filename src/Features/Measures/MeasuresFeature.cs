using CauNoi.Kernel.Access;
using CauNoi.Kernel.Measures;
using CauNoi.Measures.Catalogue;
using CauNoi.Measures.Engine;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Measures;

/// <summary>Front door of Measures: figures out of facts, with all that stands behind them. See README.md.</summary>
public sealed class MeasuresFeature : Feature
{
    // Five times a second: what was saved is in the figures of every node within one.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    public override string Name => "measures";

    /// <summary>The derived measures, once the catalogue has been read; whether they make sense is asked together with the base ones.</summary>
    public IReadOnlyList<DerivedMeasure> Derived { get; private set; } = [];

    /// <summary>Terms of office.</summary>
    public IReadOnlyList<FigureTerm> Terms { get; private set; } = [];

    public override IReadOnlyList<Permission> Permissions => MeasuresAccess.All;

    public override IReadOnlyList<LoopKind> Loops => [new("measures.tail", Pace, (services, stop) => services.GetRequiredService<FigureEngine>().Turn(stop))];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 30, "Số liệu", "/so-lieu", "chart-line", AccessRule.Public),
    ];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var derived = MeasureFiles.Load(catalogue, InstallationFolder.FindLocalCatalogue());
        var terms = MeasureFiles.Terms(catalogue);
        (Derived, Terms) = (derived.Value, terms.Value);
        return [.. derived.BadFiles, .. terms.BadFiles];
    }

    public override IReadOnlyList<UnitPanel> UnitPanels => Panel.FigurePanels.All;

    public override void Services(IServiceCollection services) =>
        services.AddSingleton<MeasureCatalogue>().AddSingleton<FigureEngine>().AddScoped<Show.FactList>().AddScoped<Prove.FigureProof>();

    public override void Routes(Routes routes)
    {
        var desk = AccessRule.Needs(MeasuresAccess.Read);
        routes.Get("/so-lieu", Browse.BrowseFigures.Page, AccessRule.Public);
        routes.Get("/so-lieu/{measure}", Show.ShowFigure.Page, AccessRule.Public);
        routes.Get("/so-lieu/{measure}/thieu", Missing.MissingUnits.Page, AccessRule.Public);
        routes.Get("/api/figures", Api.FiguresApi.Of, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("All public figures of a unit over a period, with formula and provenance; JSON, or CSV with format=csv").Produces<Api.FiguresAnswer>();
        routes.Get("/api/figures/{measure}", Api.FiguresApi.One, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("One public figure of a unit and of the units directly below it; JSON, or CSV with format=csv").Produces<Api.FiguresAnswer>();
        routes.Get("/ban/so-lieu", Browse.BrowseFigures.Desk, desk);
        routes.Get("/ban/so-lieu/{measure}", Show.ShowFigure.Desk, desk);
        routes.Get("/ban/so-lieu/{measure}/thieu", Missing.MissingUnits.Desk, desk);
    }
}
