using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Record;

/// <summary>Somebody writes down what was done, where it was done: a record, its facts, and photos as proof.</summary>
public static class Record
{
    public static IResult Show(Visit visit, KindCall? call)
    {
        if (call is null) return visit.NotFound();
        var shape = KindForm.New(call.Kind, call.Options);
        return visit.Page<RecordPage>(new RecordModel(call.Kind, shape, Fresh(call.Kind, shape, visit.Now)));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes, PhotoDoor photos, ClosedPeriods periods)
    {
        if (call is null) return visit.NotFound();
        if (!Guid.TryParse(post[KindForm.Key], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var kind = call.Kind;
        var (draft, wrong) = KindForm.Read(kind, post.Values, call.Options, null, VietnamTime.DayOf(visit.Now));
        var values = post.Values.Refuse(wrong);
        if (values.Ok && !values.Ticked(KindForm.Another) && await Twin(db, kind, draft, visit.Stop) is { } twin)
        {
            // The same page sent again is one record, not two.
            if (twin == key) return visit.See(Address(key));
            values = values.Refuse(RecordRefusals.SameAgain);
        }

        if (values.Ok && !PeriodDecisions.Reasoned(values[KindForm.Reason]) && await periods.Around(draft.Unit, [draft.Day], visit.Stop) is { } closed)
            values = values.Refuse(RecordRefusals.PeriodClosed(closed.Stretch.Words));
        if (!values.Ok) return Again(values, post.RefusedStatus);
        var taken = new List<StoredFile>();
        for (var n = 1; n <= kind.Photos; n++)
        {
            if (post.File(KindForm.Photo(n)) is not { } file) continue;
            var photo = await photos.Take(file, key, visit.Stop);
            if (!photo.Ok) return Again(values.Refuse(photo.Refusals.Select(r => r.At(KindForm.Photo(n)))), 422);
            taken.Add(photo.Value!);
        }

        var packed = Activity.Pack(draft.Values);
        for (var attempt = 1; attempt <= Writing.MostTries; attempt++)
        {
            if (await Keep(visit, kind, draft, key, values.Optional(KindForm.Reason), taken, db, changes) is null) return visit.See(Address(key));
            db.ChangeTracker.Clear();
            if (await db.Activities().AsNoTracking().SingleOrDefaultAsync(a => a.Id == key, visit.Stop) is not { } there)
            {
                await Writing.StepAside(attempt, visit.Stop);
                continue;
            }

            return there.RecordedBy == visit.Actor.Id && there.Answers == packed
                ? visit.See(Address(key))
                : Again(values.Replace(KindForm.Key, Guid.CreateVersion7().ToString()).Refuse(RecordRefusals.KeyTaken), 409);
        }

        return Again(values.Refuse(RecordRefusals.Crowded), 409);

        IResult Again(FormValues typed, int status) => visit.Page<RecordPage>(new RecordModel(kind, typed.Shape, typed), status);
    }

    internal static async Task<Refusal?> Keep(
        Visit visit, Kind kind, RecordDraft draft, Guid key, string? reason, IReadOnlyList<StoredFile> photos, AppDb db, Changes changes)
    {
        var packed = Activity.Pack(draft.Values);
        var change = changes.Begin(ActivityActs.Record, visit.Actor, draft.Unit, key, reason);
        foreach (var photo in photos) change.Add(photo);
        var activity = new Activity
        {
            Id = key, Kind = kind.Name, KindVersion = kind.Version, Unit = draft.Unit, Day = draft.Day, State = draft.State, Answers = packed,
            RecordedBy = visit.Actor.Id, RecordedAt = change.Now, ChangedAt = change.Now,
        };
        change.Note("kind", kind.Name);
        change.Note("day", draft.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        change.Note("answers", packed);
        await change.Write(activity, kind, [], reason, visit.Actor.Id, draft.Day, db, visit.Stop);
        return await change.Save(visit.Stop);
    }

    private static string Address(Guid id) => $"/ban/so-viec/{id}";

    private static FormValues Fresh(Kind kind, FormShape shape, DateTimeOffset now)
    {
        var typed = kind.Fields.Where(f => f.Default.Length > 0 && f.Type != KindFieldType.Units).Select(f => (f.Name, f.Default));
        return shape.With([(KindForm.Key, Guid.CreateVersion7().ToString()), (KindForm.Day, VietnameseDates.Format(VietnamTime.DayOf(now))), .. typed]);
    }

    // On the same day at the same place, with the same answers where the kind says they tell things apart.
    private static async Task<Guid?> Twin(AppDb db, Kind kind, RecordDraft draft, CancellationToken stop)
    {
        var near = await db.Activities().AsNoTracking()
            .Where(a => a.Unit == draft.Unit && a.Kind == kind.Name && a.Day == draft.Day && a.State != KindStates.Withdrawn).Take(100).ToListAsync(stop);
        return near.Find(a => kind.SameWhen.All(f => a.Values.GetValueOrDefault(f, "") == draft.Values.GetValueOrDefault(f, "")))?.Id;
    }
}

public sealed record RecordModel(Kind Kind, FormShape Shape, FormValues Values)
{
    /// <summary>Whether the reason is asked for: the day lies in a closed period, or one was given already.</summary>
    public bool PeriodClosed => Values.RefusalAt(KindForm.Reason) is not null || Values[KindForm.Reason].Length > 0;
}
