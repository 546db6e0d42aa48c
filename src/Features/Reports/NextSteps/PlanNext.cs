using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.NextSteps;

/// <summary>What the unit will do next, step by step in its report: added, dropped while it is a draft, and reported as done afterwards.</summary>
public static class PlanNext
{
    private const string Step = "buoc";

    public static readonly FormShape AddForm = new("viec-se-lam",
    [
        new FieldShape("viec", "Sẽ làm việc gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("ai", "Ai phụ trách?", FieldKind.Line) { Required = true, MinLength = 2, MaxLength = 120, Hint = "Ghi chức danh, không ghi tên người." },
        new FieldShape("xong", "Xong chậm nhất ngày nào?", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape DropForm = Named("bo-viec", []);

    public static readonly FormShape FinishForm = Named("xong-viec", [new FieldShape("ket-qua", "Kết quả ra sao?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 1_000 }]);

    /// <summary>The form of one step; each on the page has its own.</summary>
    public static FormValues Of(FormShape shape, NextStep step, int at, FormValues? typed)
    {
        var own = shape with { Name = $"{shape.Name}-{at}" };
        return typed?.Shape.Name == shape.Name && typed[Step] == $"{step.Id}" ? own.With([.. shape.Fields.Select(f => (f.Name, typed[f.Name]))]).Refuse(typed.Refusals) : own.With((Step, $"{step.Id}"));
    }

    public static async Task<IResult> Add(Visit visit, FormPost post, ReportLoad load, ShowReport show, AppDb db, Changes changes, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values.Refusals, post.RefusedStatus);
        if (!report.Template.PlansNext) return await Again([ReportRefusals.NoPlace], 422);
        if (Closed(report) is { } closed) return await Again([closed], 409);
        var due = VietnameseDates.TryParseDay(post["xong"], out var day) ? day : default;
        if (NextStepDecisions.Against(await db.NextSteps().CountAsync(s => s.Report == report.Key.Id, visit.Stop), due, VietnamTime.DayOf(visit.Now)) is { } refused) return await Again([refused], 422);
        var change = changes.Begin(ReportsActs.AddStep, visit.Actor, unit, report.Key.Id);
        ReportLoad.Row(report, change, visit.Actor.Id);
        change.Add(new NextStep { Report = report.Key.Id, Words = post["viec"], Who = post["ai"], Due = due, By = visit.Actor.Id, At = change.Now });
        change.Note("words", post["viec"]);
        change.Note("due", VietnameseDates.Format(due));
        return await change.Save(visit.Stop) is { } lost ? await Again([lost with { Field = null }], 409) : visit.See(report.Key.Href);

        Task<IResult> Again(IReadOnlyList<Refusal> refusals, int status) => show.Again(visit, report.Key, refusals, status, post.Values.Ok ? post.Values.Refuse(refusals) : post.Values);
    }

    public static async Task<IResult> Drop(Visit visit, FormPost post, ReportLoad load, ShowReport show, AppDb db, Changes changes, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, report.Key, post.Values.Refusals, post.RefusedStatus);
        if (Closed(report) is { } closed) return await show.Again(visit, report.Key, [closed], 409);
        if (await Found(db, report, post, visit.Stop) is not { } step) return await show.Again(visit, report.Key, [ReportRefusals.StepGone], 409);
        if (step.OwedAt is not null) return await show.Again(visit, report.Key, [ReportRefusals.StepOwed], 409);
        var change = changes.Begin(ReportsActs.DropStep, visit.Actor, unit, report.Key.Id);
        change.Remove(step);
        change.Note("words", step.Words);
        return await change.Save(visit.Stop) is { } lost ? await show.Again(visit, report.Key, [lost with { Field = null }], 409) : visit.See(report.Key.Href);
    }

    public static async Task<IResult> Finish(Visit visit, FormPost post, ReportLoad load, ShowReport show, AppDb db, Changes changes, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, report.Key, post.Values.Refusals, post.RefusedStatus, post.Values);
        if (await Found(db, report, post, visit.Stop) is not { } step) return await show.Again(visit, report.Key, [ReportRefusals.StepGone], 409);
        if (NextStepDecisions.AgainstDone(step.OwedAt is not null, step.DoneAt is not null) is { } refused) return await show.Again(visit, report.Key, [refused], 409, post.Values);
        var change = changes.Begin(ReportsActs.FinishStep, visit.Actor, unit, report.Key.Id);
        (step.Outcome, step.DoneBy, step.DoneAt) = (post["ket-qua"], visit.Actor.Id, change.Now);
        await change.Close(ReportsDuties.NextStep, step.Id, visit.Stop);
        change.Note("words", post["ket-qua"]);
        return await change.Save(visit.Stop) is { } lost ? await show.Again(visit, report.Key, [lost with { Field = null }], 409, post.Values) : visit.See(report.Key.Href);
    }

    /// <summary>Everything that is promised in a report becomes owed with its signature; what was owed already stays as it is.</summary>
    internal static async Task Owe(AppDb db, Change change, Report row, CancellationToken stop)
    {
        foreach (var step in await db.NextSteps().Where(s => s.Report == row.Id && s.OwedAt == null).ToListAsync(stop))
        {
            step.OwedAt = change.Now;
            change.Open(ReportsDuties.NextStep, row.Unit, step.Id, step.Words, row.Key.Href, VietnamTime.EndOf(step.Due), ReportsDuties.NextStep.Name);
        }
    }

    private static FormShape Named(string name, IReadOnlyList<FieldShape> fields) => new(name, [new FieldShape(Step, "Việc", FieldKind.Hidden) { MaxLength = 36 }, .. fields]);

    private static Refusal? Closed(LoadedReport report) => report.State is { } state ? ReportStates.Against(state, ReportStep.Write) : null;

    private static async Task<NextStep?> Found(AppDb db, LoadedReport report, FormPost post, CancellationToken stop) =>
        Guid.TryParse(post[Step], out var id) ? await db.NextSteps().SingleOrDefaultAsync(s => s.Id == id && s.Report == report.Key.Id, stop) : null;
}
