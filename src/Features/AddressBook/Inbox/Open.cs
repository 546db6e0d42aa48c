using CauNoi.Account;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Inbox;

/// <summary>
/// A unit opens what it received. The first opening is the receipt (đã nhận): it belongs to the unit and to the person who
/// opened, so it is written by looking; but only by a person's look, not by a program that asks in advance.
/// </summary>
public static class Open
{
    public static async Task<IResult> Page(Visit visit, HttpRequest request, AppDb db, Changes changes, Guid id)
    {
        if (await Received(visit, db, id) is not { } recipient) return visit.NotFound();
        if (recipient.OpenedAt is null && Looks(request))
        {
            var change = changes.Begin(AddressBookActs.Open, visit.Actor, recipient.Unit!.Value, recipient.Dispatch);
            recipient.Open(visit.Actor.Id, change.Now);
            // Somebody of the same unit was faster: then that one has received it.
            if (await change.Save(visit.Stop) is not null)
            {
                db.ChangeTracker.Clear();
                if (await Received(visit, db, id) is not { } fresh) return visit.NotFound();
                recipient = fresh;
            }
        }

        return await Render(visit, db, recipient, MarkRead.Form.Empty, StatusCodes.Status200OK);
    }

    internal static async Task<DispatchRecipient?> Received(Visit visit, AppDb db, Guid id)
    {
        var seats = await BrowseInbox.Seats(visit);
        return await db.DispatchRecipients().SingleOrDefaultAsync(r => r.Id == id && r.Unit != null && seats.Contains(r.Unit.Value), visit.Stop);
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, DispatchRecipient recipient, FormValues values, int status)
    {
        var found = await db.Dispatches().AsNoTracking().Where(d => d.Id == recipient.Dispatch)
            .Select(d => new { Letter = d, Reader = db.Accounts().Where(a => a.Id == recipient.ReadBy).Select(a => a.Name).FirstOrDefault() }).SingleAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<OpenPage>(new OpenModel(found.Letter, recipient, found.Reader, tree.Find(found.Letter.Unit)?.Name ?? "Đơn vị cũ", values), status);
    }

    private static bool Looks(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Purpose"].Count == 0 && request.Headers["Purpose"].Count == 0;
}

public sealed record OpenModel(Dispatch Dispatch, DispatchRecipient Recipient, string? Reader, string Sender, FormValues Values);
