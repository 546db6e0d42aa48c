using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Parts;

/// <summary>A shared goal: as it was decided, and as it stands after units changed.</summary>
/// <param name="Sharing">By which rule.</param>
/// <param name="Units">Whom it was shared among, with what each share was measured by.</param>
/// <param name="Shared">The shares as decided.</param>
/// <param name="Carried">The shares today.</param>
public sealed record SharedTarget(TargetSharing Sharing, IReadOnlyList<SharingUnit> Units, SharedGoal Shared, CarriedShares Carried)
{
    /// <summary>The share of a unit; null where it has none.</summary>
    public decimal? Of(int unit) => Carried.Amounts.TryGetValue(unit, out var amount) ? amount : null;
}

/// <summary>
/// Shares are worked out from the rule, on the map and from the figures known when it was decided: asked again they are the
/// same, and none of them is stored but what was written by hand.
/// </summary>
public sealed class ShareReading(AppDb db, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue)
{
    /// <summary>The shared ones among targets of a year. Two queries for all of them, and one for each that goes by households or people.</summary>
    public async Task<IReadOnlyDictionary<Guid, SharedTarget>> Of(IEnumerable<YearTarget> targets, int year, UnitTree tree, CancellationToken stop)
    {
        var total = targets.Where(t => t.Wording.Reach == TargetReach.Total && PlanTime.SharedOver(t.Wording.Time, year) is not null).ToDictionary(t => t.Id);
        if (total.Count == 0) return new Dictionary<Guid, SharedTarget>();
        var ids = total.Keys.ToArray();
        var sharings = await db.TargetSharings().AsNoTracking().Where(s => ids.Contains(s.Target)).ToListAsync(stop);
        sharings.RemoveAll(s => PlanTime.SharedOver(total[s.Target].Wording.Time, year)!.Value.First != s.First);
        var hands = sharings.Count == 0 ? [] : await db.SharesByHand().AsNoTracking().Where(h => ids.Contains(h.Target)).ToListAsync(stop);
        var shared = new Dictionary<Guid, SharedTarget>();
        foreach (var sharing in sharings)
            shared[sharing.Target] = await Work(total[sharing.Target], sharing, [.. hands.Where(h => h.Target == sharing.Target && h.First == sharing.First)], tree, stop);
        return shared;
    }

    /// <summary>What a rule would say.</summary>
    public async Task<SharedTarget> Work(YearTarget target, TargetSharing sharing, IReadOnlyList<ShareByHand> hands, UnitTree tree, CancellationToken stop)
    {
        var then = await maps.On(sharing.Map, stop);
        var bound = Binding.Units(target.Wording, target.Target.Owner, then, maps.Successions);
        var weights = await Weights(target, sharing, bound, stop);
        var byHand = hands.ToDictionary(h => h.Unit, h => h.Amount);
        List<SharingUnit> units = [.. bound.Select(n => new SharingUnit(n.Unit, weights.TryGetValue(n.Unit, out var weight) ? weight : null, byHand.TryGetValue(n.Unit, out var hand) ? hand : null))];
        var goal = target.Wording.Time.Cadence == Cadence.Once ? target.Wording.Goal : target.Goal;
        var shared = Sharing.Of(goal, Decimals(goal), units);
        return new SharedTarget(sharing, units, shared, CarriedShares.Of(shared.Shares, unit => Successors.Today(unit, tree, maps.Successions).Where(tree.Has).ToHashSet()));
    }

    /// <summary>Whether parts of the goal say something: so many things or so much, and not a rate or a state.</summary>
    public bool Divisible(TargetWording wording, DateOnly day)
    {
        var meaning = catalogue.On(day).Try(wording.Title, wording.Formula);
        return meaning.Ok && meaning.Value.Type.Kind is FigureKind.Count or FigureKind.Amount or FigureKind.Number;
    }

    private async Task<IReadOnlyDictionary<int, decimal>> Weights(YearTarget target, TargetSharing sharing, IReadOnlyList<UnitNode> bound, CancellationToken stop) => sharing.Rule switch
    {
        SharingRule.Equal => bound.ToDictionary(n => n.Unit, _ => 1m),
        SharingRule.Households => await Traits(UnitTrait.Households, sharing, bound, stop),
        SharingRule.Population => await Traits(UnitTrait.Population, sharing, bound, stop),
        SharingRule.LastResult => await LastResults(target, sharing, bound, stop),
        _ => new Dictionary<int, decimal>(),
    };

    private async Task<IReadOnlyDictionary<int, decimal>> Traits(string trait, TargetSharing sharing, IReadOnlyList<UnitNode> bound, CancellationToken stop)
    {
        var said = await UnitTraits.Of(db, [.. bound.Select(n => n.Unit)], sharing.Map, stop, sharing.DecidedAt);
        return bound.SelectMany(n => said[n.Unit]).Where(t => t.Trait == trait && decimal.TryParse(t.Value, System.Globalization.CultureInfo.InvariantCulture, out _))
            .ToDictionary(t => t.Unit, t => decimal.Parse(t.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What each came to over the year before, as known when the rule was chosen.</summary>
    public async Task<IReadOnlyDictionary<int, decimal>> LastResults(YearTarget target, TargetSharing sharing, IReadOnlyList<UnitNode> bound, CancellationToken stop)
    {
        var before = new DayRange(sharing.First.AddYears(-1), sharing.First.AddDays(-1));
        var meaning = catalogue.On(before.Last).Try(target.Wording.Title, target.Wording.Formula);
        if (!meaning.Ok) return new Dictionary<int, decimal>();
        return await engine.Read(new FigureQuestion(before, sharing.Map, sharing.DecidedAt, Public: false, target.Wording.Organisation), look =>
        {
            var figure = look.Frame.Open(meaning.Value.Formula);
            return bound.Select(n => (n.Unit, Reading: figure.At(n.Unit))).Where(r => r.Reading.Known).ToDictionary(r => r.Unit, r => r.Reading.Value);
        }, stop);
    }

    // Whole things are shared as whole things; a goal with a fraction is shared as finely as it is written.
    private static int Decimals(decimal goal) => Math.Min(6, (int)(goal / 1.0000000000000000000000000000m).Scale);
}
