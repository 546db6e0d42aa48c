using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Inbox;

/// <summary>Somebody of the unit says that it has been read (đã đọc).</summary>
public static class MarkRead
{
    public static readonly FormShape Form = new("da-doc", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Open.Received(visit, db, id) is not { } recipient) return visit.NotFound();
        if (!post.Ok) return await Open.Render(visit, db, recipient, post.Values, post.RefusedStatus);
        if (recipient.ReadAt is not null) return visit.See($"/ban/nhan/{id}");
        var unit = recipient.Unit!.Value;
        var change = changes.Begin(AddressBookActs.MarkRead, visit.Actor, unit, recipient.Dispatch);
        recipient.Read(visit.Actor.Id, change.Now);
        await change.Leave(new Fact(AddressBookMeasures.Read, unit, VietnamTime.DayOf(change.Now), 1, recipient.Id));
        // Whoever of the same unit was faster has said it for the unit.
        await change.Save(visit.Stop);
        return visit.See($"/ban/nhan/{id}");
    }
}
