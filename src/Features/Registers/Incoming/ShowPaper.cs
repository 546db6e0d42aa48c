using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Registers.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Incoming;

/// <summary>One incoming paper: what it says, who follows it, and what came of it.</summary>
public static class ShowPaper
{
    public static readonly FormShape FinishForm = new("xong-van-ban", [new FieldShape("ket-qua", "Đã xử lý thế nào?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 1_000, Hint = "Ví dụ: đã trả lời bằng văn bản số nào, đã giao việc gì." }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id) => await Found(visit, db, id) is { } paper ? await Render(visit, paper, null, [], 200) : visit.NotFound();

    public static async Task<IResult> Finish(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Found(visit, db, id) is not { } paper) return visit.NotFound();
        if (!post.Ok) return await Render(visit, paper, post.Values, [], post.RefusedStatus);
        if (paper.DoneAt is not null) return await Render(visit, paper, null, [IncomingDecisions.DoneAlready], 409);
        var change = changes.Begin(RegistersAccess.Finish, visit.Actor, paper.Unit, id);
        (paper.Outcome, paper.DoneBy, paper.DoneAt) = (post["ket-qua"], visit.Actor.Id, change.Now);
        // Under which kind it was opened was decided by what the unit was then.
        foreach (var duty in new[] { RegistersAccess.Answer, RegistersAccess.AnswerTop }) await change.Close(duty, id, visit.Stop);
        change.Note("words", post["ket-qua"]);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See(paper.Href);
        db.ChangeTracker.Clear();
        return await Found(visit, db, id) is { } now ? await Render(visit, now, post.Values, [lost with { Field = null }], 409) : visit.NotFound();
    }

    /// <summary>The paper itself, handed over to be kept.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, FileStore store, Guid id)
    {
        if (await Found(visit, db, id) is not { File: { } file }) return visit.NotFound();
        var kept = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == file, visit.Stop);
        return store.Open(FileHash.FromBytes(kept.Hash)) is { } content ? Results.Stream(content, "application/pdf", kept.Name) : visit.NotFound();
    }

    private static async Task<IncomingPaper?> Found(Visit visit, AppDb db, Guid id) =>
        await db.IncomingPapers().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } paper && (await visit.Reach(RegistersAccess.Keep)).Covers(paper.Unit) ? paper : null;

    private static async Task<IResult> Render(Visit visit, IncomingPaper paper, FormValues? typed, IReadOnlyList<Refusal> refusals, int status) =>
        visit.Page<ShowPaperPage>(new ShowPaperModel(paper, (await visit.Tree()).Find(paper.Unit)?.Name ?? "Đơn vị cũ", typed, refusals), status);
}

public sealed record ShowPaperModel(IncomingPaper Paper, string Unit, FormValues? Typed, IReadOnlyList<Refusal> Refusals);
