using System.Diagnostics;
using CauNoi.Bench.Tree;
using CauNoi.Kernel.Measures;
using CauNoi.Measures;
using CauNoi.Measures.Engine;

namespace CauNoi.Bench.Measures;

/// <summary>Figures asked for as people ask: cold, then again and again while somebody writes.</summary>
internal sealed class Asked(Options options, Report report, FigureEngine engine, MeasureCatalogue catalogue, int[] upper)
{
    private const string Name = "measures";
    private readonly Random random = new(11);
    private readonly FigureQuestion usual = new(new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), Country.Today, null, false);
    private decimal kept;

    public async Task Cold()
    {
        var book = catalogue.On(Country.Today);
        var all = book.All.Where(m => book.DerivedNamed(m.Name) is not null).ToList();
        var adding = all.Where(m => BenchMeasures.Adds(m.Name)).ToList();
        report.Add(Name, "derived measures", all.Count, "");
        report.Add(Name, "of them additive", adding.Count, "");
        // The first question is answered by code that the runtime has not compiled well yet; every later one is as cold.
        for (var n = 0; n < (options.Quick ? 1 : 4); n++) await Read(Drawn(), all);
        var (some, every) = (new List<double>(), new List<double>());
        for (var n = 0; n < (options.Quick ? 2 : 10); n++)
        {
            some.Add(await Read(Drawn(), adding));
            every.Add(await Read(Drawn(), all));
        }

        report.Add(Name, "cold, additive, all upper units, median", Middle(some), "ms", Aim.AtMost(150));
        report.Add(Name, "cold, additive, all upper units, worst", some.Max(), "ms");
        report.Add(Name, "cold, all measures, all upper units, median", Middle(every), "ms", Aim.AtMost(800));
        report.Add(Name, "cold, all measures, all upper units, worst", every.Max(), "ms");
    }

    public async Task Warm(Func<Task> write)
    {
        var book = catalogue.On(Country.Today);
        var all = book.All.Where(m => book.DerivedNamed(m.Name) is not null).ToList();
        await Read(usual, all);
        var times = new List<double>();
        for (var n = 0; n < (options.Quick ? 5 : 60); n++)
        {
            await write();
            times.Add(await Read(usual, all));
        }

        report.Add(Name, "warm after a write, all measures, all upper units, median", Middle(times), "ms", Aim.AtMost(50));
        report.Add(Name, "warm after a write, all measures, all upper units, p95", times.Order().ElementAt((int)(times.Count * 0.95)), "ms");
    }

    public async Task Board()
    {
        var book = catalogue.On(Country.Today);
        var all = book.All.Where(m => book.DerivedNamed(m.Name) is not null).ToList();
        var times = new List<double>();
        for (var n = 0; n < (options.Quick ? 20 : 500); n++)
        {
            var unit = upper[random.Next(upper.Length)];
            var begin = Stopwatch.GetTimestamp();
            kept += await engine.Read(usual, look => all.Sum(m => look.Frame.Read(m.Formula, unit).Value % 7), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        report.Add(Name, "one unit's board of all measures, median", Middle(times), "ms", Aim.AtMost(1));
        report.Add(Name, "one unit's board of all measures, p99", times.Order().ElementAt((int)(times.Count * 0.99)), "ms");
    }

    private FigureQuestion Drawn()
    {
        var first = BenchFacts.First.AddDays(random.Next(1_400));
        var map = BenchUnits.LastMove.AddDays(-random.Next(60 * 7));
        DateTimeOffset? known = random.Next(2) == 0 ? null : new DateTimeOffset(BenchFacts.First.AddDays(400 + random.Next(1_400)), new TimeOnly(random.Next(24), random.Next(60)), TimeSpan.Zero);
        return new FigureQuestion(new DayRange(first, first.AddDays(30 + random.Next(340))), map, known, false);
    }

    private async Task<double> Read(FigureQuestion question, IReadOnlyList<Meaning> measures)
    {
        var begin = Stopwatch.GetTimestamp();
        await engine.Fresh(CancellationToken.None);
        kept += await engine.Read(question, look =>
        {
            var sum = 0m;
            foreach (var figure in look.Frame.OpenAll([.. measures.Select(m => m.Formula)]))
                foreach (var unit in upper) sum += figure.At(unit).Value % 7;
            return sum;
        }, CancellationToken.None);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
