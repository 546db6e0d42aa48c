using CauNoi.Feedback.LookUp;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Reopen;

/// <summary>The sender says that the answer did not help: the clock starts again. Whoever holds the code is the sender.</summary>
public static class Reopen
{
    public static readonly FormShape Form = new("mo-lai", [new FieldShape("ma", "Mã góp ý", FieldKind.Hidden) { Required = true, MaxLength = 20 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        var code = FeedbackCode.Parse(post["ma"]);
        if (await db.FeedbackNotesFor(visit.Actor).SingleOrDefaultAsync(n => n.Code == code, visit.Stop) is not { } note) return visit.NotFound();
        if (!post.Ok) return Again(visit, note, post.Values, post.RefusedStatus);
        var change = changes.Begin(FeedbackActs.Reopen, visit.Actor, note.Unit, note.Id);
        if (note.Reopen(change.Now) is { } refused) return Again(visit, note, post.Values.Refuse(refused), StatusCodes.Status409Conflict);
        await change.Retract(FeedbackMeasures.Answered, note.Id, visit.Stop);
        note.DueAt = await change.Reopen(FeedbackDuties.Answer, note.Id, visit.Stop);
        return await change.Save(visit.Stop) is { } lost
            ? Again(visit, note, post.Values.Refuse(lost), StatusCodes.Status409Conflict)
            : visit.See($"/gop-y/tra-cuu?ma={note.Code}");
    }

    private static IResult Again(Visit visit, FeedbackNote note, FormValues values, int status) =>
        visit.Page<NotePage>(new NoteModel(note, values, visit.Now), status);
}
