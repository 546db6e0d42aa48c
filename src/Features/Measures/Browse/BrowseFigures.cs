using CauNoi.Kernel.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Measures.Browse;

/// <summary>All figures of a unit over a period: derived ones first, then what was counted.</summary>
public static class BrowseFigures
{
    public static Task<IResult> Page(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null) =>
        Show(visit, maps, engine, catalogue, Face.Portal, unit, ky, map);

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null) =>
        Show(visit, maps, engine, catalogue, Face.Desk, unit, ky, map);

    private static async Task<IResult> Show(
        Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, Face face, string? unit, string? period, string? map)
    {
        if (await FigureCall.Of(visit, maps, face, unit, period, map) is not { } call) return visit.NotFound();
        await engine.Fresh(visit.Stop);
        var before = call.Period.Previous is { } previous ? await engine.Read(call.Over(previous), look => Thin(look, call), visit.Stop) : [];
        var lines = await engine.Read(call.Question, look => Lines(look, call, before), visit.Stop);
        var broken = face == Face.Desk ? catalogue.Broken(call.Period.Last).Select(b => (b.Measure.Title, b.Why)).ToList() : [];
        var model = new BrowseModel(call, lines, broken);
        return face == Face.Desk ? visit.Page<BrowseDeskPage>(model) : visit.Page<BrowsePage>(model);
    }

    private static List<FigureLine> Lines(FigureLook look, FigureCall call, HashSet<string> before) =>
    [
        .. Shown(look, call).Select(m => new FigureLine(m, look.Book.DerivedNamed(m.Name) is not null, Provenance.Of(look.Frame, m, call.Unit.Unit)))
            .Select(l => l with { Learning = l.Facts.Thin && before.Contains(l.Meaning.Name) })
            // What was never counted here would only fill the page.
            .Where(l => l.Derived || l.Facts.Facts > 0 || l.Facts.Value.Value != 0)
            // By room and kind: what belongs together stands together.
            .OrderByDescending(l => l.Derived).ThenBy(l => l.Meaning.Name, StringComparer.Ordinal),
    ];

    private static HashSet<string> Thin(FigureLook look, FigureCall call) => !look.Tree.Has(call.Unit.Unit) ? [] :
        [.. Shown(look, call).Where(m => Provenance.Coverage(m) is { } coverage && look.Frame.Read(coverage, call.Unit.Unit).Value < Provenance.UsualCoverage).Select(m => m.Name)];

    private static IEnumerable<Meaning> Shown(FigureLook look, FigureCall call) => look.Book.All.Where(m => call.Face == Face.Desk || m.EverPublic);
}

/// <summary>One figure of the list.</summary>
public sealed record FigureLine(Meaning Meaning, bool Derived, FigureFacts Facts)
{
    /// <summary>Đang làm quen: too few units left anything in the last two periods, so that it enters no rating.</summary>
    public bool Learning { get; init; }
}

public sealed record BrowseModel(FigureCall Call, IReadOnlyList<FigureLine> Lines, IReadOnlyList<(string Title, string Why)> Broken);
