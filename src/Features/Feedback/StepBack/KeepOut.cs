using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.StepBack;

/// <summary>Whoever answers for the unit notes a conflict of interest for somebody else, and takes one back.</summary>
public static class KeepOut
{
    public static readonly FormShape Form = new("lien-quan-thay",
    [
        new FieldShape("nguoi", "Ai có liên quan", FieldKind.Line) { Required = true, MaxLength = 36, WhenEmpty = "Xin chọn một người." },
        new FieldShape("vi-sao", "Người ấy liên quan thế nào", FieldKind.Line)
        {
            Required = true, MinLength = 5, MaxLength = 200, WhenEmpty = "Xin viết vài chữ, ví dụ: góp ý nói về việc của người này.",
            Hint = "Vài chữ về việc, không viết chuyện riêng.",
        },
    ]);

    public static readonly FormShape BackForm = new("cho-xu-ly-lai", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        if (await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Oversee) is not { } note) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var others = await SteppingBackFrom.Others(visit, note, await people.Around([note.Unit], visit.Stop));
        // Only people of the own subtree who would see the note: nobody is kept out by guessing a key.
        if (others.FirstOrDefault(h => $"{h.Account}" == post["nguoi"]) is not { } other) return await Again(post.Values.Refuse(FeedbackRefusals.NobodyToKeepOut), 422);
        if (await SteppingBackFrom.Declare(visit, db, changes, people, note, other.Account, post["vi-sao"]) is not { } lost) return visit.See($"/ban/gop-y/{id}/lien-quan?xong=thay");
        db.ChangeTracker.Clear();
        return await Again(post.Values.Refuse(lost with { Field = null }), 409);

        Task<IResult> Again(FormValues values, int status) => StepBack.Render(visit, db, people, note, StepBack.Form.Empty, values, status);
    }

    public static async Task<IResult> TakeBack(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id, Guid conflict)
    {
        if (await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Oversee) is not { } note) return visit.NotFound();
        if (await db.Conflicts().SingleOrDefaultAsync(c => c.Id == conflict && c.Record == id, visit.Stop) is not { } declared) return visit.NotFound();
        if (!post.Ok) return await Again([.. post.Values.Refusals], post.RefusedStatus);
        if (await SteppingBackFrom.TakeBack(visit, db, changes, people, note, declared) is not { } lost) return visit.See($"/ban/gop-y/{id}/lien-quan?xong=cho-lai");
        db.ChangeTracker.Clear();
        return await Again([lost with { Field = null }], 409);

        Task<IResult> Again(IReadOnlyList<Refusal> refusals, int status) =>
            StepBack.Render(visit, db, people, note, StepBack.Form.Empty, Form.Empty.Refuse(refusals), status);
    }
}
