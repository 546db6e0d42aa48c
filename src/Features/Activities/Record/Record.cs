using System.Globalization;
using CauNoi.Activities.Filling;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Periods.Rules;
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
        var shape = KindForm.OnPage(call.Kind, call.Options);
        return visit.Page<RecordPage>(new RecordModel(call.Kind, shape, Fresh(call.Kind, shape, visit.Now)));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes, PhotoDoor photos, ClosedPeriods periods, FillTimes times)
    {
        if (call is null) return visit.NotFound();
        if (!Guid.TryParse(post[KindForm.Key], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var kept = await Keeping.Run(visit, call, post.Values, key, new Brought { Photos = Photos }, db, changes, periods);
        if (kept.End == KeptEnd.Now) times.Count(call.Kind, post[KindForm.Used], visit.Now);
        return kept.Stands ? visit.See(Address(key)) : visit.Page<RecordPage>(new RecordModel(call.Kind, kept.Values.Shape, kept.End == KeptEnd.KeyTaken
            ? kept.Values.Replace(KindForm.Key, Guid.CreateVersion7().ToString()) : kept.Values), kept.End switch
        {
            KeptEnd.Refused => post.RefusedStatus,
            KeptEnd.PhotoRefused => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        });

        async Task<Outcome<StoredFile[]>> Photos()
        {
            var taken = new List<StoredFile>();
            for (var n = 1; n <= call.Kind.Photos; n++)
            {
                if (post.File(KindForm.Photo(n)) is not { } file) continue;
                var photo = await photos.Take(file, key, visit.Stop);
                if (!photo.Ok) return photo.Refusals.Select(r => r.At(KindForm.Photo(n))).ToList();
                taken.Add(photo.Value!);
            }

            return taken.ToArray();
        }
    }

    /// <summary>Not a refusal: the same page was sent again, and its record stands already.</summary>
    internal static readonly Refusal Standing = new("");

    /// <summary>What stands against a new record beside its own answers: one like it on the same day, or a closed period.</summary>
    internal static async Task<Refusal?> Against(
        AppDb db, ClosedPeriods periods, Kind kind, RecordDraft draft, Guid key, bool another, string? reason, CancellationToken stop)
    {
        var near = await db.Activities().AsNoTracking()
            .Where(a => a.Unit == draft.Unit && a.Kind == kind.Name && a.Day == draft.Day && a.State != KindStates.Withdrawn).Take(100).ToListAsync(stop);
        // The same page sent again is one record, not two.
        if (near.Exists(a => a.Id == key && Same(a))) return Standing;
        if (!another && near.Exists(Same)) return RecordRefusals.SameAgain;
        if (PeriodDecisions.Reasoned(reason) || await periods.Around(draft.Unit, [draft.Day], stop) is not { } closed) return null;
        return RecordRefusals.PeriodClosed(closed.Stretch.Words);

        // On the same day at the same place, with the same answers where the kind says they tell things apart.
        bool Same(Activity a) => kind.SameWhen.All(f => a.Values.GetValueOrDefault(f, "") == draft.Values.GetValueOrDefault(f, ""));
    }

    /// <summary>Makes the record stand under its key, once, however often that is asked; or says why it does not.</summary>
    internal static async Task<Refusal?> Stand(
        Visit visit, Kind kind, RecordDraft draft, Guid key, string? reason, IReadOnlyList<StoredFile> photos, AppDb db, Changes changes, Brought? brought = null)
    {
        var packed = Activity.Pack(draft.Values);
        for (var attempt = 1; attempt <= Writing.MostTries; attempt++)
        {
            var change = changes.Begin(ActivityActs.Record, visit.Actor, draft.Unit, key, reason);
            foreach (var photo in photos) change.Add(photo);
            var activity = new Activity
            {
                Id = key, Kind = kind.Name, KindVersion = kind.Version, Unit = draft.Unit, Day = draft.Day, State = draft.State, Answers = packed,
                RecordedBy = visit.Actor.Id, RecordedAt = change.Now, ChangedAt = change.Now,
                PromisedPhotos = brought?.Promised ?? 0,
            };
            change.Note("kind", kind.Name);
            change.Note("day", draft.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            change.Note("answers", packed);
            await change.Write(activity, kind, [], reason, visit.Actor.Id, draft.Day, db, visit.Stop);
            if (brought?.Mark is { } mark) await mark(change);
            var lost = await change.Save(visit.Stop) is not null;
            db.ChangeTracker.Clear();
            if (!lost) return null;
            if (await db.Activities().AsNoTracking().SingleOrDefaultAsync(a => a.Id == key, visit.Stop) is { } there)
                return there.RecordedBy == visit.Actor.Id && Activity.Pack(there.Values) == packed ? null : RecordRefusals.KeyTaken;
            await Writing.StepAside(attempt, visit.Stop);
        }

        return RecordRefusals.Crowded;
    }

    private static string Address(Guid id) => $"/ban/so-viec/{id}";

    private static FormValues Fresh(Kind kind, FormShape shape, DateTimeOffset now)
    {
        var typed = kind.Fields.Where(f => f.Default.Length > 0 && f.Type != KindFieldType.Units).Select(f => (f.Name, f.Default));
        return shape.With([(KindForm.Key, Guid.CreateVersion7().ToString()), (KindForm.Day, VietnameseDates.Format(VietnamTime.DayOf(now))), .. typed]);
    }
}

public sealed record RecordModel(Kind Kind, FormShape Shape, FormValues Values)
{
    /// <summary>Whether the reason is asked for: the day lies in a closed period, or one was given already.</summary>
    public bool PeriodClosed => Values.RefusalAt(KindForm.Reason) is not null || Values[KindForm.Reason].Length > 0;
}
