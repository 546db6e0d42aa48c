using CauNoi.Kernel;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Show;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Plans.Issue;

/// <summary>What the three steps of a plan share: whoever comes second is told so, and leaves nothing behind.</summary>
internal static class PlanSteps
{
    // "against" judges the plan as it was read; "write" takes the step on the row as it is now and saves it.
    public static async Task<IResult> Step(
        this Visit visit, FormPost post, PlanReading reading, AppDb db, PlanKey key, Func<UnitPlan, Refusal?> against, Func<UnitPlan, Task<Refusal?>> write, string done)
    {
        if (await visit.Plan(reading, PlansAccess.Issue, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await ShowPlan.Render(visit, reading, key, post.Values, post.RefusedStatus);
        if ((plan.Closed() ?? against(plan) ?? await write(plan)) is not { } refused) return visit.See($"{key.Href}?xong={done}");
        // What was begun is forgotten: the page shows what stands now.
        db.ChangeTracker.Clear();
        return await ShowPlan.Refuse(visit, reading, key, post.Values, refused);
    }
}
