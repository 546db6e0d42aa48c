using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
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

    public static Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        return visit.Step(post, reading, db, key, plan => PlanDecisions.Step(plan.State, PlanStep.Rework), async _ =>
        {
            var row = await db.Plans().SingleAsync(p => p.Id == key.Id, visit.Stop);
            if (row.Rework() is { } refused) return refused;
            var change = changes.Begin(PlanActs.Rework, visit.Actor, unit, key.Id, post["ly-do"]);
            change.Note("year", year.ToString(CultureInfo.InvariantCulture));
            await change.Retract(PlanMeasures.Issued, key.Id, visit.Stop);
            await change.Reopen(PlanDuties.Make, key.Id, visit.Stop);
            return await change.Save(visit.Stop);
        }, "lap-lai");
    }
}
