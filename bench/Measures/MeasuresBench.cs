using System.Diagnostics;
using CauNoi.Bench.Tree;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Units;

namespace CauNoi.Bench.Measures;

/// <summary>The measure engine at the size of a country of units: sixty derived measures of all upper units, cold and warm, beside SQL in the same run.</summary>
internal static class MeasuresBench
{
    private const string Name = "measures";
    private const int Province = 3_000_000, Seed = 71;

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var count = options.Number("facts", Province, 20_000);
        var units = BenchUnits.Make(options.Number("units", 103_356, 4_000), Seed);
        await units.Fill(database);
        var (rooms, catalogue) = BenchMeasures.Make(server.Folder);
        var facts = new BenchFacts(units.Of("residential-area"), units.Of("commune"), rooms.Measures, Seed);
        await BenchFacts.Fill(database, facts.Make(count), count);

        Agreement(report, catalogue, rooms.Measures);
        var maps = new UnitMaps(database.Source, TimeProvider.System);
        var tree = await maps.On(Country.Today);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var engine = new FigureEngine(database.Source, maps, catalogue, TimeProvider.System);
        var begin = Stopwatch.GetTimestamp();
        await engine.Turn(CancellationToken.None);
        var rebuilt = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        report.Add(Name, "facts", engine.Facts, "");
        report.Add(Name, "units on the map", tree.Order.Count, "");
        report.Add(Name, "rebuilt", rebuilt, "s", count <= Province ? Aim.AtMost(4) : Aim.AtMost(60));
        report.Add(Name, "memory of the facts", memory, "MB", count <= Province ? Aim.AtMost(300) : Aim.AtMost(3_500));
        report.Add(Name, "memory of a fact", memory * 1e6 / engine.Facts, "bytes", Aim.AtMost(58));

        var upper = tree.Order.Where(n => n.Kind is "province" or "commune").Select(n => n.Unit).ToArray();
        report.Add(Name, "upper units", upper.Length, "");
        var asked = new Asked(options, report, engine, catalogue, upper);
        await asked.Cold();
        await asked.Warm(() => BenchFacts.Save(database, facts.One()));
        await asked.Board();
        await SqlFigures.Beside(options, report, database, engine, catalogue, tree, rooms.Measures);
        await Freshness.Run(options, report, database, maps, catalogue, facts);
    }

    // A small country of its own: the plain definition looks at every fact for every unit.
    private static void Agreement(Report report, MeasureCatalogue catalogue, IReadOnlyList<Kernel.Facts.Measure> measures)
    {
        var units = BenchUnits.Make(220, Seed);
        var facts = new BenchFacts(units.Of("residential-area"), units.Of("commune"), measures, Seed).Make(1_500).ToList();
        var (store, history, none) = (new FactStore(), new UnitHistory(units.Nodes, []), Enumerable.Empty<Succession>().ToLookup(s => s.Before));
        facts.ForEach(store.Add);
        store.Settle(all: true);
        var (book, compared, different) = (catalogue.On(Country.Today), 0, 0);
        foreach (var (map, known) in new (DateOnly, DateTimeOffset?)[] { (Country.Today, null), (Country.Before, facts[700].Since) })
        {
            var tree = UnitTree.On(map, units.Nodes);
            var (places, days) = (new UnitPlaces(tree, history, none), new DayRange(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
            var sight = new FigureSight(known, null, false, false, Country.Today);
            var frame = new FigureFrame(store, new TreeShape(tree, places, store), book, catalogue.Terms, sight, days);
            var naive = new NaiveFigures(facts, tree, places, book, catalogue.Terms, sight);
            foreach (var measure in book.All.Where(m => book.DerivedNamed(m.Name) is not null))
                foreach (var node in tree.Order.Where(n => n.Kind != "residential-area").Take(12))
                {
                    compared++;
                    if (frame.Read(measure.Formula, node.Unit) != naive.Read(measure.Formula, node.Unit, days)) different++;
                }
        }

        report.Add(Name, "figures compared with the plain definition", compared, "");
        report.Add(Name, "figures that differ from it", different, "", Aim.None);
    }
}
