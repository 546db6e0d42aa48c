using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>One press reminds everybody who has not read: the letter says so in their inbox. No row of theirs is touched.</summary>
public static class Remind
{
    public static readonly FormShape Form = new("nhac", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await ShowSent.Reached(visit, db, id) is not { } dispatch) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var unread = await db.DispatchRecipients().CountAsync(r => r.Dispatch == id && r.Unit != null && r.ReadAt == null, visit.Stop);
        if (DispatchProgress.Remind(unread, dispatch.RemindedAt, visit.Now) is { } refused) return await Again(post.Values.Refuse(refused), StatusCodes.Status409Conflict);
        var change = changes.Begin(AddressBookActs.Remind, visit.Actor, dispatch.Unit, id);
        dispatch.Remind(change.Now);
        change.Note("unread", unread.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict) : visit.See($"/ban/danh-ba/da-gui/{id}");

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return ShowSent.Render(visit, db, id, false, 1, LogPrinted.Form.Empty, values, status);
        }
    }
}
