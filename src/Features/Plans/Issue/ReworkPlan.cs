using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Show;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Issue;

/// <summary>A plan in force is taken up again, with a reason. It is counted no more until it is issued anew.</summary>
public static class ReworkPlan
{
    public static readonly FormShape Form = new("lap-lai-ke-hoach",
    [
        new FieldShape("ly-do", "Vì sao lập lại?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Issue, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await ShowPlan.Render(visit, reading, key, post.Values, post.RefusedStatus);
        if ((plan.Closed() ?? PlanDecisions.Step(plan.State, PlanStep.Rework)) is { } refused) return await ShowPlan.Refuse(visit, reading, key, post.Values, refused);

        var row = await db.Plans().SingleAsync(p => p.Id == key.Id, visit.Stop);
        var change = changes.Begin(PlanActs.Rework, visit.Actor, unit, key.Id, post["ly-do"]);
        if (row.Rework() is { } changed) return await ShowPlan.Refuse(visit, reading, key, post.Values, changed);
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        await change.Retract(PlanMeasures.Issued, key.Id, visit.Stop);
        await change.Reopen(PlanDuties.Make, key.Id, visit.Stop);
        if (await change.Save(visit.Stop) is null) return visit.See($"{key.Href}?xong=lap-lai");
        db.ChangeTracker.Clear();
        return visit.See(key.Href);
    }
}
