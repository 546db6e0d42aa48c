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

/// <summary>The plan goes to the unit above. Sending twice is one sending: the first one stands, with its moment.</summary>
public static class SendPlan
{
    public static readonly FormShape Form = new("gui-ke-hoach", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Issue, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await ShowPlan.Render(visit, reading, key, post.Values, post.RefusedStatus);
        if ((plan.Closed() ?? PlanDecisions.Step(plan.State, PlanStep.Send)) is { } refused) return await ShowPlan.Refuse(visit, reading, key, post.Values, refused);
        if (plan.State == PlanState.Sent) return visit.See($"{key.Href}?xong=gui");

        var row = await db.Plans().SingleAsync(p => p.Id == key.Id, visit.Stop);
        var change = changes.Begin(PlanActs.Send, visit.Actor, unit, key.Id);
        row.Send(visit.Actor.Id, change.Now);
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        // Of two who send it at once one is the first; for the other it is sent as well.
        await change.Save(visit.Stop);
        return visit.See($"{key.Href}?xong=gui");
    }
}
