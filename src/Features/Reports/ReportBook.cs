using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports;

/// <summary>The forms and the reporting duties of this installation, and what they come to for a unit.</summary>
public sealed class ReportBook(FeatureList features, Platform.Catalogue.Rules rules, UnitMaps maps)
{
    private readonly ReportsFeature room = features.All.OfType<ReportsFeature>().Single();

    public IReadOnlyList<ReportTemplate> Templates => room.Templates;

    public IReadOnlyList<ReportRule> Rules => room.Rules;

    public ReportTemplate? Template(string name) => room.Templates.FirstOrDefault(t => t.Name == name);

    public ReportRule? Rule(string id) => room.Rules.FirstOrDefault(r => r.Id == id);

    /// <summary>
    /// What every unit owes that falls due between two days. Which units are obliged is asked of the map of each cut-off day:
    /// a unit that was merged afterwards still owes for the days it stood, and its successor hands that in.
    /// </summary>
    public async Task<IReadOnlyList<OwedReport>> Owed(AppDb db, DateOnly first, DateOnly last, CancellationToken stop, Func<UnitNode, bool>? only = null)
    {
        var owed = new List<OwedReport>();
        foreach (var one in ReportCalendar.Due(Rules, first, last, rules.Holidays))
            owed.AddRange((await Obliged(one, null, stop)).Where(n => only is null || only(n)).Select(n => one with { Unit = n.Unit }));
        foreach (var day in await db.FixedDays().AsNoTracking().Where(d => d.Due >= first && d.Due <= last).ToListAsync(stop))
            if (Rule(day.Rule) is { } rule && Period.TryParse(day.Period, out var period) && rule.On(day.Due))
            {
                var one = ReportCalendar.Of(rule, day.Unit, new FixedDay(day.Rule, day.Unit, period, day.Due), rules.Holidays);
                owed.AddRange((await Obliged(one, day.Unit, stop)).Where(n => only is null || only(n)).Select(n => one with { Unit = n.Unit }));
            }

        return [.. owed.DistinctBy(o => o.Id).OrderBy(o => o.Due).ThenBy(o => o.Unit)];
    }

    /// <summary>Whose day has to be fixed between two days.</summary>
    public IReadOnlyList<AskedDay> Asked(DateOnly first, DateOnly last) => [.. ReportCalendar.Asked(Rules, first, last, rules.Holidays)];

    /// <summary>What one unit owes.</summary>
    public Task<IReadOnlyList<OwedReport>> OwedBy(AppDb db, int unit, DateOnly first, DateOnly last, CancellationToken stop) => Owed(db, first, last, stop, n => n.Unit == unit);

    /// <summary>Every duty that a report answers, whatever its day.</summary>
    public async Task<IReadOnlyList<OwedReport>> Answered(AppDb db, ReportKey key, CancellationToken stop) =>
        [.. (await OwedBy(db, key.Unit, key.Period.First, key.Period.Last.AddYears(1), stop)).Where(o => o.Key == key)];

    private async Task<IEnumerable<UnitNode>> Obliged(OwedReport one, int? below, CancellationToken stop)
    {
        var tree = await maps.On(one.CutOff, stop);
        var units = below is { } top ? Successors.Today(top, tree, maps.Successions).SelectMany(tree.Subtree) : tree.Home is { } home ? tree.Subtree(home.Unit) : [];
        return units.Where(n => one.Rule.Owes.Contains(n.Kind) && (one.Rule.Under.Count == 0 || (n.Parent is { } above && one.Rule.Under.Contains(tree.Find(above)?.Kind ?? "")))).DistinctBy(n => n.Unit);
    }
}
