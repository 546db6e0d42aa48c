using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Registers.Outgoing;
using CauNoi.Registers.Rules;
using CauNoi.Reports;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Incoming;

/// <summary>One incoming paper: what it says, who follows it, and what came of it.</summary>
public static class ShowPaper
{
    private const string Answer = "tra-loi", Words = "ket-qua";

    private static readonly FieldShape Result = new(Words, "Đã xử lý thế nào?", FieldKind.Text) { MinLength = 5, MaxLength = 1_000, Hint = "Ví dụ: đã cử ai dự, đã giao việc gì. Trả lời bằng văn bản đã chọn ở trên thì không phải ghi." };

    /// <summary>What finishing takes. Which papers may be named is judged by the register.</summary>
    public static readonly FormShape FinishForm = new("xong-van-ban", [new FieldShape(Answer, "Trả lời bằng văn bản đi nào?", FieldKind.Line) { MaxLength = 40 }, Result]);

    /// <summary>The same as drawn over the papers that the unit has issued since.</summary>
    public static FormShape Drawn(IReadOnlyList<OutgoingPaper> issued) => issued.Count == 0 ? new(FinishForm.Name, [Result]) : new(FinishForm.Name,
        [new FieldShape(Answer, FinishForm[Answer].Label, FieldKind.Choice) { Hint = "Bỏ trống nếu xử lý cách khác.", Choices = [.. issued.Select(p => new FieldChoice(p.Record.ToString(), $"{p.Sign}, {Spoken.Day(p.Day)}: {p.Summary}"))] }, Result]);

    public static async Task<IResult> Page(Visit visit, AppDb db, ReportBook book, Guid id) => await Found(visit, db, id) is { } paper ? await Render(visit, db, book, paper, null, [], 200) : visit.NotFound();

    public static async Task<IResult> Finish(Visit visit, FormPost post, AppDb db, ReportBook book, Changes changes, Guid id)
    {
        if (await Found(visit, db, id) is not { } paper) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, book, paper, post.Values, [], post.RefusedStatus);
        var answer = post[Answer].Length == 0 ? null : (await Issued(visit, db, book, paper)).FirstOrDefault(p => p.Record.ToString() == post[Answer]);
        if (IncomingDecisions.Finish(paper.DoneAt is not null, post[Answer].Length > 0, answer is not null, post[Words].Length > 0) is { } refused)
            return paper.DoneAt is not null ? await Render(visit, db, book, paper, null, [refused], 409) : await Render(visit, db, book, paper, post.Values.Refuse(refused), [], 422);
        var change = changes.Begin(RegistersAccess.Finish, visit.Actor, paper.Unit, id);
        (paper.Outcome, paper.Answer, paper.AnswerOn, paper.DoneBy, paper.DoneAt) = (post[Words], answer?.Record, answer?.Day, visit.Actor.Id, change.Now);
        // Under which kind it was opened was decided by what the unit was then.
        foreach (var duty in new[] { RegistersAccess.Answer, RegistersAccess.AnswerTop }) await change.Close(duty, id, visit.Stop);
        change.Note("words", post[Words]);
        if (answer is not null) change.Note("answer", answer.Sign);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See(paper.Href);
        db.ChangeTracker.Clear();
        return await Found(visit, db, id) is { } now ? await Render(visit, db, book, now, post.Values, [lost with { Field = null }], 409) : visit.NotFound();
    }

    /// <summary>The paper itself, handed over to be kept.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, FileStore store, Guid id) =>
        await Found(visit, db, id) is { File: { } file } ? await PaperFile.Give(visit, db, store, file) : visit.NotFound();

    private static async Task<IncomingPaper?> Found(Visit visit, AppDb db, Guid id) =>
        await db.IncomingPapers().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } paper && (await visit.Reach(RegistersAccess.Keep)).Covers(paper.Unit) ? paper : null;

    // An answer is not older than what it answers came.
    private static async Task<IReadOnlyList<OutgoingPaper>> Issued(Visit visit, AppDb db, ReportBook book, IncomingPaper paper) =>
        [.. (await OutgoingPaper.Of(visit, db, book, paper.Unit, paper.ArrivedOn, VietnamTime.DayOf(visit.Now))).Where(p => !p.Void)];

    private static async Task<IResult> Render(Visit visit, AppDb db, ReportBook book, IncomingPaper paper, FormValues? typed, IReadOnlyList<Refusal> refusals, int status)
    {
        var issued = paper.DoneAt is null ? await Issued(visit, db, book, paper) : [];
        var answer = paper is { Answer: { } record, AnswerOn: { } on } ? (await OutgoingPaper.Of(visit, db, book, paper.Unit, on, on)).FirstOrDefault(p => p.Record == record) : null;
        return visit.Page<ShowPaperPage>(new ShowPaperModel(paper, (await visit.Tree()).Find(paper.Unit)?.Name ?? "Đơn vị cũ", Drawn(issued), typed, refusals) { Answer = answer }, status);
    }
}

public sealed record ShowPaperModel(IncomingPaper Paper, string Unit, FormShape Finish, FormValues? Typed, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The line of the paper that answers; null where none does, or where it left the register.</summary>
    public OutgoingPaper? Answer { get; init; }
}
