using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>What the units within reach have sent, newest first, and how far it has been read.</summary>
public static class BrowseSent
{
    public const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, int trang = 1)
    {
        var reach = await visit.Reach(AddressBookAccess.Send);
        var units = reach.Units();
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await db.Dispatches().AsNoTracking().Where(d => units.Contains(d.Unit)).OrderByDescending(d => d.SentAt)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(d => new SentRow(d.Id, d.Title, d.Unit, d.SentAt, d.Planned.Length, db.DispatchRecipients().Count(r => r.Dispatch == d.Id && r.ReadAt != null)))
            .ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<SentPage>(new SentModel([.. rows.Take(PageSize)], page, rows.Count > PageSize, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"));
    }
}

public sealed record SentRow(Guid Id, string Title, int Unit, DateTimeOffset SentAt, int Units, int Read);

public sealed record SentModel(IReadOnlyList<SentRow> Rows, int Page, bool More, Func<int, string> UnitName);
