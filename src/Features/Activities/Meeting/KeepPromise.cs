using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Meeting;

/// <summary>A unit reports that it did what was promised to people: what was done, with proof. The duty closes.</summary>
public static class KeepPromise
{
    public static readonly FormShape Form = new("da-lam",
    [
        new FieldShape("da-lam", "Đã làm gì?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 1_000, WhenEmpty = "Xin viết đã làm gì, khi nào, ở đâu.", Hint = "Nếu có văn bản trả lời, xin ghi số và ngày." },
        new FieldShape("anh", "Ảnh làm chứng", FieldKind.Photo) { Hint = "Ảnh chỉ cán bộ Mặt trận xem được." },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, Guid id) =>
        await Of(visit, db, id) is { } found ? await Render(visit, db, kinds, found, Form.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Photo(Visit visit, AppDb db, FileStore store, Guid id, Guid file)
    {
        if (await Of(visit, db, id) is null) return visit.NotFound();
        var photo = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, visit.Stop);
        return photo?.LargeHash is { } hash && store.Open(FileHash.FromBytes(hash)) is { } picture ? Results.Stream(picture, "image/jpeg") : visit.NotFound();
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, PhotoDoor photos, Guid id)
    {
        if (await Of(visit, db, id) is not { Question.Unit: { } unit } found || !(await visit.Reach(ActivitiesAccess.Keep)).Covers(unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, kinds, found, post.Values, post.RefusedStatus);
        var change = changes.Begin(ActivityActs.KeepPromise, visit.Actor, unit, id);
        if (found.Question.Keep(post["da-lam"], visit.Actor.Id, change.Now) is { } refused) return await Render(visit, db, kinds, found, post.Values.Refuse(refused), 409);
        if (post.File("anh") is { } file)
        {
            var photo = await photos.Take(file, id, visit.Stop);
            if (!photo.Ok) return await Again(post.Values.Refuse(photo.Refusals.Select(r => r.At("anh"))), 422);
            change.Add(photo.Value!);
        }

        change.Note("done", post["da-lam"]);
        await change.Leave(Kept(found.Question));
        await change.Close(ActivityDuties.Promise, id, visit.Stop);
        return await change.Save(visit.Stop) is not { } lost ? visit.See($"/ban/so-viec/loi-hua/{id}") : await Again(post.Values.Refuse(lost), 409);

        // As it is now, with what was typed still in the form.
        async Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return await Of(visit, db, id) is { } fresh ? await Render(visit, db, kinds, fresh, values, status) : visit.NotFound();
        }
    }

    /// <summary>What a kept promise counts for: at the unit that promised, on the day it was done.</summary>
    internal static Fact Kept(MeetingQuestion question)
    {
        var day = VietnamTime.DayOf(question.DoneAt!.Value);
        return new Fact(ActivityMeasures.PromiseKept, question.Unit!.Value, day, 1, question.Id) { Category = day <= question.DueDay ? "on-time" : "late" };
    }

    // Seen by those whom the meeting reaches, and by those who owe the promise.
    private static async Task<PromiseFound?> Of(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Read);
        if (await db.MeetingQuestions().SingleOrDefaultAsync(q => q.Id == id && q.Unit != null, visit.Stop) is not { } question) return null;
        var meeting = await db.Activities().AsNoTracking().SingleAsync(a => a.Id == question.Activity, visit.Stop);
        return reach.Covers(meeting.Unit) || reach.Covers(question.Unit!.Value) ? new PromiseFound(question, meeting, reach) : null;
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, KindList kinds, PromiseFound found, FormValues values, int status)
    {
        var photos = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == found.Question.Id && f.LargeHash != null).Select(f => f.Id).ToListAsync(visit.Stop);
        var mayKeep = (await visit.Reach(ActivitiesAccess.Keep)).Covers(found.Question.Unit!.Value);
        var tree = await visit.Tree();
        // Whoever only owes the promise does not reach the meeting's record.
        var meeting = found.Reach.Covers(found.Meeting.Unit) ? $"/ban/so-viec/{found.Meeting.Id}" : null;
        return visit.Page<PromisePage>(new PromiseModel(
            found.Question, RecordTitle.Of(kinds.Named(found.Meeting.Kind), found.Meeting), found.Meeting.Day, meeting, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", photos, mayKeep, values, visit.Now), status);
    }
}

internal sealed record PromiseFound(MeetingQuestion Question, Activity Meeting, Reach Reach);

public sealed record PromiseModel(
    MeetingQuestion Question, string Meeting, DateOnly Day, string? MeetingHref, Func<int, string> UnitName, IReadOnlyList<Guid> Photos, bool MayKeep, FormValues Values, DateTimeOffset Now);
