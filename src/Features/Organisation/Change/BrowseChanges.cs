using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Change;

/// <summary>The history of changes: what is being put together or waits first, then by the day from which it holds.</summary>
public static class BrowseChanges
{
    private const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, int trang = 1)
    {
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await db.UnitChanges().AsNoTracking().VisibleTo(await visit.Reach(ChangeAccess.Read))
            .Where(c => c.State != UnitChangeState.Dropped)
            .OrderByDescending(c => c.State == UnitChangeState.Draft || c.State == UnitChangeState.Proposed).ThenByDescending(c => c.Day).ThenByDescending(c => c.MadeAt)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(c => new ChangeRow(c.Id, c.Unit, c.Day, c.Basis, c.State)).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<BrowseChangesPage>(new BrowseChangesModel(
            [.. rows.Take(PageSize)], page, rows.Count > PageSize, visit.Actor.May(ChangeAccess.Change), unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"));
    }
}

public sealed record ChangeRow(Guid Id, int Unit, DateOnly Day, string Basis, UnitChangeState State);

public sealed record BrowseChangesModel(IReadOnlyList<ChangeRow> Rows, int Page, bool More, bool MayChange, Func<int, string> UnitName);
