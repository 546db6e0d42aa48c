using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Chain;

/// <summary>The chain walked backwards: from a record to the targets it counts for, at the unit that is bound.</summary>
public static class FromRecord
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, MeasureNumbers numbers, MeasureCatalogue catalogue, BindingTargets targets, Guid id)
    {
        var reach = await visit.Reach(PlansAccess.Read);
        var facts = (await db.Facts().Where(f => f.Record == id && f.Retracts == null && !db.FactRows().Any(r => r.Retracts == f.Id))
            .Select(f => new { f.Measure, f.Unit, f.Day }).Distinct().ToListAsync(visit.Stop)).Where(f => reach.Covers(f.Unit)).ToList();
        if (facts.Count == 0) return visit.NotFound();
        var names = new Dictionary<int, Kernel.Facts.Measure>();
        foreach (var measure in features.Measures) names[await numbers.Of(measure)] = measure;
        var (tree, today, lines) = (await visit.Tree(), VietnamTime.DayOf(visit.Now), new Dictionary<string, ChainLink>());
        foreach (var year in facts.Select(f => f.Day.Year).Distinct())
            foreach (var target in await targets.Of(year, today, visit.Stop))
            {
                var meaning = catalogue.On(target.Days.Last).Try(target.Wording.Title, target.Wording.Formula);
                if (!meaning.Ok) continue;
                foreach (var fact in facts.Where(f => target.Days.First <= f.Day && f.Day <= target.Days.Last && meaning.Value.Bases.Contains(names.GetValueOrDefault(f.Measure))))
                    foreach (var bound in tree.Path(fact.Unit).Where(n => reach.Covers(n.Unit) && targets.For([target], n.Unit, tree).Count > 0))
                        lines.TryAdd(ShowChain.Href(target.Id, new PlanKey(bound.Unit, year)), new ChainLink(target, bound.Name, year));
            }

        return visit.Page<FromRecordPage>(new FromRecordModel([.. lines.Select(l => (l.Key, l.Value))], [.. facts.Select(f => names[f.Measure].Title).Distinct()]));
    }
}

/// <summary>A target that a record counts for, and where.</summary>
public sealed record ChainLink(YearTarget Target, string Unit, int Year);

public sealed record FromRecordModel(IReadOnlyList<(string Href, ChainLink Link)> Links, IReadOnlyList<string> Counted);
