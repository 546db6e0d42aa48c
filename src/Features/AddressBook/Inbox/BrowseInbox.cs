using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Inbox;

/// <summary>What was sent to the unit at whose desk one sits: unread first.</summary>
public static class BrowseInbox
{
    public const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, int trang = 1)
    {
        var (tree, seats) = (await visit.Tree(), await Seats(visit));
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = seats.Length == 0 ? [] : await db.DispatchRecipients().AsNoTracking().Where(r => r.Unit != null && seats.Contains(r.Unit.Value))
            .OrderBy(r => r.ReadAt != null).ThenByDescending(r => r.SentAt).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Join(db.Dispatches(), r => r.Dispatch, d => d.Id, (r, d) => new InboxRow(r.Id, d.Title, d.Unit, r.SentAt, r.ReadAt, r.OpenedAt, d.Reminders))
            .ToListAsync(visit.Stop);
        // A join does not keep the order of its left side by promise.
        var shown = rows.OrderBy(r => r.ReadAt is not null).ThenByDescending(r => r.SentAt).Take(PageSize).ToList();
        return visit.Page<InboxPage>(new InboxModel(shown, page, rows.Count > PageSize, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"));
    }

    internal static async Task<int[]> Seats(Visit visit) =>
        AddressBookAccess.Seats(await visit.Tree(), visit.Actor, await visit.Reach(AddressBookAccess.Receive));
}

public sealed record InboxRow(Guid Id, string Title, int Sender, DateTimeOffset SentAt, DateTimeOffset? ReadAt, DateTimeOffset? OpenedAt, int Reminders);

public sealed record InboxModel(IReadOnlyList<InboxRow> Rows, int Page, bool More, Func<int, string> UnitName);
