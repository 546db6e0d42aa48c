using CauNoi.Kernel.Time;
using CauNoi.Organisation.Parts;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Panel;

/// <summary>On the page of a unit: the way to its published plans; at the desk also where its plan for this year stands.</summary>
internal static class PlanPanels
{
    public static IReadOnlyList<UnitPanel> All { get; } =
    [
        // No question is asked for it: the list says whether there are any.
        new(Face.Portal, 26, "Kế hoạch", AccessRule.Public, (_, _, unit) => Task.FromResult<PanelContent?>(PanelContent.Of<PublicPlanPanel>($"/ke-hoach?don-vi={UnitAddress.Of(unit)}"))),
        new(Face.Desk, 23, "Kế hoạch năm", AccessRule.Needs(PlansAccess.Read), async (visit, services, unit) =>
        {
            var today = VietnamTime.DayOf(visit.Now);
            if (!(await visit.Reach(PlansAccess.Read)).Covers(unit.Unit)) return null;
            var targets = services.GetRequiredService<BindingTargets>();
            var bound = targets.For(await targets.Of(today.Year, today, visit.Stop), unit.Unit, await visit.Tree()).Count;
            if (bound == 0) return null;
            var key = new PlanKey(unit.Unit, today.Year);
            var plan = await services.GetRequiredService<AppDb>().Plans().AsNoTracking().SingleOrDefaultAsync(p => p.Id == key.Id, visit.Stop);
            return PanelContent.Of<PlanPanel>(new PlanPanelModel(key, bound, plan));
        }),
    ];
}

public sealed record PlanPanelModel(PlanKey Key, int Bound, Plan? Plan);
