using System.Globalization;
using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Imports.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace CauNoi.Imports.Accept;

/// <summary>Somebody has seen what was found and lets the good rows be recorded, or gives the table up.</summary>
public static class Accept
{
    public static readonly FormShape Form = new("cho-ghi", []);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id) =>
        Decide(visit, post, db, changes, kinds, source, id, ImportActs.Accept,
            s => ImportDecisions.Accept(s.State, s.Import.Good, kinds.Named(s.Import.Kind)?.Version == s.Import.KindVersion, visit.Now - (s.Import.CheckedAt ?? visit.Now)),
            (change, import) =>
            {
                change.Note("records", import.Good.ToString(CultureInfo.InvariantCulture));
                import.Accept(visit.Actor, change.Now);
            });

    public static Task<IResult> Drop(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id) =>
        Decide(visit, post, db, changes, kinds, source, id, ImportActs.Drop, s => ImportDecisions.Drop(s.State), (change, import) => import.DroppedAt = change.Now);

    private static async Task<IResult> Decide(
        Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id,
        ActKind act, Func<ImportStanding, Refusal?> decide, Action<Change, ActivityImport> apply)
    {
        var reach = await visit.Reach(ActivitiesAccess.Write);
        if (await ImportsAccess.Standing(db, id, reach, visit.Stop) is not { } standing) return visit.NotFound();
        var refused = post.Ok ? decide(standing) : post.Values.Refusals[0];
        if (refused is null)
        {
            var change = changes.Begin(act, visit.Actor, standing.Import.Unit, id);
            apply(change, standing.Import);
            // Two who press at once: the later one sees what the earlier one did.
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/nhap/{id}");
            refused = ImportRefusals.NotWaiting;
        }

        db.ChangeTracker.Clear();
        return await ImportsAccess.Standing(db, id, reach, visit.Stop) is { } fresh
            ? await Review.Review.Render(visit, db, kinds, source, fresh, null, refused, post.Ok ? StatusCodes.Status409Conflict : post.RefusedStatus) : visit.NotFound();
    }
}
