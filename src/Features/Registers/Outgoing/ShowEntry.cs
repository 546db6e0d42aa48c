using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Registers.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Outgoing;

/// <summary>One outgoing paper that was entered; its number can be voided with a reason, its line stays.</summary>
public static class ShowEntry
{
    private const string Why = "vi-sao";

    public static readonly FormShape VoidForm = new("huy-so", [new FieldShape(Why, "Huỷ số này vì sao?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Dòng vẫn ở trong sổ, ghi là đã huỷ; số không cấp lại." }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id) => await Found(visit, db, id) is { } entry ? await Render(visit, db, entry, null, [], 200) : visit.NotFound();

    public static async Task<IResult> Void(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Found(visit, db, id) is not { } entry) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, entry, post.Values, [], post.RefusedStatus);
        if (OutgoingDecisions.Void(entry.VoidAt is not null, await Answered(db, entry, visit.Stop) is not null) is { } refused) return await Render(visit, db, entry, post.Values, [refused], 409);
        var change = changes.Begin(RegistersAccess.Void, visit.Actor, entry.Unit, id, post[Why]);
        entry.Void(post[Why], visit.Actor.Id, change.Now);
        change.Note("sign", entry.Sign);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See(entry.Href);
        db.ChangeTracker.Clear();
        return await Found(visit, db, id) is { } now ? await Render(visit, db, now, post.Values, [lost with { Field = null }], 409) : visit.NotFound();
    }

    /// <summary>The paper itself, handed over to be kept.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, FileStore store, Guid id) =>
        await Found(visit, db, id) is { File: { } file } ? await PaperFile.Give(visit, db, store, file) : visit.NotFound();

    private static async Task<OutgoingEntry?> Found(Visit visit, AppDb db, Guid id) =>
        await db.OutgoingEntries().SingleOrDefaultAsync(e => e.Id == id, visit.Stop) is { } entry && (await visit.Reach(RegistersAccess.Keep)).Covers(entry.Unit) ? entry : null;

    private static Task<IncomingPaper?> Answered(AppDb db, OutgoingEntry entry, CancellationToken stop) =>
        db.IncomingPapers().AsNoTracking().FirstOrDefaultAsync(p => p.Unit == entry.Unit && p.AnswerOn == entry.Dated && p.Answer == entry.Id, stop);

    private static async Task<IResult> Render(Visit visit, AppDb db, OutgoingEntry entry, FormValues? typed, IReadOnlyList<Refusal> refusals, int status) =>
        visit.Page<ShowEntryPage>(new ShowEntryModel(entry, (await visit.Tree()).Find(entry.Unit)?.Name ?? "Đơn vị cũ", await Answered(db, entry, visit.Stop), typed, refusals), status);
}

public sealed record ShowEntryModel(OutgoingEntry Entry, string Unit, IncomingPaper? Answers, FormValues? Typed, IReadOnlyList<Refusal> Refusals);
