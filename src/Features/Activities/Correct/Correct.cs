using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Correct;

/// <summary>A record is put right: what it said before stays to be seen, and its facts follow what it says now.</summary>
public static class Correct
{
    public static async Task<IResult> Show(Visit visit, KindCall? call, AppDb db, Guid id)
    {
        if (call is null || await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Write), visit.Stop) is not { } activity) return visit.NotFound();
        var shape = KindForm.Correction(call.Kind, call.Options);
        return visit.Page<CorrectPage>(new CorrectModel(call.Kind, activity, shape,
            KindForm.Filled(call.Kind, shape, activity.Day, activity.Values, Writing.Stamp(activity.Version)), null));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes, ClosedPeriods periods, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Write);
        if (call is null || await ActivitiesAccess.Reached(db, id, reach, visit.Stop) is not { } activity) return visit.NotFound();
        var kind = call.Kind;
        var (draft, wrong) = KindForm.Read(kind, post.Values, call.Options, activity.State, VietnamTime.DayOf(visit.Now));
        var values = post.Values.Refuse(wrong);
        if (await Against(periods, activity, draft, post[KindForm.Reason], visit.Stop) is { } refused) values = values.Refuse(refused);
        if (!values.Ok) return Again(values, activity, null, post.RefusedStatus);
        var packed = Activity.Pack(draft.Values);
        for (var attempt = 1; attempt <= Writing.MostTries; attempt++)
        {
            if (Writing.Stamp(activity.Version) != post[KindForm.Version]) return Overtaken(values, activity);
            if (packed == Activity.Pack(activity.Values) && draft.Day == activity.Day) return Again(values.Refuse(RecordRefusals.NothingChanged), activity, null, 422);
            if (await Apply(visit, kind, activity, draft, values.Optional(KindForm.Reason), null, db, changes)) return visit.See($"/ban/so-viec/{id}");
            await Writing.StepAside(attempt, visit.Stop);
            if (await ActivitiesAccess.Reached(db, id, reach, visit.Stop) is not { } fresh) return visit.NotFound();
            activity = fresh;
        }

        return Again(values.Refuse(RecordRefusals.Crowded), activity, null, 409);

        // The present wording is shown beside what was typed, and the form now carries its stamp: saving again is a decision.
        IResult Overtaken(FormValues typed, Activity fresh) =>
            Again(typed.Replace(KindForm.Version, Writing.Stamp(fresh.Version)).Refuse(RecordRefusals.Overtaken), fresh, fresh.Values, 409);

        IResult Again(FormValues typed, Activity fresh, IReadOnlyDictionary<string, string>? now, int status) =>
            visit.Page<CorrectPage>(new CorrectModel(kind, fresh, typed.Shape, typed, now), status);
    }

    /// <summary>What stands against a correction beside its own answers.</summary>
    internal static async Task<Refusal?> Against(ClosedPeriods periods, Activity activity, RecordDraft draft, string reason, CancellationToken stop)
    {
        if (RecordDecisions.Correct(activity.State, activity.ConfirmedAt is not null, reason) is { } refused) return refused;
        // Both days: a record that is moved out of a closed period changes its figures as much as one that is moved in.
        return !PeriodDecisions.Reasoned(reason) && await periods.Around(activity.Unit, [activity.Day, draft.Day], stop) is { } closed
            ? RecordRefusals.PeriodClosed(closed.Stretch.Words) : null;
    }

    /// <summary>Makes a loaded record say what the draft says; false, with nothing changed, when somebody else was quicker.</summary>
    internal static async Task<bool> Apply(
        Visit visit, Kind kind, Activity activity, RecordDraft draft, string? reason, Func<Change, Task>? mark, AppDb db, Changes changes)
    {
        var versions = await db.ActivityVersions().Where(v => v.Activity == activity.Id).OrderBy(v => v.No).ToListAsync(visit.Stop);
        var (change, packed) = (changes.Begin(ActivityActs.Correct, visit.Actor, activity.Unit, activity.Id, reason), Activity.Pack(draft.Values));
        change.Note("day", draft.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        change.Note("answers", packed);
        var stepDay = versions[^1].StepDay == activity.Day ? draft.Day : versions[^1].StepDay;
        (activity.Day, activity.Answers, activity.ConfirmedAt, activity.ConfirmedBy) = (draft.Day, packed, null, null);
        await change.Write(activity, kind, versions, reason, visit.Actor.Id, stepDay, db, visit.Stop);
        if (mark is not null) await mark(change);
        var saved = await change.Save(visit.Stop) is null;
        db.ChangeTracker.Clear();
        return saved;
    }
}

/// <summary>A correction being written; <c>Now</c> is what the record says where somebody else changed it meanwhile.</summary>
public sealed record CorrectModel(Kind Kind, Activity Activity, FormShape Shape, FormValues Values, IReadOnlyDictionary<string, string>? Now);
