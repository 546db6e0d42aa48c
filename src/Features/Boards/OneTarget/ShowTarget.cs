using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Show;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Boards.OneTarget;

/// <summary>One target at one unit: what it means, how it stands, the units below as a map and a list, and the way to what was recorded.</summary>
public static class ShowTarget
{
    private const int EarlierPeriods = 4;

    public static Task<IResult> Page(Visit visit, UnitMaps maps, ProgrammeBook book, LiveTargets targets, TargetFigures figures, FigureEngine engine, FactList facts, Platform.Catalogue.Rules rules, Guid id,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? loc = null) =>
        Show(visit, new Rooms(maps, book, targets, figures, engine, facts, rules), Face.Portal, id, new Asked(unit, ky, map, loc));

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, ProgrammeBook book, LiveTargets targets, TargetFigures figures, FigureEngine engine, FactList facts, Platform.Catalogue.Rules rules, Guid id,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? loc = null) =>
        Show(visit, new Rooms(maps, book, targets, figures, engine, facts, rules), Face.Desk, id, new Asked(unit, ky, map, loc));

    private static async Task<IResult> Show(Visit visit, Rooms rooms, Face face, Guid id, Asked asked)
    {
        if (await BoardCall.Of(visit, rooms.Maps, face, asked.Unit, asked.Period, asked.Map) is not { } call) return visit.NotFound();
        if (await rooms.Book.One(id, visit.Stop) is not { } target || await rooms.Targets.Shown(target, call, visit.Stop) is not { } head) return visit.NotFound();
        if (TargetFigures.PeriodOf(target, call.Day) is not { } over) return visit.NotFound();
        await rooms.Figures.Fresh(visit.Stop);
        var tree = await rooms.Maps.On(call.Question(false).MapOn(over.Period), call.Known, visit.Stop);
        var below = tree.Children(call.Unit.Unit).ToList();
        var board = await rooms.Figures.Read(call.Question(beside: true), [target], [call.Unit.Unit], visit.Stop);
        var parts = (await rooms.Figures.Read(call.Question(beside: false), [target], [.. below.Select(b => b.Unit)], visit.Stop)).Figures.ToDictionary(f => f.Unit);
        var meaning = rooms.Figures.Formula(over.Wording, call.Day) is { Ok: true, Value: { } formula } ? formula.Own : null;
        var model = new TargetModel(call, head, target, over.Wording, over.Period, board.Figures.Count > 0 ? board.Figures[0] : null,
            [.. below.Where(b => parts.TryGetValue(b.Unit, out var part) && BelowUnits.Shown(rooms.Rules.UnitKinds, b, part)).Select(b => new UnitFigure(b, parts[b.Unit]))], board.Watermark)
        {
            Filter = StatusFilter.Named(asked.Filter),
            Spot = await SpotRate.Of(rooms.Engine, call, visit.Stop),
            Bases = meaning is null ? [] : [.. meaning.Bases.Where(b => !call.Public || b.Public != Kernel.Facts.Publication.Never).Select(b => (b.Name, b.Title))],
            Missing = meaning?.LeftBy.Count > 0 ? meaning.Bases.First(b => b.LeftBy.Count > 0).Name : null,
            Earlier = await Earlier(rooms, call, target, over.Period, visit.Stop),
            Records = meaning is null ? FactPage.TooHigh : await rooms.Facts.Of(visit, call.Figures, meaning, 1),
            MayDeclare = !call.Public && rooms.Figures.Declarable(over.Wording, call.Day) is not null && board.Figures is [{ Role: not TargetRole.Gathered }] && (await visit.Reach(BoardsAccess.Declare)).Covers(call.Unit.Unit),
        };
        return call.Public ? visit.Page<TargetPage>(model) : visit.Page<TargetDeskPage>(model);
    }

    private static async Task<IReadOnlyList<TargetFigure>> Earlier(Rooms rooms, BoardCall call, Target target, DayRange period, CancellationToken stop)
    {
        var series = new List<TargetFigure>();
        for (var day = period.First.AddDays(-1); series.Count < EarlierPeriods && target.Wordings[0].Time is { } time && day >= time.First && time.Cadence != Cadence.Once;)
        {
            var board = await rooms.Figures.Read(call.Question(false) with { Day = day }, [target], [call.Unit.Unit], stop);
            if (board.Figures.Count == 0) break;
            series.Add(board.Figures[0]);
            day = board.Figures[0].Period.First.AddDays(-1);
        }

        return series;
    }

    private sealed record Asked(string? Unit, string? Period, string? Map, string? Filter);

    private sealed record Rooms(UnitMaps Maps, ProgrammeBook Book, LiveTargets Targets, TargetFigures Figures, FigureEngine Engine, FactList Facts, Platform.Catalogue.Rules Rules);
}

/// <summary>A target at a unit below.</summary>
public sealed record UnitFigure(UnitNode Unit, TargetFigure Figure);

public sealed record TargetModel(
    BoardCall Call, ProgrammeHead Programme, Target Target, TargetWording Wording, DayRange Period, TargetFigure? Figure, IReadOnlyList<UnitFigure> Parts, long Watermark)
{
    public StatusFilter? Filter { get; init; }

    public SpotRate? Spot { get; init; }

    /// <summary>What it is counted from: each opens down to the records.</summary>
    public IReadOnlyList<(string Name, string Title)> Bases { get; init; } = [];

    /// <summary>The measure whose missing units can be listed.</summary>
    public string? Missing { get; init; }

    public IReadOnlyList<TargetFigure> Earlier { get; init; } = [];

    /// <summary>What was recorded here, where single records are shown at all: at the commune and below.</summary>
    public FactPage Records { get; init; } = FactPage.TooHigh;

    public bool MayDeclare { get; init; }

    public string Path => $"/chi-tieu/{Target.Id}";

    /// <summary>The most urgent first.</summary>
    public IReadOnlyList<UnitFigure> Shown => [.. Parts.Where(p => Filter is null || Filter.Lets(p.Figure)).OrderBy(p => p.Figure.Status)];
}
