using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Measures.Prove;

/// <summary>Works figures of a unit out a second time, fact by fact from the table and by the plain definition, and names those that differ. Slow; for whoever doubts a figure.</summary>
public sealed class FigureProof(AppDb db, UnitMaps maps, FigureEngine engine, MeasureCatalogue catalogue, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProvedFigure>> Of(FigureQuestion question, int unit, IReadOnlyList<Meaning> measures, CancellationToken stop)
    {
        await engine.Fresh(stop);
        var said = await engine.Read(question, look => measures.Select(m => (look.Frame.Read(m.Formula, unit), look.Frame.Read(m.Formula, unit, declared: true))).ToList(), stop);
        var facts = await Facts(stop);
        var tree = await maps.On(question.Map, question.Known, stop);
        var lineage = await maps.Lineage(question.Known, stop);
        var places = new UnitPlaces(tree, lineage.History, lineage.Successions);
        var book = catalogue.On(question.Days.Last);
        var sight = new FigureSight(question.Known, question.Organisation, question.Public, false, VietnamTime.DayOf(clock.GetUtcNow()));
        var (plain, declared) = (new NaiveFigures(facts, tree, places, book, catalogue.Terms, sight), new NaiveFigures(facts, tree, places, book, catalogue.Terms, sight with { Declared = true }));
        return [.. measures.Select((m, n) => new ProvedFigure(m, said[n].Item1, plain.Read(m.Formula, unit, question.Days), said[n].Item2 == declared.Read(m.Formula, unit, question.Days)))];
    }

    private async Task<List<PlainFact>> Facts(CancellationToken stop)
    {
        var names = await db.Set<MeasureRow>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, stop);
        var steps = await db.FactBatchSteps().ToListAsync(stop);
        var (from, until) = (steps.Where(s => s.Counts).ToDictionary(s => s.Batch, s => s.At), steps.Where(s => !s.Counts).ToDictionary(s => s.Batch, s => s.At));
        var facts = new List<PlainFact>();
        await foreach (var row in db.FactRows().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            var since = row.RecordedAt;
            if (row.Batch is { } batch)
            {
                if (!from.TryGetValue(batch, out var counts)) continue;
                since = counts > since ? counts : since;
            }

            var fact = new PlainFact(names[row.Measure], row.Unit, row.Organisation, row.Day, row.Amount, row.Subject, row.Category, (FactStatus)row.Status, (FactSource)row.Source, row.Retracts is not null, since);
            facts.Add(fact);
            if (row.Batch is { } undone && until.TryGetValue(undone, out var end)) facts.Add(fact with { Amount = -fact.Amount, TakesBack = !fact.TakesBack, Since = end > since ? end : since });
        }

        return facts;
    }
}

/// <summary>A figure as the engine says it, and as the plain definition does.</summary>
public sealed record ProvedFigure(Meaning Meaning, Reading Said, Reading Right, bool DeclaredAgrees)
{
    public bool Agrees => Said == Right && DeclaredAgrees;
}
