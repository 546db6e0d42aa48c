using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Periods.Show;

/// <summary>A closed period: its figures as closed and now, and behind each difference the records that make it.</summary>
public static class ShowPeriod
{
    private const string Why = "ly-do";

    public static readonly FormShape ReopenForm = new("mo-lai-ky", [new FieldShape(Why, "Vì sao mở lại?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, NpgsqlDataSource source, IEnumerable<PeriodBook> books, Guid id) =>
        await Found(visit, db, id) is { } period ? await Render(visit, source, books, period, null, 200) : visit.NotFound();

    /// <summary>Opened again with a reason: the row stays, figures may be closed anew.</summary>
    public static async Task<IResult> Reopen(Visit visit, FormPost post, AppDb db, Changes changes, NpgsqlDataSource source, IEnumerable<PeriodBook> books, Guid id)
    {
        var reach = await visit.Reach(PeriodsAccess.Close);
        if (await db.PeriodClosings().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is not { } period || !reach.Covers(period.Unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, source, books, period, post.Values, post.RefusedStatus);
        var refused = PeriodDecisions.Reopen(period.ReopenedAt is not null, post[Why]);
        if (refused is null)
        {
            var change = changes.Begin(PeriodActs.ReopenPeriod, visit.Actor, period.Unit, id, post[Why]);
            change.Note("period", period.Period);
            (period.ReopenedAt, period.ReopenedBy, period.ReopenReason) = (change.Now, visit.Actor.Id, post[Why]);
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/ky/{id}");
            db.ChangeTracker.Clear();
            refused = PeriodRefusals.OpenAlready;
        }

        return await Found(visit, db, id) is { } fresh ? await Render(visit, source, books, fresh, post.Values.Refuse(refused), 409) : visit.NotFound();
    }

    /// <summary>The records behind the difference of one figure, each with the reasons that were given.</summary>
    public static async Task<IResult> Difference(Visit visit, AppDb db, NpgsqlDataSource source, IEnumerable<PeriodBook> books, Guid id, string? so = null)
    {
        if (await Found(visit, db, id) is not { } period) return visit.NotFound();
        if (so is null) return visit.See($"/ban/ky/{id}");
        if ((await Open(visit, books, period)).Find(b => b.Measures.Any(m => m.Name == so)) is not { } book) return visit.NotFound();
        var measure = book.Measures.First(m => m.Name == so);
        var behind = await PeriodFigures.Behind(source, measure, period, await Units(visit, period), visit.Stop);
        var records = (await book.Records(db, period, [.. behind.Select(d => d.Record)], visit.Stop)).ToDictionary(r => r.Id);
        var tree = await visit.Tree();
        return visit.Page<DifferencePage>(new DifferenceModel(period, measure, [.. behind.Where(d => records.ContainsKey(d.Record)).Select(d => new DifferenceRow(
            records[d.Record], tree.Find(records[d.Record].Unit)?.Name ?? "Đơn vị cũ", d.Amount))]));
    }

    private static async Task<PeriodClosing?> Found(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(PeriodsAccess.Read);
        return await db.PeriodClosings().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } period && reach.Covers(period.Unit) ? period : null;
    }

    // The books that this person may look into.
    private static async Task<List<PeriodBook>> Open(Visit visit, IEnumerable<PeriodBook> books, PeriodClosing period)
    {
        var open = new List<PeriodBook>();
        foreach (var book in books)
            if ((await visit.Reach(book.Read)).Covers(period.Unit)) open.Add(book);
        return open;
    }

    // The map of the last day: what belonged to the unit when the period ended, whatever was moved since.
    private static async Task<int[]> Units(Visit visit, PeriodClosing period)
    {
        var then = (await visit.TreeOn(period.Last)).Subtree(period.Unit);
        return [.. (then.Count > 0 ? then : (await visit.Tree()).Subtree(period.Unit)).Select(n => n.Unit)];
    }

    private static async Task<IResult> Render(Visit visit, NpgsqlDataSource source, IEnumerable<PeriodBook> books, PeriodClosing period, FormValues? refused, int status)
    {
        var figures = await PeriodFigures.Of(source, await Open(visit, books, period), period, await Units(visit, period), visit.Stop);
        var name = (await visit.Tree()).Find(period.Unit)?.Name ?? "Đơn vị cũ";
        var may = period.ReopenedAt is null && (await visit.Reach(PeriodsAccess.Close)).Covers(period.Unit);
        return visit.Page<ShowPeriodPage>(new ShowPeriodModel(period, name, figures, may, refused), status);
    }
}

public sealed record ShowPeriodModel(PeriodClosing Period, string Unit, IReadOnlyList<PeriodFigure> Figures, bool MayReopen, FormValues? Refused);

public sealed record DifferenceRow(BookRecord Record, string Unit, long Amount);

public sealed record DifferenceModel(PeriodClosing Period, Measure Measure, IReadOnlyList<DifferenceRow> Rows);
