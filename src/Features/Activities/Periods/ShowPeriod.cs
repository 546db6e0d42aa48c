using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Activities.Periods;

/// <summary>A closed period: its figures as closed and now, and behind each difference the records that make it.</summary>
public static class ShowPeriod
{
    public static readonly FormShape ReopenForm = new("mo-lai-ky", [new FieldShape(KindForm.Reason, "Vì sao mở lại?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, NpgsqlDataSource source, KindList kinds, Guid id) =>
        await Found(visit, db, id) is { } period ? await Render(visit, source, kinds, period, null, 200) : visit.NotFound();

    /// <summary>Opened again with a reason: the row stays, figures may be closed anew.</summary>
    public static async Task<IResult> Reopen(Visit visit, FormPost post, AppDb db, Changes changes, NpgsqlDataSource source, KindList kinds, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.ClosePeriod);
        if (await db.ActivityPeriods().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is not { } period || !reach.Covers(period.Unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, source, kinds, period, post.Values, post.RefusedStatus);
        var refused = PeriodDecisions.Reopen(period.ReopenedAt is not null, post[KindForm.Reason]);
        if (refused is null)
        {
            var change = changes.Begin(ActivityActs.ReopenPeriod, visit.Actor, period.Unit, id, post[KindForm.Reason]);
            change.Note("period", period.Period);
            (period.ReopenedAt, period.ReopenedBy, period.ReopenReason) = (change.Now, visit.Actor.Id, post[KindForm.Reason]);
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/ky/{id}");
            db.ChangeTracker.Clear();
            refused = PeriodRefusals.OpenAlready;
        }

        return await Found(visit, db, id) is { } fresh ? await Render(visit, source, kinds, fresh, post.Values.Refuse(refused), 409) : visit.NotFound();
    }

    /// <summary>The records behind the difference of one figure, each with the reasons that were given.</summary>
    public static async Task<IResult> Difference(Visit visit, AppDb db, NpgsqlDataSource source, KindList kinds, Guid id, string? so = null)
    {
        if (await Found(visit, db, id) is not { } period) return visit.NotFound();
        if (so is null) return visit.See($"/ban/ky/{id}");
        if (kinds.All.SelectMany(k => k.Facts).FirstOrDefault(f => f.Measure.Name == so)?.Measure is not { } measure) return visit.NotFound();
        var behind = await PeriodFigures.Behind(source, measure, period, await Units(visit, period), visit.Stop);
        var ids = behind.Select(d => d.Record).ToArray();
        var records = await db.Activities().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, visit.Stop);
        var since = (await db.ActivityVersions().Where(v => ids.Contains(v.Activity) && v.At >= period.ClosedAt).OrderBy(v => v.No).ToListAsync(visit.Stop)).ToLookup(v => v.Activity);
        var tree = await visit.Tree();
        return visit.Page<DifferencePage>(new DifferenceModel(period, measure, [.. behind.Where(d => records.ContainsKey(d.Record)).Select(d => new DifferenceRow(
            d.Record, RecordTitle.Of(kinds.Named(records[d.Record].Kind), records[d.Record]), records[d.Record].Day,
            tree.Find(records[d.Record].Unit)?.Name ?? "Đơn vị cũ", d.Amount, [.. since[d.Record].Select(v => v.Reason).OfType<string>()]))]));
    }

    private static async Task<ActivityPeriod?> Found(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Read);
        return await db.ActivityPeriods().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } period && reach.Covers(period.Unit) ? period : null;
    }

    // The map of the last day: what belonged to the unit when the period ended, whatever was moved since.
    private static async Task<int[]> Units(Visit visit, ActivityPeriod period)
    {
        var then = (await visit.TreeOn(period.Last)).Subtree(period.Unit);
        return [.. (then.Count > 0 ? then : (await visit.Tree()).Subtree(period.Unit)).Select(n => n.Unit)];
    }

    private static async Task<IResult> Render(Visit visit, NpgsqlDataSource source, KindList kinds, ActivityPeriod period, FormValues? refused, int status)
    {
        var figures = await PeriodFigures.Of(source, kinds, period, await Units(visit, period), visit.Stop);
        var name = (await visit.Tree()).Find(period.Unit)?.Name ?? "Đơn vị cũ";
        var may = period.ReopenedAt is null && (await visit.Reach(ActivitiesAccess.ClosePeriod)).Covers(period.Unit);
        return visit.Page<ShowPeriodPage>(new ShowPeriodModel(period, name, figures, may, refused), status);
    }
}

public sealed record ShowPeriodModel(ActivityPeriod Period, string Unit, IReadOnlyList<PeriodFigure> Figures, bool MayReopen, FormValues? Refused);

public sealed record DifferenceRow(Guid Record, string Title, DateOnly Day, string Unit, long Amount, IReadOnlyList<string> Reasons);

public sealed record DifferenceModel(ActivityPeriod Period, Measure Measure, IReadOnlyList<DifferenceRow> Rows);
