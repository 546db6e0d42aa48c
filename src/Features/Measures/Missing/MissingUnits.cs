using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Measures.Missing;

/// <summary>The units that are expected to leave something and have left nothing, in pages.</summary>
public static class MissingUnits
{
    private const int PageSize = 50;

    public static Task<IResult> Page(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, string measure,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, int trang = 1) =>
        Show(visit, maps, engine, catalogue, Face.Portal, measure, unit, ky, map, trang);

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, string measure,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, int trang = 1) =>
        Show(visit, maps, engine, catalogue, Face.Desk, measure, unit, ky, map, trang);

    private static async Task<IResult> Show(
        Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, Face face, string measure, string? unit, string? period, string? map, int trang)
    {
        if (await FigureCall.Of(visit, maps, face, unit, period, map) is not { } call) return visit.NotFound();
        var understood = catalogue.On(call.Days.Last).Meaning(measure);
        if (!understood.Ok || (face == Face.Portal && !understood.Value.EverPublic)) return visit.NotFound();
        var meaning = understood.Value;
        await engine.Fresh(visit.Stop);
        var missing = await engine.Read(call.Question, look => Missing(look, meaning, call.Unit.Unit), visit.Stop);
        var pages = Math.Max(1, (missing.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(trang, 1, pages);
        var model = new MissingModel(call, meaning, [.. missing.Skip((page - 1) * PageSize).Take(PageSize)], missing.Count, page, pages);
        return face == Face.Desk ? visit.Page<MissingDeskPage>(model) : visit.Page<MissingPage>(model);
    }

    private static List<(UnitNode Unit, string Above)> Missing(FigureLook look, Meaning meaning, int unit)
    {
        if (meaning.LeftBy.Count == 0) return [];
        var (present, kinds) = (look.Frame.Open(Provenance.Present(meaning)), meaning.LeftBy);
        return [.. look.Tree.Subtree(unit).Where(n => kinds.Contains(n.Kind) && !present.At(n.Unit).Holds)
            .Select(n => (n, n.Parent is { } parent && parent != unit ? look.Tree.Find(parent)?.Name ?? "" : ""))];
    }
}

public sealed record MissingModel(
    FigureCall Call, Meaning Meaning, IReadOnlyList<(UnitNode Unit, string Above)> Units, int Count, int Page, int Pages)
{
    public string Path => $"/{Meaning.Name}/thieu";
}
