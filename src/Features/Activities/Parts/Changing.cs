using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Periods.Parts;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>A press on a record's page: load through reach, decide, change record and facts in one transaction, or show it again with the refusal.</summary>
internal static class Changing
{
    public static async Task<IResult> Run(
        Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, Guid id, Permission needed, ActKind act,
        Func<Kind, Activity, Refusal?> decide, Action<Change, Activity> apply, DateOnly? stepDay = null, string? reason = null, ClosedPeriods? periods = null)
    {
        var reach = await visit.Reach(needed);
        var refused = RecordRefusals.Crowded;
        for (var attempt = 1; attempt <= Writing.MostTries; attempt++)
        {
            if (await ActivitiesAccess.Reached(db, id, reach, visit.Stop) is not { } activity || kinds.Named(activity.Kind) is not { } kind) return visit.NotFound();
            if (!post.Ok) return await Show.Show.Render(visit, db, kinds, kind, activity, post.Values, post.RefusedStatus);
            // Whoever presses has read one wording; if it is no longer that one, they look again first.
            var no = Writing.Stamp(activity.Version) == post[KindForm.Version] ? decide(kind, activity) : RecordRefusals.Overtaken;
            if (no is null && periods is not null && !PeriodDecisions.Reasoned(reason)
                && await periods.Around(activity.Unit, [activity.Day, stepDay ?? activity.Day], visit.Stop) is { } closed)
                no = RecordRefusals.PeriodClosed(closed.Stretch.Words);
            if (no is not null)
            {
                refused = no;
                break;
            }

            var versions = await db.ActivityVersions().Where(v => v.Activity == id).OrderBy(v => v.No).ToListAsync(visit.Stop);
            var change = changes.Begin(act, visit.Actor, activity.Unit, id, reason);
            var before = activity.State;
            apply(change, activity);
            if (activity.State == before)
            {
                await change.Settle(activity, kind, versions, visit.Stop);
                await change.Follow(db, kind, activity, versions, visit.Stop);
            }
            else await change.Write(activity, kind, versions, reason, visit.Actor.Id, stepDay ?? activity.Day, db, visit.Stop);
            activity.ChangedAt = change.Now;
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/so-viec/{id}");
            db.ChangeTracker.Clear();
            await Writing.StepAside(attempt, visit.Stop);
        }

        db.ChangeTracker.Clear();
        return await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Read), visit.Stop) is { } fresh && kinds.Named(fresh.Kind) is { } of
            ? await Show.Show.Render(visit, db, kinds, of, fresh, post.Values.Refuse(refused), StatusCodes.Status409Conflict) : visit.NotFound();
    }
}
