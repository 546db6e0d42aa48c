using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Targets;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Boards.UnitBoard;

/// <summary>One unit's targets: where it stands, how far it is, what is missing, what to do next; the most urgent first.</summary>
public static class ShowUnitBoard
{
    public static Task<IResult> Page(Visit visit, UnitMaps maps, LiveTargets targets, TargetFigures figures, FigureEngine engine,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null) =>
        Show(visit, new Rooms(maps, targets, figures, engine), Face.Portal, unit, ky, map);

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, LiveTargets targets, TargetFigures figures, FigureEngine engine,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null) =>
        Show(visit, new Rooms(maps, targets, figures, engine), Face.Desk, unit, ky, map);

    private static async Task<IResult> Show(Visit visit, Rooms rooms, Face face, string? unit, string? period, string? map)
    {
        if (await BoardCall.Of(visit, rooms.Maps, face, unit, period, map) is not { } call) return visit.NotFound();
        await rooms.Figures.Fresh(visit.Stop);
        var live = await rooms.Targets.On(call, visit.Stop);
        var heads = live.ToDictionary(l => l.Target.Id, l => l.Programme);
        var board = await rooms.Figures.Read(call.Question(beside: true), [.. live.Select(l => l.Target)], [call.Unit.Unit], visit.Stop);
        var lines = board.Figures.Select(f => new BoardLine(f, heads[f.Target.Id])).ToList();
        if (!call.Public) lines = await WithPublic(rooms, call, lines, visit.Stop);
        var model = new UnitBoardModel(call, [.. TargetFigure.ByUrgency(lines, l => l.Figure)],
            await SpotRate.Of(rooms.Engine, call, visit.Stop), board.Watermark)
        { MayDeclare = !call.Public && (await visit.Reach(BoardsAccess.Declare)).Covers(call.Unit.Unit) };
        return call.Public ? visit.Page<UnitBoardPage>(model) : visit.Page<UnitBoardDeskPage>(model);
    }

    // What everybody sees is worked out by the same engine over what is public; where the desk sees another number it sees both.
    private static async Task<List<BoardLine>> WithPublic(Rooms rooms, BoardCall call, List<BoardLine> lines, CancellationToken stop)
    {
        var outside = call with { Face = Face.Portal };
        var shown = (await rooms.Targets.On(outside, stop)).Select(s => s.Target).ToList();
        var seen = (await rooms.Figures.Read(outside.Question(beside: false), shown, [call.Unit.Unit], stop)).Figures.ToDictionary(f => f.Target.Id, f => f.Value);
        return lines.ConvertAll(l => seen.TryGetValue(l.Figure.Target.Id, out var value) && value != l.Figure.Value ? l with { Public = value } : l);
    }

    private sealed record Rooms(UnitMaps Maps, LiveTargets Targets, TargetFigures Figures, FigureEngine Engine);
}

public sealed record UnitBoardModel(BoardCall Call, IReadOnlyList<BoardLine> Lines, SpotRate? Spot, long Watermark)
{
    public bool MayDeclare { get; init; }

    public IReadOnlyList<ProgrammeHead> Programmes => [.. Lines.Select(l => l.Programme).Distinct().OrderByDescending(p => p.IssuedOn)];

    public IReadOnlyList<BoardLine> Of(TargetRole role) => [.. Lines.Where(l => l.Figure.Role == role)];

    /// <summary>How many of the unit's own targets stand how.</summary>
    public IReadOnlyList<(TargetStatus Status, int Count)> Counts =>
        [.. Lines.Where(l => !l.Figure.Bare).GroupBy(l => l.Figure.Status).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
}
