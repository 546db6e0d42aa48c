using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Feedback.Parts;

/// <summary>What answering and setting aside have in common: load through reach, decide, close note and duty in one change.</summary>
internal static class Closing
{
    public static async Task<IResult> Run(
        Visit visit, FormPost post, AppDb db, Changes changes, Guid id, ActKind act, FeedbackStep step, string field,
        Func<Change, FeedbackNote, Task> also, Func<FormValues, FeedbackNote, Task<IResult>> again)
    {
        if (await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Answer) is not { } note) return visit.NotFound();
        if (!post.Ok) return await again(post.Values, note);
        var change = changes.Begin(act, visit.Actor, note.Unit, note.Id, step == FeedbackStep.SetAside ? post[field] : null);
        if (note.Close(step, post[field], change.Now) is { } refused) return await again(post.Values.Refuse(refused), note);
        await also(change, note);
        await change.Close(FeedbackDuties.Answer, note.Id, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/gop-y/{note.Id}");

        // Somebody else was faster: show the note as it is now, with what was typed here still in the form.
        db.ChangeTracker.Clear();
        var fresh = await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read);
        return fresh is null ? visit.NotFound() : await again(post.Values.Refuse(lost), fresh);
    }
}
