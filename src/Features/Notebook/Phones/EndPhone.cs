using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Phones;

/// <summary>A phone is put away: by its owner, or for somebody who lost it. It is told to empty itself when it is next heard of.</summary>
public static class EndPhone
{
    /// <summary>One's own, whatever the hat.</summary>
    public static Task<IResult> Mine(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) =>
        End(visit, post, changes, db.Devices().Where(d => d.Id == id && d.Account == visit.Actor.Id && d.EndedAt == null), "/ban/so-tay?xong=bo");

    /// <summary>Somebody else's, within reach.</summary>
    public static async Task<IResult> Any(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        var reach = await visit.Reach(NotebookAccess.Manage);
        if (await db.Devices().AsNoTracking().Where(d => d.Id == id).Select(d => (int?)d.Unit).SingleOrDefaultAsync(visit.Stop) is not { } unit || !reach.Covers(unit)) return visit.NotFound();
        return await End(visit, post, changes, db.Devices().Where(d => d.Id == id && d.EndedAt == null), "/ban/so-tay/may?xong=bo");
    }

    private static async Task<IResult> End(Visit visit, FormPost post, Changes changes, IQueryable<Device> which, string then)
    {
        var device = await which.SingleOrDefaultAsync(visit.Stop);
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa bỏ được máy nào. Xin mở lại trang rồi bấm lần nữa.");
        // Ended already, by the other of two who pressed: that is what was wanted.
        if (device is null) return visit.NotFound();
        var change = changes.Begin(NotebookActs.End, visit.Actor, device.Unit, device.Id);
        device.End(change.Now, post.Values.Ticked("mat"));
        change.Note("lost", device.Lost ? "co" : "khong");
        // The phone was heard of in this very moment, or somebody else put it away: "done" is said only of what is done.
        if (await change.Save(visit.Stop) is { } refused) throw new BadInput(StatusCodes.Status409Conflict, refused.Sentence);
        return visit.See(then);
    }
}
