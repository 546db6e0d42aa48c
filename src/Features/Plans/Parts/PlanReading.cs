using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Parts;

/// <summary>
/// Works out the plan of a unit: what binds it now, beside what it wrote. Nothing has to be copied when a programme is issued
/// or amended, or when units merge; the next look shows it.
/// </summary>
public sealed class PlanReading(AppDb db, BindingTargets targets, ShareReading shares, UnitMaps maps, MeasureCatalogue catalogue, Platform.Catalogue.Rules rules)
{
    public const int FirstYear = 2000, LastYear = 2199;

    /// <summary>Null where there never was such a unit, or no such year.</summary>
    public async Task<UnitPlan?> Of(PlanKey key, DateOnly today, CancellationToken stop)
    {
        if (key.Year is < FirstYear or > LastYear) return null;
        var history = (await maps.History(stop)).Of(key.Unit);
        var now = await maps.On(BindingTargets.MapOf(key.Year, today), stop);
        if ((now.Find(key.Unit) ?? history.MaxBy(n => n.From)) is not { } node) return null;
        // Of a unit that is gone the plan stands as it stood on its last day.
        var tree = now.Has(key.Unit) || node.Until is not { } until ? now : await maps.On(until, stop);
        var bound = targets.For(await targets.Of(key.Year, today, stop), key.Unit, tree);
        var taken = await db.TakenTargets().AsNoTracking().Where(t => t.Unit == key.Unit && t.Year == key.Year).ToDictionaryAsync(t => t.Target, stop);
        var tasks = await db.PlanTasks().AsNoTracking().Where(t => t.Unit == key.Unit && t.Year == key.Year).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(stop);
        var plan = await db.Plans().AsNoTracking().SingleOrDefaultAsync(p => p.Id == key.Id, stop);
        var shared = await shares.Of(bound, key.Year, tree, stop);
        var past = new List<YearTarget>();
        foreach (var gone in taken.Keys.Except(bound.Select(b => b.Id)))
            if (await targets.One(gone, key.Year, stop) is { } one) past.Add(one);
        return new UnitPlan(key, node, plan, Lines(key.Unit, bound, taken, shared, tree), tasks)
        {
            Past = past, GoneInto = now.Has(key.Unit) ? [] : [.. Successors.Today(key.Unit, now, maps.Successions).Select(now.Find).OfType<UnitNode>()],
            Former = now.Has(key.Unit) ? await Former(key, now, stop) : [],
        };
    }

    private List<PlanLine> Lines(
        int unit, IReadOnlyList<YearTarget> bound, Dictionary<Guid, TakenTarget> taken, IReadOnlyDictionary<Guid, SharedTarget> shared, UnitTree tree)
    {
        var once = AskedOnce.Of([.. bound.Select(b => (b.Id, b.Wording, b.Goal))]);
        return [.. bound.Select(b => new PlanLine(b, shared.GetValueOrDefault(b.Id)?.Of(unit), taken.GetValueOrDefault(b.Id),
            taken.TryGetValue(b.Id, out var read) && b.Target.On(read.Wording) is { } before && before.From != b.Wording.From
                ? WordingDifference.Of(before, b.Wording, n => tree.Find(n)?.Name ?? "đơn vị cũ", rules.UnitKinds.Title, f => Words(f, b.Days.Last)) : [],
            once.TryGetValue(b.Id, out var with) ? bound.First(other => other.Id == with) : null))];
    }

    private string Words(string formula, DateOnly day) => catalogue.On(day).Try(formula, formula) is { Ok: true } meaning ? meaning.Value!.Sentence : formula;

    private async Task<IReadOnlyList<FormerPlan>> Former(PlanKey key, UnitTree now, CancellationToken stop)
    {
        var before = maps.Successions.Select(s => s.Key).Where(u => !now.Has(u) && Successors.Of(u, now.Map, maps.Successions).Contains(key.Unit)).ToArray();
        if (before.Length == 0) return [];
        var states = await PlanStandings.Of(db, before, key.Year, stop);
        var history = await maps.History(stop);
        return [.. before.Where(u => states.ContainsKey(u)).Select(u => new FormerPlan(history.Of(u).MaxBy(n => n.From)!, states[u].State, states[u].OpenTasks, new PlanKey(u, key.Year).Href))];
    }
}
