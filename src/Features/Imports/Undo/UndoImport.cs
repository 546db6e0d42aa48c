using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Imports.Undo;

/// <summary>Takes a whole import back: one row, and nothing of it counts or is found any more. What only it proved is owed again.</summary>
public static class UndoImport
{
    public static readonly FormShape Form = new("hoan-tac",
    [
        new FieldShape(KindForm.Reason, "Vì sao hoàn tác?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Ví dụ: nhập nhầm tệp của năm trước." },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, NpgsqlDataSource source, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Write);
        if (await ImportsAccess.Standing(db, id, reach, visit.Stop) is not { } standing) return visit.NotFound();
        if (!post.Ok) return await Review.Review.Render(visit, db, kinds, source, standing, new(Undo: post.Values), null, post.RefusedStatus);
        var refused = ImportDecisions.Undo(standing.State);
        if (refused is null)
        {
            var change = changes.Begin(ImportActs.UndoImport, visit.Actor, standing.Import.Unit, id, post[KindForm.Reason]);
            change.Undo(id);
            if (kinds.Named(standing.Import.Kind) is { Duties.Count: > 0 } kind)
                foreach (var lost in (await Lost(db, kind, id, visit.Stop)).GroupBy(o => o.Duty)) change.Bulk.ReopenAsDue(lost.Key.Duty, [.. lost.Select(o => o.Id)]);
            // What everybody sees is a copy; it goes with the record.
            await foreach (var copy in db.PublishedRecords().Where(p => p.Since != null && db.Set<Activity>().Any(a => a.Id == p.Activity && a.Batch == id)).AsAsyncEnumerable())
                copy.Empty();
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/nhap/{id}");
            refused = ImportRefusals.NothingToUndo;
        }

        db.ChangeTracker.Clear();
        return await ImportsAccess.Standing(db, id, reach, visit.Stop) is { } fresh
            ? await Review.Review.Render(visit, db, kinds, source, fresh, new(), refused, StatusCodes.Status409Conflict) : visit.NotFound();
    }

    // The duties closed by the import, or by a later act on one of its records, that no other record proves.
    private static async Task<IReadOnlyList<OwedOnce>> Lost(AppDb db, Kind kind, Guid import, CancellationToken stop)
    {
        var duties = kind.Duties.ToDictionary(d => d.Duty.Name);
        var names = duties.Keys.ToArray();
        var closed = await db.Duties().AsNoTracking().Where(d => names.Contains(d.Kind) && d.Proof != null)
            .Join(db.Acts(), d => d.Proof, a => a.Id, (d, a) => new { d.Kind, d.Unit, d.DueAt, a.Subject }).ToListAsync(stop);
        var subjects = closed.Select(c => Guid.TryParse(c.Subject, out var subject) ? subject : Guid.Empty).Distinct().ToArray();
        var own = (await db.Set<Activity>().Where(a => a.Batch == import && subjects.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop))
            .Append(import).Select(s => s.ToString()).ToHashSet();
        var lost = new List<OwedOnce>();
        foreach (var year in closed.Where(c => own.Contains(c.Subject)).Select(c => new OwedOnce(duties[c.Kind], c.Unit, VietnamTime.DayOf(c.DueAt).Year)).GroupBy(o => o.Year))
        {
            var proven = await ProvenDuties.In(db, kind, year.Key, null, stop, without: import);
            lost.AddRange(year.Where(o => !proven.Contains(o)));
        }

        return lost;
    }
}
