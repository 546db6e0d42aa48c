using CauNoi.Account;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>One dispatch as its sender sees it: who has not read, who has, and the book of printed copies.</summary>
public static class ShowSent
{
    public const int PageSize = 100;

    public static Task<IResult> Page(Visit visit, AppDb db, Guid id, string? xem = null, int trang = 1) =>
        Render(visit, db, id, xem == "da-doc", Math.Clamp(trang, 1, 10_000), LogPrinted.Form.Empty, null, StatusCodes.Status200OK);

    internal static async Task<Dispatch?> Reached(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(AddressBookAccess.Send);
        var units = reach.Units();
        return await db.Dispatches().SingleOrDefaultAsync(d => d.Id == id && units.Contains(d.Unit), visit.Stop);
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, Guid id, bool read, int page, FormValues printed, FormValues? remind, int status)
    {
        if (await Reached(visit, db, id) is not { } dispatch) return visit.NotFound();
        var all = db.DispatchRecipients().AsNoTracking().Where(r => r.Dispatch == id);
        var counts = await all.Where(r => r.Unit != null).GroupBy(r => 1)
            .Select(g => new SentCounts(g.Count(r => r.ReadAt != null), g.Count(r => r.OpenedAt != null && r.ReadAt == null), g.Count(r => r.OpenedAt == null)))
            .SingleOrDefaultAsync(visit.Stop) ?? new SentCounts(0, 0, 0);
        var shown = all.Where(r => r.Unit != null && (r.ReadAt != null) == read).OrderByDescending(r => r.ReadAt).ThenBy(r => r.Unit);
        var rows = await (from r in shown.Skip((page - 1) * PageSize).Take(PageSize + 1)
                          from a in db.Accounts().Where(a => a.Id == (r.ReadBy ?? r.OpenedBy)).DefaultIfEmpty()
                          select new SentRecipient(r.Unit!.Value, r.Line, r.OpenedAt, r.ReadAt, a == null ? null : a.Name)).ToListAsync(visit.Stop);
        var outside = await all.Where(r => r.Outside != null).OrderBy(r => r.Outside)
            .Select(r => new OutsideRecipient(r.Id, r.Outside!, r.PrintedOn, r.PrintedNote)).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<DispatchPage>(
            new DispatchModel(dispatch, counts, [.. rows.Take(PageSize)], outside, read, page, rows.Count > PageSize, printed, remind ?? Remind.Form.Empty,
                unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

public sealed record SentCounts(int Read, int Opened, int Unopened);

public sealed record SentRecipient(int Unit, string Line, DateTimeOffset? OpenedAt, DateTimeOffset? ReadAt, string? Person);

public sealed record OutsideRecipient(Guid Id, string Name, DateOnly? PrintedOn, string? Note);

public sealed record DispatchModel(
    Dispatch Dispatch, SentCounts Counts, IReadOnlyList<SentRecipient> Rows, IReadOnlyList<OutsideRecipient> Outside, bool Read, int Page, bool More,
    FormValues Printed, FormValues Remind, Func<int, string> UnitName);
