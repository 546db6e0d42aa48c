using System.Globalization;
using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Targets;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Boards.Api;

/// <summary>Public targets of a unit and of the units directly below it for other programs; JSON, or CSV with format=csv.</summary>
public static class TargetFiguresApi
{
    public static async Task<IResult> Of(Visit visit, UnitMaps maps, LiveTargets targets, TargetFigures figures,
        string? unit = null, string? period = null, string? map = null, string? known = null, Guid? programme = null, string? format = null)
    {
        DateTimeOffset? moment = null;
        if (!string.IsNullOrEmpty(known))
            moment = DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read.ToUniversalTime()
                : throw new BadInput(StatusCodes.Status400BadRequest, "Mốc known chưa đúng. Xin viết như 2026-01-31T00:00:00Z.");
        if (await BoardCall.Of(visit, maps, Face.Portal, unit, period, map) is not { } asked) return visit.NotFound();
        var call = asked with { Known = moment ?? asked.Known };
        await figures.Fresh(visit.Stop);
        var live = (await targets.On(call, visit.Stop)).Where(t => programme is null || t.Programme.Id == programme).ToList();
        var tree = await maps.On(call.Map ?? call.Day, call.Known, visit.Stop);
        var nodes = tree.Children(call.Unit.Unit).Prepend(call.Unit).ToDictionary(n => n.Unit);
        var board = await figures.Read(call.Question(beside: true), [.. live.Select(l => l.Target)], [.. nodes.Keys], visit.Stop);
        var signs = live.ToDictionary(l => l.Target.Id, l => l.Programme.Sign);
        var rows = board.Figures.Select(f => TargetFigureRow.At(f, signs[f.Target.Id], UnitAddress.Of(nodes[f.Unit]), nodes[f.Unit].Name)).ToList();
        return format == "csv"
            ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", $"chi-tieu-{UnitAddress.Of(call.Unit)}-{MapDay.Machine(call.Day)}.csv")
            : Results.Json(new TargetFiguresAnswer(call.Period.Format(), call.Map ?? call.Day, call.Known, board.Watermark, rows));
    }

    private static Sheet Table(List<TargetFigureRow> rows) => new(
        ["target", "programme", "title", "code", "name", "role", "first", "last", "value", "why", "goal", "comparator", "of", "status", "due", "forecast", "held", "bound", "provisional", "measuredShare", "coverage", "evidence", "declared", "gap", "facts", "formula"],
        [.. rows.Select((r, n) => new SheetRow(n + 2, [$"{r.Target}", r.Programme, r.Title, r.Code, r.Name, r.Role, MapDay.Machine(r.First), MapDay.Machine(r.Last), Text(r.Value), r.Why ?? "", Text(r.Goal), r.Comparator, r.Of,
            r.Status, Text(r.Due), Text(r.Forecast), Text(r.Held), Text(r.Bound), r.Provisional ? "1" : "0", Text(r.MeasuredShare), Text(r.Coverage), Text(r.Evidence), Text(r.Declared), Text(r.Gap), Text(r.Facts), r.Formula]))]);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A target at a unit with its provenance.</summary>
public sealed record TargetFigureRow(
    Guid Target, string Programme, string Title, string Code, string Name, string Role, DateOnly First, DateOnly Last, decimal? Value, string? Why, decimal? Goal, string Comparator, string Of,
    string Status, decimal? Due, decimal? Forecast, decimal? Held, decimal? Bound, bool Provisional, decimal? MeasuredShare, decimal? Coverage, decimal? Evidence, decimal? Declared, decimal? Gap, decimal Facts, string Formula)
{
    /// <summary>The row of a figure.</summary>
    public static TargetFigureRow At(TargetFigure figure, string programme, string code, string name)
    {
        var goal = !figure.Bare;
        return new TargetFigureRow(figure.Target.Id, programme, figure.Wording.Title, code, name, Small(figure.Role.ToString()), figure.Period.First, figure.Period.Last,
            figure.Value.Known ? figure.Value.Value : null, figure.Value.Known ? null : BoardText.Because(figure), goal ? figure.Judged.Goal : null, Small(figure.Wording.Comparator.ToString()), figure.Wording.Unit,
            goal ? figure.Status.Word() : "", goal ? figure.Judged.Due : null, figure.Judged.Forecast?.Value, figure.Units?.Held, figure.Units?.Whole, figure.Provisional, figure.MeasuredShare, figure.Coverage, figure.Evidence,
            figure.Declared is { Known: true } declared ? declared.Value : null, figure.Gap, figure.Facts, figure.Sentence);
    }

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>Targets of one unit and of those below it; the same watermark, the same figures.</summary>
public sealed record TargetFiguresAnswer(string Period, DateOnly Map, DateTimeOffset? Known, long Watermark, IReadOnlyList<TargetFigureRow> Figures);
