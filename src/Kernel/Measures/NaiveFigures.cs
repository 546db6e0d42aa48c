using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Measures;

/// <summary>
/// What a figure is, written down as plainly as possible: every fact is looked at for every question. The columnar engine
/// must say the same to the last digit; this is what "the same" means.
/// </summary>
/// <param name="facts">All facts.</param>
/// <param name="tree">The map.</param>
/// <param name="places">Where units that are not on the map belong.</param>
/// <param name="book">The measures.</param>
/// <param name="terms">Terms of office.</param>
/// <param name="sight">With whose eyes.</param>
public sealed class NaiveFigures(
    IReadOnlyList<PlainFact> facts, UnitTree tree, UnitPlaces places, MeasureBook book, IReadOnlyList<FigureTerm> terms, FigureSight sight)
{
    private readonly Dictionary<int, int> standing = [];

    /// <summary>What a formula comes to at a unit over some days.</summary>
    public Reading Read(Formula formula, int unit, DayRange days) => !tree.Has(unit) ? Reading.Not(Why.NotThere) : formula switch
    {
        NumberFormula number => Reading.Of(number.Value),
        TakeFormula take => Take(take, unit, days),
        PairFormula pair => Reading.Pair(pair.Sign, Read(pair.Left, unit, days), Read(pair.Right, unit, days)),
        NotFormula not => Read(not.Condition, unit, days) is { Known: true } condition ? Reading.Of(!condition.Holds) : Read(not.Condition, unit, days),
        TermFormula term => FigureTerm.Since(terms, days) is { } since ? Read(term.Inner, unit, since) : Reading.Not(Why.NoTerm),
        YearsFormula years => Reading.Of(Enumerable.Range(0, DayRange.MostYears).TakeWhile(back => Read(years.Condition, unit, days.Year(back)).Holds).Count()),
        MetFormula met => Met(met, unit, days),
        UnitsFormula units => Units(units, unit, days),
        _ => throw new ArgumentException($"{formula} stands for something else.", nameof(formula)),
    };

    private Reading Met(MetFormula met, int unit, DayRange days)
    {
        var known = met.Conditions.All.Select(c => Read(c, unit, days)).Where(r => r.Known).ToList();
        return known.Count == 0 ? Reading.Not(Why.NoUnits) : Reading.Of((decimal)known.Count(r => r.Holds) / known.Count);
    }

    private Reading Units(UnitsFormula units, int unit, DayRange days)
    {
        var kinds = units.Kinds.Split('|');
        var whole = tree.Subtree(unit).Where(n => kinds.Contains(n.Kind))
            .Where(n => units.Among is null || Read(units.Among, n.Unit, days).Holds)
            .Select(n => units.Where is null ? Reading.Of(holds: true) : Read(units.Where, n.Unit, days)).Where(r => r.Known).ToList();
        var met = whole.Count(r => r.Holds);
        if (!units.Share) return Reading.Of(met);
        return whole.Count == 0 ? Reading.Not(Why.NoUnits) : Reading.Of((decimal)met / whole.Count);
    }

    private Reading Take(TakeFormula take, int unit, DayRange days)
    {
        var measure = book.Base(take.Measure)!;
        if (sight.Hidden(take, measure, days)) return Reading.Not(Why.NotPublicYet);
        var rows = facts.Where(f => f.Measure == take.Measure && f.Day <= days.Last && (f.Day >= days.First || take.Taking is Taking.Stock or Taking.Latest))
            .Where(f => sight.Known is null || f.Since <= sight.Known)
            .Where(f => sight.Status(take, measure) is not { } status || f.Status == status)
            .Where(f => sight.Organisation is not { } organisation || f.Organisation == organisation)
            .Where(f => take.By == Doers.Any || (f.Organisation == 0) == (take.By == Doers.Front))
            .Where(f => take.Taking == Taking.Latest || OfCategory(take, f)).ToList();
        if (sight.Declared && take.Source is null && take.Taking is (Taking.Sum or Taking.Stock))
            return Reading.Of(Declared(take, measure, rows, unit, days));
        var here = rows.Where(f => Counts(take, f) && (measure.Units == OverUnits.None ? At(f) == unit : Below(f, unit))).ToList();
        return take.Taking switch
        {
            Taking.Sum or Taking.Stock => Reading.Of(here.Sum(f => f.Amount)),
            Taking.Count => Reading.Of(here.Sum(f => f.Weight)),
            Taking.Distinct => Reading.Of(here.Where(f => f.Subject != 0 && f.Told > 0).GroupBy(f => (f.Subject, f.Unit)).Where(g => g.Sum(f => f.Weight) > 0).Select(g => g.Key.Subject).Distinct().Count()),
            Taking.Latest => Latest(take, here),
            Taking.Min => Extreme(here, amounts => amounts.Min()),
            _ => Extreme(here, amounts => amounts.Max()),
        };
    }

    // Of each thing the last day on which something stands; all that stands on that day adds up.
    private static Reading Latest(TakeFormula take, List<PlainFact> here)
    {
        var last = here.GroupBy(f => (f.Subject, Unit: f.Subject == 0 ? f.Unit : 0))
            .Select(thing => thing.GroupBy(f => f.Day).Where(day => day.Sum(f => f.Weight) > 0).MaxBy(day => day.Key)).OfType<IGrouping<DateOnly, PlainFact>>().ToList();
        return last.Count == 0 ? Reading.Not(Why.NoFacts) : Reading.Of(last.SelectMany(day => day).Where(f => OfCategory(take, f)).Sum(f => f.Amount));
    }

    private static Reading Extreme(List<PlainFact> here, Func<IEnumerable<long>, long> which)
    {
        var standing = here.GroupBy(f => f.Told).Where(g => g.Sum(f => f.Weight) > 0).Select(g => g.Key).ToList();
        return standing.Count == 0 ? Reading.Not(Why.NoFacts) : Reading.Of(which(standing));
    }

    // A unit that declared a number stands with it for everything below; others with what they measured and what is below.
    private long Declared(TakeFormula take, Measure measure, List<PlainFact> rows, int unit, DayRange days)
    {
        var own = rows.Where(f => At(f) == unit).ToList();
        var said = own.Where(f => f.Source == FactSource.Declared && f.Day >= days.First).GroupBy(f => f.Day).Where(g => g.Sum(f => f.Weight) > 0).OrderBy(g => g.Key).ToList();
        // What was declared of a stock is the stock, not a change of it: the last word counts.
        if (said.Count > 0) return (take.Taking == Taking.Stock ? said.TakeLast(1) : said).Sum(day => day.Sum(f => f.Amount));
        var below = measure.Units == OverUnits.None ? 0 : tree.Children(unit).Sum(child => Declared(take, measure, rows, child.Unit, days));
        return own.Where(f => f.Source != FactSource.Declared).Sum(f => f.Amount) + below;
    }

    private static bool Counts(TakeFormula take, PlainFact fact) => take.Source is { } source ? fact.Source == source : fact.Source != FactSource.Declared;

    private static bool OfCategory(TakeFormula take, PlainFact fact) => take.Categories.Length == 0 || take.Categories.Split('|').Contains(fact.Category);

    // Where a unit stands is worked out once; everything else anew for every question.
    private int At(PlainFact fact) => standing.TryGetValue(fact.Unit, out var at) ? at : standing[fact.Unit] = places.Of(fact.Unit).Unit;

    private bool Below(PlainFact fact, int unit) => At(fact) is not 0 and var at && tree.Within(at, unit);
}
