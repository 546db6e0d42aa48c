using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Issue;

/// <summary>The plan goes to the unit above. Sending twice is one sending: the first one stands, with its moment.</summary>
public static class SendPlan
{
    public static readonly FormShape Form = new("gui-ke-hoach", []);

    public static Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        return visit.Step(post, reading, db, key, plan => plan.State == PlanState.Sent ? null : PlanDecisions.Step(plan.State, PlanStep.Send), async _ =>
        {
            var row = await db.Plans().SingleAsync(p => p.Id == key.Id, visit.Stop);
            if (row.State == PlanState.Sent) return null;
            var change = changes.Begin(PlanActs.Send, visit.Actor, unit, key.Id);
            if (row.Send(visit.Actor.Id, change.Now) is { } refused) return refused;
            change.Note("year", year.ToString(CultureInfo.InvariantCulture));
            return await change.Save(visit.Stop);
        }, "gui");
    }
}
