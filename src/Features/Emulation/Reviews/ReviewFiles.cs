using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Reviews;

/// <summary>
/// Files that prove what a review says. Whoever may read the review may open them; nothing of them is published. Until it is
/// issued one may be taken out with a reason: its content goes, that it was there stays. What was issued keeps its files.
/// </summary>
public static class ReviewFiles
{
    private const string Sent = "tep", What = "la-gi", Why = "vi-sao", Which = "tep-nao";
    private const int MostFiles = 30;

    public static readonly FormShape Form = new("tep-minh-chung",
    [
        new FieldShape(What, "Đây là giấy tờ hay ảnh gì?", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 200, Hint = "Ví dụ: biên bản hội nghị, bảng tổng hợp của các xã." },
        new FieldShape(Sent, "Tệp PDF hoặc ảnh", FieldKind.File) { Hint = "Không quá 20 MB. Che tên, số điện thoại của người dân trước khi gửi." },
    ]);

    public static readonly FormShape RemoveForm = new("bo-tep-minh-chung", [new FieldShape(Which, "Tệp", FieldKind.Hidden) { MaxLength = 40 }, new FieldShape(Why, "Bỏ tệp này vì sao?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    /// <summary>The form that takes this file out: each file has its own, and what was typed into one and refused is in that one again.</summary>
    public static FormValues RemovalOf(ReviewFile file, FormValues? typed) => typed?[Which] == file.Id.ToString() ? typed : RemoveForm.With((Which, file.Id.ToString()));

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, EvidenceDoor door, Guid id)
    {
        if (await ShowReview.Found(visit, db, id, EmulationAccess.Propose) is not { } review) return visit.NotFound();
        if (!post.Ok) return await ShowReview.Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (review.IssuedAt is not null) return await Again(EmulationRefusals.Issued, 409);
        if (await db.ReviewFiles().CountAsync(f => f.Review == id && f.File != null, visit.Stop) >= MostFiles) return await Again(EmulationRefusals.ManyFiles, 422);
        var taken = await door.Take(post.File(Sent), id, visit.Stop);
        if (!taken.Ok) return await Again(taken.Refusals[0].At(Sent), 422);
        var change = changes.Begin(EmulationActs.AddFile, visit.Actor, review.Unit, id);
        change.Add(taken.Value!);
        change.Add(new ReviewFile { Id = Guid.CreateVersion7(), Review = id, File = taken.Value!.Id, Words = post[What], By = visit.Actor.Id, At = change.Now });
        ShowReview.Guard(db, review);
        change.Note("words", post[What]);
        return await ShowReview.Saved(visit, db, figures, change, review, post.Values);

        Task<IResult> Again(Refusal why, int status) => ShowReview.Render(visit, db, figures, review, post.Values.Refuse(why), [why], status);
    }

    public static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id, Guid tep)
    {
        if (await ShowReview.Found(visit, db, id, EmulationAccess.Propose) is not { } review || await db.ReviewFiles().SingleOrDefaultAsync(f => f.Id == tep && f.Review == id, visit.Stop) is not { } kept) return visit.NotFound();
        if (!post.Ok) return await ShowReview.Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (review.IssuedAt is not null) return await ShowReview.Render(visit, db, figures, review, post.Values, [EmulationRefusals.Issued], 409);
        if (kept.File is not { } file) return await ShowReview.Render(visit, db, figures, review, post.Values, [EmulationRefusals.GoneFile], 409);
        var change = changes.Begin(EmulationActs.RemoveFile, visit.Actor, review.Unit, id, post[Why]);
        kept.Remove(post[Why], visit.Actor.Id, change.Now);
        change.Remove(await db.StoredFiles().SingleAsync(f => f.Id == file, visit.Stop));
        ShowReview.Guard(db, review);
        change.Note("words", kept.Words);
        return await ShowReview.Saved(visit, db, figures, change, review, post.Values);
    }

    public static async Task<IResult> Open(Visit visit, AppDb db, EvidenceDoor door, Guid id, Guid tep) =>
        await ShowReview.Found(visit, db, id, EmulationAccess.Read) is not null
            && await db.ReviewFiles().AsNoTracking().Where(f => f.Id == tep && f.Review == id).Join(db.StoredFiles(), f => f.File, s => s.Id, (_, s) => s).SingleOrDefaultAsync(visit.Stop) is { } file
            ? door.Give(file) ?? visit.NotFound() : visit.NotFound();
}
