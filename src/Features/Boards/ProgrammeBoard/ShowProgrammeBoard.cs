using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Boards.ProgrammeBoard;

/// <summary>One programme: every target against every unit directly below, sorted and filtered.</summary>
public static class ShowProgrammeBoard
{
    public static Task<IResult> Page(Visit visit, UnitMaps maps, ProgrammeBook book, LiveTargets targets, TargetFigures figures, FigureEngine engine, Platform.Catalogue.Rules rules, Guid id,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? loc = null, string? xep = null) =>
        Show(visit, new Rooms(maps, book, targets, figures, engine, rules), Face.Portal, id, new Asked(unit, ky, map, loc, xep));

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, ProgrammeBook book, LiveTargets targets, TargetFigures figures, FigureEngine engine, Platform.Catalogue.Rules rules, Guid id,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null, string? loc = null, string? xep = null) =>
        Show(visit, new Rooms(maps, book, targets, figures, engine, rules), Face.Desk, id, new Asked(unit, ky, map, loc, xep));

    private static async Task<IResult> Show(Visit visit, Rooms rooms, Face face, Guid id, Asked asked)
    {
        if (await BoardCall.Of(visit, rooms.Maps, face, asked.Unit, asked.Period, asked.Map) is not { } call) return visit.NotFound();
        if (await rooms.Book.Find(id, visit.Stop) is not { } head || (call.Public && !head.Public)) return visit.NotFound();
        await rooms.Figures.Fresh(visit.Stop);
        var targets = new List<Target>();
        foreach (var target in await rooms.Book.Of(id, visit.Stop))
            if (await rooms.Targets.Shown(target, call, visit.Stop) is not null) targets.Add(target);
        var tree = await rooms.Maps.On(call.Map ?? call.Day, call.Known, visit.Stop);
        if (string.IsNullOrEmpty(asked.Unit)) call = await AtIssuer(visit, rooms, call, head, tree);
        var below = tree.Children(call.Unit.Unit).ToList();
        var here = await rooms.Figures.Read(call.Question(beside: true), targets, [call.Unit.Unit], visit.Stop);
        var cells = await rooms.Figures.Read(call.Question(beside: false), targets, [.. below.Select(b => b.Unit)], visit.Stop);
        var nodes = below.ToDictionary(b => b.Unit);
        var rows = cells.Figures.Where(f => BelowUnits.Shown(rooms.Rules.UnitKinds, nodes[f.Unit], f)).GroupBy(f => f.Unit).ToDictionary(g => g.Key, g => g.ToDictionary(f => f.Target.Id));
        var filter = StatusFilter.Named(asked.Filter);
        var model = new ProgrammeBoardModel(call, head, [.. here.Figures.Where(f => filter is null || filter.Lets(f) || cells.Figures.Any(c => c.Target.Id == f.Target.Id && filter.Lets(c)))],
            Sorted([.. below.Where(b => rows.ContainsKey(b.Unit)).Select(b => new BoardRow(b, rows[b.Unit])).Where(r => filter is null || r.Cells.Values.Any(filter.Lets))], asked.Sort), filter, asked.Sort == "kho", here.Watermark)
        { Spot = await SpotRate.Of(rooms.Engine, call, visit.Stop) };
        return call.Public ? visit.Page<ProgrammeBoardPage>(model) : visit.Page<ProgrammeBoardDeskPage>(model);
    }

    // Whoever stands above the issuer, or beside it, looks at the issuer's own figures.
    private static async Task<BoardCall> AtIssuer(Visit visit, Rooms rooms, BoardCall call, ProgrammeHead head, UnitTree tree)
    {
        var issuers = Successors.Today(head.Unit, tree, rooms.Maps.Successions).Where(tree.Has).ToList();
        if (issuers.Count == 0 || issuers.Exists(issuer => tree.Within(call.Unit.Unit, issuer))) return call;
        return call.Public || (await visit.Reach(BoardsAccess.Read)).Covers(issuers[0]) ? call with { Unit = tree.Find(issuers[0])! } : call;
    }

    private static IReadOnlyList<BoardRow> Sorted(IReadOnlyList<BoardRow> rows, string? sort) => sort == "kho" ? [.. rows.OrderByDescending(r => r.Behind).ThenBy(r => r.Well)] : rows;

    private sealed record Asked(string? Unit, string? Period, string? Map, string? Filter, string? Sort);

    private sealed record Rooms(UnitMaps Maps, ProgrammeBook Book, LiveTargets Targets, TargetFigures Figures, FigureEngine Engine, Platform.Catalogue.Rules Rules);
}

/// <summary>One unit of the table.</summary>
public sealed record BoardRow(UnitNode Unit, IReadOnlyDictionary<Guid, TargetFigure> Cells)
{
    public int Behind => Cells.Values.Count(c => TargetStatuses.Behind.Contains(c.Status));

    public int Well => Cells.Values.Count(c => TargetStatuses.Well.Contains(c.Status));
}

public sealed record ProgrammeBoardModel(
    BoardCall Call, ProgrammeHead Programme, IReadOnlyList<TargetFigure> Targets, IReadOnlyList<BoardRow> Rows, StatusFilter? Filter, bool HardestFirst, long Watermark)
{
    public SpotRate? Spot { get; init; }

    public string Path => $"/chuong-trinh/{Programme.Id}";

    /// <summary>How many units stand how, over all targets shown.</summary>
    public IReadOnlyList<(TargetStatus Status, int Count)> Counts => [.. Targets.GroupBy(f => f.Status).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
}
