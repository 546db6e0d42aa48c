using System.Globalization;
using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
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
    public static readonly FormShape Form = new("cho-ghi",
    [
        new FieldShape(KindForm.Reason, "Vì sao vẫn ghi vào kỳ đã chốt?", FieldKind.Line)
        {
            MinLength = 5, MaxLength = 300, Hint = "Một lý do cho tất cả các dòng ấy, ví dụ: sổ giấy của xóm nộp muộn. Để trống thì các dòng ấy không ghi.",
        },
    ]);

    public static readonly FormShape DropForm = new("bo-bang", []);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id) =>
        Decide(visit, post, db, changes, kinds, source, id, ImportActs.Accept,
            post.Values.Optional(KindForm.Reason),
            s => ImportDecisions.Accept(s.State, s.Import.Good, s.Import.Closed, post[KindForm.Reason].Length > 0, kinds.Named(s.Import.Kind)?.Version == s.Import.KindVersion, visit.Now - (s.Import.CheckedAt ?? visit.Now)),
            (change, import) =>
            {
                import.Accept(visit.Actor, change.Now, post.Values.Optional(KindForm.Reason));
                change.Note("records", import.Good.ToString(CultureInfo.InvariantCulture));
                change.Note("closed", import.Closed.ToString(CultureInfo.InvariantCulture));
            });

    public static Task<IResult> Drop(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id) =>
        Decide(visit, post, db, changes, kinds, source, id, ImportActs.Drop, null, s => ImportDecisions.Drop(s.State), (change, import) => import.DroppedAt = change.Now);

    private static async Task<IResult> Decide(
        Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id,
        ActKind act, string? reason, Func<ImportStanding, Refusal?> decide, Action<Change, ActivityImport> apply)
    {
        var reach = await visit.Reach(ActivitiesAccess.Write);
        if (await ImportsAccess.Standing(db, id, reach, visit.Stop) is not { } standing) return visit.NotFound();
        var typed = act == ImportActs.Accept ? post.Values : null;
        if (!post.Ok) return await Review.Review.Render(visit, db, kinds, source, standing, new(Accept: typed), typed is null ? post.Values.Refusals[0] : null, post.RefusedStatus);
        var refused = decide(standing);
        if (refused == ImportRefusals.AllClosed) return await Review.Review.Render(visit, db, kinds, source, standing, new(Accept: post.Values.Refuse(refused)), null, 422);
        if (refused is null)
        {
            // A reason where none was asked for would be a reason for nothing.
            var change = changes.Begin(act, visit.Actor, standing.Import.Unit, id, standing.Import.Closed > 0 ? reason : null);
            apply(change, standing.Import);
            // Two who press at once: the later one sees what the earlier one did.
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/nhap/{id}");
            refused = ImportRefusals.NotWaiting;
        }

        db.ChangeTracker.Clear();
        return await ImportsAccess.Standing(db, id, reach, visit.Stop) is { } fresh
            ? await Review.Review.Render(visit, db, kinds, source, fresh, new(), refused, StatusCodes.Status409Conflict) : visit.NotFound();
    }
}
