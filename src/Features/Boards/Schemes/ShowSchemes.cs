using CauNoi.Boards.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Boards.Schemes;

/// <summary>Schemes with their milestones: what was to be done by when, what is, and what is late.</summary>
public static class ShowSchemes
{
    public static async Task<IResult> Page(Visit visit, UnitMaps maps, ProgrammeBook book, AppDb db, [FromQuery(Name = "don-vi")] string? unit = null, string? ky = null)
    {
        if (await BoardCall.Of(visit, maps, Face.Desk, unit, ky, null) is not { } call) return visit.NotFound();
        var tree = await visit.Tree();
        return visit.Page<SchemesPage>(new SchemesModel(call, await Lines(db, book, call, tree, visit.Stop)));
    }

    /// <summary>The schemes that concern a unit: its own, those above it, and those below.</summary>
    internal static async Task<IReadOnlyList<SchemeLine>> Lines(AppDb db, ProgrammeBook book, BoardCall call, Kernel.Units.UnitTree tree, CancellationToken stop)
    {
        var issued = (await book.All(stop)).Where(h => tree.Within(call.Unit.Unit, h.Unit) || tree.Within(h.Unit, call.Unit.Unit)).ToDictionary(h => h.Id);
        var programmes = issued.Keys.ToArray();
        var schemes = await db.Schemes().AsNoTracking().Where(s => programmes.Contains(s.Programme)).OrderBy(s => s.Last).ThenBy(s => s.No).ToListAsync(stop);
        var ids = schemes.ConvertAll(s => s.Id);
        var milestones = (await db.Milestones().AsNoTracking().Where(m => ids.Contains(m.Scheme)).OrderBy(m => m.Due).ToListAsync(stop)).ToLookup(m => m.Scheme);
        var requests = (await db.SchemeRequests().AsNoTracking().Where(r => ids.Contains(r.Scheme) && r.AnsweredOn == null).OrderBy(r => r.AskedOn).ToListAsync(stop)).ToLookup(r => r.Scheme);
        return [.. schemes.Select(s => new SchemeLine(s, issued[s.Programme], tree.Find(s.Lead)?.Name ?? "Đơn vị cũ", [.. milestones[s.Id]]) { Requests = [.. requests[s.Id]] })];
    }
}

/// <summary>One scheme with its milestones in the order of their days.</summary>
public sealed record SchemeLine(Scheme Scheme, ProgrammeHead Programme, string Lead, IReadOnlyList<Milestone> Milestones)
{
    /// <summary>What it asked for and nobody answered yet, the oldest first.</summary>
    public IReadOnlyList<SchemeRequest> Requests { get; init; } = [];

    public int Done => Milestones.Count(m => m.DoneOn is not null);
}

public sealed record SchemesModel(BoardCall Call, IReadOnlyList<SchemeLine> Schemes);
