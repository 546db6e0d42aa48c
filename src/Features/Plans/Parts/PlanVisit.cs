using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Pages;

namespace CauNoi.Plans.Parts;

/// <summary>How plans are loaded: through what the visitor reaches.</summary>
internal static class PlanVisit
{
    /// <summary>The plan of a unit within reach; null where there is none for this visitor.</summary>
    public static async Task<UnitPlan?> Plan(this Visit visit, PlanReading reading, Permission permission, PlanKey key) =>
        (await visit.Reach(permission)).Covers(key.Unit) ? await reading.Of(key, VietnamTime.DayOf(visit.Now), visit.Stop) : null;

    /// <summary>What stands against writing into a plan: a unit that is gone writes no more, what took it over does.</summary>
    public static Refusal? Closed(this UnitPlan plan) =>
        plan.Gone ? PlanRefusals.Gone(plan.Node.Name, string.Join(", ", plan.GoneInto.Select(n => n.Name))) : null;
}
