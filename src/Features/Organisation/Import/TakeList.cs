using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation.Import;

/// <summary>Reads a list of units against the tree of its day, and takes accepted lines into the tree.</summary>
public sealed class TakeList(AppDb db, Changes changes, UnitMaps maps, Platform.Catalogue.Rules rules, ChangeUnits units)
{
    /// <summary>One act speaks of no more than this.</summary>
    private const int Chunk = 5_000;

    public async Task<ListReport> Read(IReadOnlyList<UnitLine> lines, DateOnly day, int? under, CancellationToken stop) =>
        ListReading.Read(lines, await maps.On(day, stop), rules.UnitKinds, under);

    /// <summary>
    /// Takes the accepted lines, and only them, all or none: the whole is planned before the first act is written. Yields how
    /// many units began or changed.
    /// </summary>
    public async Task<Outcome<int>> Take(Actor actor, ListReport report, IReadOnlyList<ReadLine> accepted, string basis, CancellationToken stop)
    {
        var numbers = await UnitNumbers.Take(db, accepted.Count(l => l.Verdict == LineVerdict.New), stop);
        var steps = ListSteps.Of(accepted, numbers);
        if (steps.Count > 0)
        {
            var planned = await units.Plan(report.Day, steps, stop);
            if (!planned.Ok) return planned.Refusals.ToList();
        }

        foreach (var chunk in steps.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            var done = await units.Run(actor, report.Day, basis, chunk, stop);
            if (!done.Ok) return done.Refusals.ToList();
        }

        var real = ListSteps.Numbers(accepted, numbers);
        if (await Figures(actor, report.Day, basis, [.. accepted.SelectMany(l => l.Traits.Select(t => (real.GetValueOrDefault(l.Unit, l.Unit), t.Trait, t.Value)))], stop) is { } refused) return refused;
        return steps.Select(s => s.Unit).Distinct().Count();
    }

    // What a list says of its units is kept with its day and source; what is known already is not said again.
    private async Task<Refusal?> Figures(Actor actor, DateOnly day, string source, IReadOnlyList<(int Unit, string Trait, string Value)> said, CancellationToken stop)
    {
        foreach (var chunk in said.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            var known = await UnitTraits.Of(db, [.. chunk.Select(c => c.Unit).Distinct()], day, stop);
            var fresh = chunk.Where(c => known[c.Unit].All(k => k.Trait != c.Trait || k.Value != c.Value)).ToList();
            if (fresh.Count == 0) continue;
            var change = changes.Begin(OrganisationActs.Figures, actor, fresh[0].Unit, "units", source);
            change.Note("rows", fresh.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var (unit, trait, value) in fresh)
                change.Add(new UnitTraitRow { Unit = unit, Trait = trait, Value = value, Day = day, Source = source, RecordedAt = change.Now });
            if (await change.Save(stop) is { } refused) return refused;
        }

        return null;
    }
}
