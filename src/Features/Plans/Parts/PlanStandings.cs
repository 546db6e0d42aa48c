using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Parts;

/// <summary>Where the plan of a unit stands, for lists.</summary>
/// <param name="State">The word of it.</param>
/// <param name="Plan">The row, once it was issued.</param>
/// <param name="OpenTasks">Tasks that are still to be done.</param>
public sealed record PlanStanding(PlanState State, Plan? Plan, int OpenTasks);

/// <summary>Reads where the plans of many units stand. Three queries, however many; units that wrote nothing are absent.</summary>
public static class PlanStandings
{
    public static async Task<IReadOnlyDictionary<int, PlanStanding>> Of(AppDb db, IReadOnlyCollection<int> units, int year, CancellationToken stop)
    {
        var plans = await db.Plans().AsNoTracking().Where(p => p.Year == year && units.Contains(p.Unit)).ToDictionaryAsync(p => p.Unit, stop);
        var taken = await db.TakenTargets().Where(t => t.Year == year && units.Contains(t.Unit)).Select(t => t.Unit).Distinct().ToListAsync(stop);
        var tasks = await db.PlanTasks().Where(t => t.Year == year && units.Contains(t.Unit)).GroupBy(t => t.Unit)
            .Select(g => new { Unit = g.Key, Open = g.Count(t => t.DoneOn == null && t.LeftOut == null), Own = g.Count(t => t.GivenBy == null) }).ToDictionaryAsync(t => t.Unit, stop);
        // What others gave is owed, and is no plan of the unit's own yet.
        var written = plans.Keys.Concat(taken).Concat(tasks.Values.Where(t => t.Own > 0).Select(t => t.Unit)).ToHashSet();
        return written.Union(tasks.Keys).ToDictionary(u => u, u => new PlanStanding(PlanStates.Of(plans.GetValueOrDefault(u)?.State, written.Contains(u)), plans.GetValueOrDefault(u), tasks.GetValueOrDefault(u)?.Open ?? 0));
    }
}
