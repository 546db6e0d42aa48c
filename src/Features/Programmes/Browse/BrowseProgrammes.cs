using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Browse;

/// <summary>The programmes that this person may read: what is in work, what holds, what is over.</summary>
public static class BrowseProgrammes
{
    private const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, int trang = 1)
    {
        var (today, page) = (Kernel.Time.VietnamTime.DayOf(visit.Now), Math.Clamp(trang, 1, 1_000));
        var found = await (await ProgrammesAccess.Seen(db, visit, maps)).AsNoTracking().Where(p => p.State != ProgrammeState.Dropped)
            .OrderBy(p => p.State == ProgrammeState.Draft || p.State == ProgrammeState.Proposed ? 0 : p.State == ProgrammeState.Issued && p.Last >= today ? 1 : 2)
            .ThenByDescending(p => p.IssuedOn).ThenByDescending(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(p => new ProgrammeLine(p, db.TargetRows().Count(t => t.Programme == p.Id), db.Receipts().Any(r => r.Programme == p.Id && r.Unit == Seat(visit) && r.ReadAt == null))).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<BrowsePage>(new BrowseModel([.. found.Take(PageSize)], unit => UnitNames.Of(tree, unit), !(await visit.Reach(ProgrammesAccess.Write)).Empty, today, page, found.Count > PageSize));
    }

    private static int Seat(Visit visit) => visit.Actor.Hat?.Unit ?? 0;
}

public sealed record ProgrammeLine(Programme Programme, int Targets, bool Unread);

public sealed record BrowseModel(IReadOnlyList<ProgrammeLine> Lines, Func<int, string> UnitName, bool MayWrite, DateOnly Today, int Page, bool More);
