using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using CauNoi.Ui.Figures;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Portal.Home;

/// <summary>The first page: what one can do here, and figures that are counted, not claimed; the same that their own pages show.</summary>
public static class ShowHome
{
    private const int MostFigures = 8;

    public static async Task<IResult> Page(Visit visit, UnitMaps maps, FigureEngine engine, FeatureList features, IServiceProvider services)
    {
        // The installation's own root over the present year, as the page that opens a figure has it. Before the first unit is founded there is none.
        if (await FigureCall.Of(visit, maps, Face.Portal, unit: null, period: null, map: null) is not { } call) return visit.Page<HomePage>(new HomeModel([], null, [], []));
        await engine.Fresh(visit.Stop);
        var (figures, watermark) = await engine.Read(call.Question, look => (Figures(look, call), look.Watermark), visit.Stop);
        return visit.Page<HomePage>(new HomeModel(figures, watermark, await visit.HeadLines(call.Unit.Unit), await PanelContent.All(features.HomePanels, visit, services, call.Unit)));
    }

    // Measures that are public at once: what waits for somebody's confirmation stands in the list of all figures.
    private static List<FigureValue> Figures(FigureLook look, FigureCall call)
    {
        var all = look.Book.All.Where(m => m.Bases.All(b => b.Public == Publication.AtOnce) && look.Book.DerivedNamed(m.Name) is null)
            .Select(m => (Meaning: m, Facts: Provenance.Of(look.Frame, m, call.Unit.Unit))).ToList();
        // What nothing was recorded of yet says little here: it stands in the list of all figures.
        return [.. all.OrderBy(f => f.Facts.Value is { Known: true, Value: not 0 } ? 0 : 1).Take(MostFigures).Select(f => Shown(f.Meaning, f.Facts, call))];
    }

    private static FigureValue Shown(Meaning meaning, FigureFacts facts, FigureCall call) =>
        new(meaning.Title, call.To($"/{meaning.Name}"), FigureText.Value(facts.Value, meaning.Type), $"{FigureText.Unit(meaning.Type)}, {Spoken.Small(call.Period.Words)}", call.Known ?? call.Now)
        {
            Provisional = facts.Provisional || call.Period.Last >= call.Today,
        };
}

public sealed record HomeModel(IReadOnlyList<FigureValue> Figures, long? Watermark, IReadOnlyList<string> Heads, IReadOnlyList<(string Title, PanelContent Content)> Panels);
