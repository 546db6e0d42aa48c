using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Periods.Close;

/// <summary>The periods that were closed within reach, and the form that closes one.</summary>
public static class ClosePeriod
{
    public const int MostShown = 200;

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, null, 200);

    /// <summary>The form for whoever asks: the units and the ended periods to choose from.</summary>
    public static async ValueTask<FormShape?> Form(HttpContext context) => await Form((await Visit.BindAsync(context, null!))!);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        var (unit, period) = PeriodChoice.Read(post);
        var closed = await db.PeriodClosings().AnyAsync(p => p.Unit == unit && p.Period == period.Format() && p.ReopenedAt == null, visit.Stop);
        if (PeriodDecisions.Close(period, VietnamTime.DayOf(visit.Now), closed) is { } refused) return await Render(visit, db, post.Values.Refuse(refused), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(PeriodActs.ClosePeriod, visit.Actor, unit, id);
        Close(change, id, unit, period, visit.Actor.Id, "");
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/ky/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, post.Values.Refuse(PeriodRefusals.ClosedAlready), 409);
    }

    /// <summary>Adds a closing to a change that notes it; by a rule where one is named.</summary>
    public static void Close(Change change, Guid id, int unit, Period period, Guid by, string rule)
    {
        change.Note("period", period.Format());
        if (rule.Length > 0) change.Note("rule", rule);
        change.Add(new PeriodClosing { Id = id, Unit = unit, Period = period.Format(), First = period.First, Last = period.Last, ClosedBy = by, ClosedAt = change.Now });
    }

    private static ValueTask<FormShape?> Form(Visit visit) => PeriodChoice.Form(visit, "chot-ky", PeriodsAccess.Close, "Chốt cho đơn vị nào và cấp dưới?");

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues? values, int status)
    {
        var units = (await visit.Reach(PeriodsAccess.Read)).Units();
        var rows = await db.PeriodClosings().AsNoTracking().Where(p => units.Contains(p.Unit)).OrderByDescending(p => p.ClosedAt).Take(MostShown).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var form = values?.Shape ?? await Form(visit);
        values ??= PeriodChoice.Fresh(form);
        return visit.Page<ClosePeriodPage>(new ClosePeriodModel(rows, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", form, values), status);
    }
}

public sealed record ClosePeriodModel(IReadOnlyList<PeriodClosing> Rows, Func<int, string> UnitName, FormShape? Form, FormValues? Values);
