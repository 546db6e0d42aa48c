using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.LookUp;

/// <summary>Finding one's own note again by its code. The contact is not shown, not even to whoever typed it.</summary>
public static class LookUp
{
    public static readonly FormShape Form = new("tra-cuu",
        [new FieldShape("ma", "Mã góp ý", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Mười ký tự trên phiếu, ví dụ GY-7K3M-9Q2P." }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, string? ma = null)
    {
        if (ma is null) return visit.Page<LookUpPage>(Form.Empty);
        var note = FeedbackCode.Parse(ma) is { } code ? await db.FeedbackNotesFor(visit.Actor).AsNoTracking().SingleOrDefaultAsync(n => n.Code == code, visit.Stop) : null;
        return note is null
            ? visit.Page<LookUpPage>(Form.With(("ma", ma.Length > 20 ? ma[..20] : ma)).Refuse(FeedbackRefusals.CodeUnknown), 404)
            : visit.Page<NotePage>(new NoteModel(note, Reopen.Reopen.Form.With(("ma", note.Code)), visit.Now));
    }
}

public sealed record NoteModel(FeedbackNote Note, FormValues Reopen, DateTimeOffset Now)
{
    /// <summary>Whether the sender may still say that the answer did not help.</summary>
    public bool MayReopen => FeedbackDecisions.Reopen(Note.State, Note.ClosedAt, Now).Ok;
}
