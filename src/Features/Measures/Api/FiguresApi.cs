using System.Globalization;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Measures.Api;

/// <summary>Public figures for other programs, each with its formula and what stands beside it; JSON, or CSV with format=csv.</summary>
public static class FiguresApi
{
    /// <summary>All public figures of a unit.</summary>
    public static async Task<IResult> Of(Visit visit, UnitMaps maps, FigureEngine engine, string? unit = null, string? period = null, string? map = null, string? known = null, string? format = null)
    {
        if (await Call(visit, maps, unit, period, map, known) is not { } call) return visit.NotFound();
        await engine.Fresh(visit.Stop);
        return await engine.Read(call.Question, look => Answer(call, look, format,
            [.. look.Book.All.Where(m => m.EverPublic).OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => FigureRow.At(look, m, call.Unit))]), visit.Stop);
    }

    /// <summary>One public figure of a unit and of the units directly below it.</summary>
    public static async Task<IResult> One(Visit visit, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, string measure, string? unit = null, string? period = null, string? map = null, string? known = null, string? format = null)
    {
        if (await Call(visit, maps, unit, period, map, known) is not { } call) return visit.NotFound();
        if (catalogue.On(call.Period.Last).Meaning(measure) is not { Ok: true, Value: { EverPublic: true } meaning }) return visit.NotFound();
        await engine.Fresh(visit.Stop);
        return await engine.Read(call.Question, look => Answer(call, look, format,
            [.. look.Tree.Children(call.Unit.Unit).Prepend(call.Unit).Select(n => FigureRow.At(look, meaning, n))]), visit.Stop);
    }

    private static async Task<FigureCall?> Call(Visit visit, UnitMaps maps, string? unit, string? period, string? map, string? known)
    {
        DateTimeOffset? moment = null;
        if (!string.IsNullOrEmpty(known))
            moment = DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read.ToUniversalTime()
                : throw new BadInput(StatusCodes.Status400BadRequest, "Mốc known chưa đúng. Xin viết như 2026-01-31T00:00:00Z.");
        return await FigureCall.Of(visit, maps, Face.Portal, unit, period, map) is { } call ? call with { Known = moment } : null;
    }

    private static IResult Answer(FigureCall call, FigureLook look, string? format, List<FigureRow> rows) => format == "csv"
        ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", $"so-lieu-{UnitAddress.Of(call.Unit)}-{call.Period.Kind.Id}-{MapDay.Machine(call.Period.Last)}.csv")
        : Results.Json(new FiguresAnswer(call.Period.Format(), call.Map, call.Known, look.Watermark, rows));

    private static Sheet Table(List<FigureRow> rows) => new(
        ["measure", "title", "unit", "code", "name", "value", "why", "type", "of", "provisional", "measuredShare", "coverage", "declared", "gap", "facts", "formula"],
        [.. rows.Select((r, n) => new SheetRow(n + 2, [r.Measure, r.Title, Text(r.Unit), r.Code ?? "", r.Name, Text(r.Value), r.Why ?? "", r.Type, r.Of,
            r.Provisional ? "1" : "0", Text(r.MeasuredShare), Text(r.Coverage), Text(r.Declared), Text(r.Gap), Text(r.Facts), r.Formula]))]);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A figure with its provenance.</summary>
public sealed record FigureRow(
    string Measure, string Title, int Unit, string? Code, string Name, decimal? Value, string? Why, string Type, string Of, bool Provisional,
    decimal? MeasuredShare, decimal? Coverage, decimal? Declared, decimal? Gap, decimal Facts, string Formula)
{
    internal static FigureRow At(FigureLook look, Meaning meaning, UnitNode unit)
    {
        var facts = Provenance.Of(look.Frame, meaning, unit.Unit);
        return new FigureRow(meaning.Name, meaning.Title, unit.Unit, unit.Code, unit.Name, facts.Value.Known ? facts.Value.Value : null,
            facts.Value.Known ? null : FigureText.Because(facts.Value.Why), meaning.Type.Kind.ToString().ToLowerInvariant(), meaning.Type.Unit, facts.Provisional,
            facts.MeasuredShare, facts.Coverage, facts.Declared is { Known: true } declared ? declared.Value : null, facts.Gap, facts.Facts, meaning.Sentence);
    }
}

/// <summary>Figures of one period on one map; the same watermark, the same figures.</summary>
public sealed record FiguresAnswer(string Period, DateOnly Map, DateTimeOffset? Known, long Watermark, IReadOnlyList<FigureRow> Figures);
