using CauNoi.Activities;
using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Boards.Schemes;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Boards.Broken;

/// <summary>
/// What broke within the last seven days: targets that went well a week ago, as it was known then, and do not now;
/// milestones and promises to people whose day passed without being done.
/// </summary>
public static class ShowBroken
{
    private const int Days = 7, MostPromises = 50;

    public static async Task<IResult> Page(Visit visit, UnitMaps maps, ProgrammeBook book, LiveTargets targets, TargetFigures figures, AppDb db, [FromQuery(Name = "don-vi")] string? unit = null)
    {
        if (await BoardCall.Of(visit, maps, Face.Desk, unit, null, null) is not { } call) return visit.NotFound();
        var tree = await visit.Tree();
        await figures.Fresh(visit.Stop);
        var broken = await Turned(call, targets, figures, tree, visit.Stop);
        var (since, until) = (call.Today.AddDays(-Days), call.Today);
        var milestones = (await ShowSchemes.Lines(db, book, call, tree, visit.Stop))
            .SelectMany(s => s.Milestones.Where(m => m.DoneOn is null && m.Due >= since && m.Due < until).Select(m => new BrokenMilestone(s, m))).ToList();
        return visit.Page<BrokenPage>(new BrokenModel(call, broken, milestones, await Promises(db, visit, call, tree)));
    }

    private static async Task<List<BrokenTarget>> Turned(BoardCall call, LiveTargets targets, TargetFigures figures, UnitTree tree, CancellationToken stop)
    {
        var live = (await targets.On(call, stop)).Select(l => l.Target).ToList();
        var units = tree.Children(call.Unit.Unit).Prepend(call.Unit).ToDictionary(n => n.Unit);
        var now = await figures.Read(call.Question(beside: false), live, [.. units.Keys], stop);
        var then = call.Today.AddDays(-Days);
        // To the end of that day: one frame serves all who ask today.
        var asked = new TargetQuestion(then, then, VietnamTime.EndOf(then), false) { Map = call.Today };
        var before = (await figures.Read(asked, live, [.. units.Keys], stop)).Figures.ToDictionary(f => (f.Target.Id, f.Unit));
        return [.. now.Figures.Where(f => before.TryGetValue((f.Target.Id, f.Unit), out var was) && was.Period == f.Period && Broke(was, f))
            .Select(f => new BrokenTarget(units[f.Unit], f, before[(f.Target.Id, f.Unit)])).OrderBy(b => b.Now.Status)];
    }

    private static bool Broke(TargetFigure was, TargetFigure now) => TargetStatuses.Well.Contains(was.Status) && TargetStatuses.Behind.Contains(now.Status);

    private static async Task<List<BrokenPromise>> Promises(AppDb db, Visit visit, BoardCall call, UnitTree tree)
    {
        var (units, kind, since) = (tree.Subtree(call.Unit.Unit).Select(n => n.Unit).ToArray(), ActivityDuties.Promise.Name, visit.Now.AddDays(-Days));
        var now = visit.Now;
        var duties = await db.DutiesFor(visit.Actor).Where(d => d.Kind == kind && units.Contains(d.Unit) && d.ClosedAt == null && d.DueAt >= since && d.DueAt < now)
            .OrderBy(d => d.DueAt).Take(MostPromises).ToListAsync(visit.Stop);
        return duties.ConvertAll(d => new BrokenPromise(d, tree.Find(d.Unit)?.Name ?? "Đơn vị cũ"));
    }
}

/// <summary>A target that went well a week ago.</summary>
public sealed record BrokenTarget(UnitNode Unit, TargetFigure Now, TargetFigure Before);

/// <summary>A milestone whose day passed this week.</summary>
public sealed record BrokenMilestone(SchemeLine Scheme, Milestone Milestone);

/// <summary>A promise to people whose day passed this week.</summary>
public sealed record BrokenPromise(Duty Duty, string Unit);

public sealed record BrokenModel(BoardCall Call, IReadOnlyList<BrokenTarget> Targets, IReadOnlyList<BrokenMilestone> Milestones, IReadOnlyList<BrokenPromise> Promises)
{
    public bool Nothing => Targets.Count + Milestones.Count + Promises.Count == 0;
}
