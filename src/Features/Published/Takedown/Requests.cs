using CauNoi.Activities;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>The desk's list: what waits first, by clock; or what is answered, newest first.</summary>
public static class Requests
{
    public const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, string? xem = null, int trang = 1, string? xong = null)
    {
        var closed = xem == "da-xong";
        var all = db.TakedownRequestsFor(visit.Actor, await visit.Reach(ActivitiesAccess.Publish)).AsNoTracking();
        var shown = closed
            ? all.Where(r => r.State != TakedownState.Received).OrderByDescending(r => r.ClosedAt)
            : all.Where(r => r.State == TakedownState.Received).OrderBy(r => r.DueAt);
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await shown.Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<RequestsPage>(new RequestsModel([.. rows.Take(PageSize)], closed, page, rows.Count > PageSize, visit.Now, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", xong == "lien-quan"));
    }
}

public sealed record RequestsModel(IReadOnlyList<TakedownRequest> Rows, bool Closed, int Page, bool More, DateTimeOffset Now, Func<int, string> UnitName, bool SteppedBack);
