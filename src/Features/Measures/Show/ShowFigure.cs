using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Measures.Show;

/// <summary>One figure taken apart: what it means, what stands beside it, the units below, earlier periods, and the facts themselves.</summary>
public static class ShowFigure
{
    public const int PageSize = 50;
    private const int Periods = 5;

    // They stand beside the territory: shown where they left something, and not as a row of nothing.
    private static readonly HashSet<string> Beside = ["department", "shared-office", "external-agency", "member-organisation"];

    public static Task<IResult> Page(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, FactList facts, string measure,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? xep = null, int trang = 1, [FromQuery(Name = "trang-noi")] int places = 1) =>
        Show(visit, maps, engine, catalogue, facts, Face.Portal, measure, new Asked(unit, ky, map, xep, trang, places));

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, FactList facts, string measure,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? xep = null, int trang = 1, [FromQuery(Name = "trang-noi")] int places = 1) =>
        Show(visit, maps, engine, catalogue, facts, Face.Desk, measure, new Asked(unit, ky, map, xep, trang, places));

    private static async Task<IResult> Show(
        Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, FactList facts, Face face, string measure, Asked asked)
    {
        if (await FigureCall.Of(visit, maps, face, asked.Unit, asked.Period, asked.Map) is not { } call) return visit.NotFound();
        var understood = catalogue.On(call.Days.Last).Meaning(measure);
        if (!understood.Ok || (face == Face.Portal && !understood.Value.EverPublic)) return visit.NotFound();
        var meaning = understood.Value;
        var page = Math.Clamp(asked.Page, 1, 10_000);
        await engine.Fresh(visit.Stop);
        var (figure, parts, elsewhere, watermark) = await engine.Read(call.Question, look =>
            (Provenance.Of(look.Frame, meaning, call.Unit.Unit), Parts(look, meaning, call), look.Frame.Elsewhere(meaning.Formula, call.Unit.Unit), look.Watermark), visit.Stop);
        var table = PartPage.Of(parts, asked.Order == "thieu", asked.Places);
        var earlier = await Earlier(visit, engine, meaning, call);
        var thinBefore = earlier.Count > 0 && earlier[0].Thin;
        var model = new FigureModel(call, meaning, catalogue.On(call.Days.Last).DerivedNamed(measure), figure, figure.Thin && thinBefore, table, page, earlier,
            await facts.Of(visit, call, meaning, page), watermark) { Elsewhere = await Named(maps, call, elsewhere, visit.Stop) };
        return face == Face.Desk ? visit.Page<FigureDeskPage>(model) : visit.Page<FigurePage>(model);
    }

    // The units directly below, and what stands at the unit itself and under no unit below it.
    private static List<FigurePart> Parts(FigureLook look, Meaning meaning, FigureCall call)
    {
        var coverage = Provenance.Coverage(meaning);
        var (figure, covered, declared) = (look.Frame.Open(meaning.Formula), coverage is null ? null : look.Frame.Open(coverage), look.Frame.Open(meaning.Formula, declared: true));
        return [.. look.Tree.Children(call.Unit.Unit).Select(n => new FigurePart(n, figure.At(n.Unit), declared.At(n.Unit), covered?.At(n.Unit) is { Known: true } share ? share.Value : null))
            .Where(p => !Beside.Contains(p.Unit.Kind) || p.Value is { Known: true, Value: not 0 })];
    }

    private static async Task<IReadOnlyList<(string Unit, long Sum)>> Named(UnitMaps maps, FigureCall call, IReadOnlyList<(int Unit, long Sum)> elsewhere, CancellationToken stop)
    {
        if (elsewhere.Count == 0) return [];
        var history = (await maps.Lineage(call.Known, stop)).History;
        return [.. elsewhere.Select(e => (e.Unit == call.Unit.Unit ? $"Ghi ở chính {call.Unit.Name}" : $"{history.Of(e.Unit).MaxBy(n => n.From)?.Name ?? "Đơn vị cũ"} (trước sắp xếp)", e.Sum))];
    }

    private static async Task<List<EarlierFigure>> Earlier(Visit visit, FigureEngine engine, Meaning meaning, FigureCall call)
    {
        var series = new List<EarlierFigure>();
        for (var period = call.Period.Previous; period is not null && series.Count < Periods; period = period.Previous)
        {
            var over = period;
            var (value, thin) = await engine.Read(call.Over(over), look => !look.Tree.Has(call.Unit.Unit) ? (Reading.Not(Why.NotThere), false)
                : (look.Frame.Read(meaning.Formula, call.Unit.Unit), Provenance.Coverage(meaning) is { } coverage && look.Frame.Read(coverage, call.Unit.Unit) is { Known: true, Value: < Provenance.UsualCoverage }), visit.Stop);
            series.Add(new EarlierFigure(over, call.Over(over).Map, value, thin));
        }

        return series;
    }

    private sealed record Asked(string? Unit, string? Period, string? Map, string? Order, int Page, int Places);
}

/// <summary>The same figure over an earlier period, and on which map.</summary>
public sealed record EarlierFigure(Period Period, DateOnly Map, Reading Value, bool Thin);

public sealed record FigureModel(
    FigureCall Call, Meaning Meaning, DerivedMeasure? Derived, FigureFacts Figure, bool Learning, PartPage Parts, int Page,
    IReadOnlyList<EarlierFigure> Earlier, FactPage Facts, long Watermark)
{
    /// <summary>What stands at the unit itself: its own, and what units left that were there before a rearrangement.</summary>
    public IReadOnlyList<(string Unit, long Sum)> Elsewhere { get; init; } = [];

    public string Path => $"/{Meaning.Name}";

    /// <summary>This page again; whoever turns one of its two lists keeps the place in the other.</summary>
    public string Again(bool? leastFirst = null, int? places = null, int? page = null)
    {
        var (least, at) = (leastFirst ?? Parts.LeastFirst, leastFirst is null ? places ?? Parts.Page : 1);
        return Call.To(Path, more: $"{(least ? "&xep=thieu" : "")}{(at > 1 ? $"&trang-noi={at}" : "")}{((page ?? Page) is > 1 and var facts ? $"&trang={facts}" : "")}");
    }

    public string Text(Reading reading) => FigureText.Value(reading, Meaning.Type);

    public string Percent(decimal? share) => share is { } known ? $"{Ui.Words.Spoken.Number(known * 100)}%" : "";
}
