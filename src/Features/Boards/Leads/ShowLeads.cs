using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Targets;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Boards.Leads;

/// <summary>Who answers for what: the targets of each lead and how they stand, and the parts of those who work with it.</summary>
public static class ShowLeads
{
    public static async Task<IResult> Page(Visit visit, UnitMaps maps, LiveTargets targets, TargetFigures figures,
        [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null, [FromQuery(Name = "ban-do")] string? map = null)
    {
        if (await BoardCall.Of(visit, maps, Face.Desk, unit, ky, map) is not { } call) return visit.NotFound();
        await figures.Fresh(visit.Stop);
        var live = await targets.On(call, visit.Stop);
        var board = await figures.Read(call.Question(beside: false), [.. live.Select(l => l.Target)], [call.Unit.Unit], visit.Stop);
        var tree = await maps.On(call.Map ?? call.Day, call.Known, visit.Stop);
        var leads = board.Figures.GroupBy(f => f.Wording.Lead).Select(g => new LeadLine(Name(g.Key), [.. g.OrderBy(f => f.Status)])).OrderByDescending(l => l.Behind).ThenByDescending(l => l.Figures.Count).ToList();
        var parts = board.Figures.SelectMany(f => f.Wording.Parts.Select(p => new PartLine(Name(p.Unit), p.Words, p.Due, f))).OrderBy(p => p.Due ?? DateOnly.MaxValue).ToList();
        return visit.Page<LeadsPage>(new LeadsModel(call, leads, parts));

        string Name(int number) => tree.Find(number)?.Name ?? "Đơn vị cũ";
    }
}

/// <summary>What one unit leads.</summary>
public sealed record LeadLine(string Lead, IReadOnlyList<TargetFigure> Figures)
{
    public int Behind => Figures.Count(f => TargetStatuses.Behind.Contains(f.Status));

    public int Count(TargetStatus status) => Figures.Count(f => f.Status == status);
}

/// <summary>A part of a target that another unit has.</summary>
public sealed record PartLine(string Unit, string Words, DateOnly? Due, TargetFigure Figure);

public sealed record LeadsModel(BoardCall Call, IReadOnlyList<LeadLine> Leads, IReadOnlyList<PartLine> Parts);
