using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
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

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes, PhotoDoor photos)
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

        if (!values.Ok) return Again(values, post.RefusedStatus);
        var change = changes.Begin(ActivityActs.Record, visit.Actor, draft.Unit, key);
        for (var n = 1; n <= kind.Photos; n++)
        {
            if (post.File(KindForm.Photo(n)) is not { } file) continue;
            var photo = await photos.Take(file, key, visit.Stop);
            if (!photo.Ok) return Again(values.Refuse(photo.Refusals.Select(r => r.At(KindForm.Photo(n)))), 422);
            change.Add(photo.Value!);
        }

        var activity = new Activity
        {
            Id = key, Kind = kind.Name, KindVersion = kind.Version, Unit = draft.Unit, Day = draft.Day, State = draft.State, Answers = Activity.Pack(draft.Values),
            RecordedBy = visit.Actor.Id, RecordedAt = change.Now, ChangedAt = change.Now,
        };
        change.Note("kind", kind.Name);
        change.Note("day", draft.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        change.Note("answers", activity.Answers);
        await change.Write(activity, kind, [], null, visit.Actor.Id, draft.Day, db, visit.Stop);
        if (await change.Save(visit.Stop) is null) return visit.See(Address(key));

        db.ChangeTracker.Clear();
        return await db.Activities().AnyAsync(a => a.Id == key && a.RecordedBy == visit.Actor.Id && a.Answers == activity.Answers, visit.Stop)
            ? visit.See(Address(key))
            : Again(values.Replace(KindForm.Key, Guid.CreateVersion7().ToString()).Refuse(RecordRefusals.KeyTaken), 409);

        IResult Again(FormValues typed, int status) => visit.Page<RecordPage>(new RecordModel(kind, typed.Shape, typed), status);
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

public sealed record RecordModel(Kind Kind, FormShape Shape, FormValues Values);
