using System.Diagnostics;
using CauNoi.App;
using CauNoi.Bench.Measures;
using CauNoi.Bench.Tree;
using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;
using CauNoi.Measures.Engine;
using CauNoi.Platform;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bench.Cascade;

/// <summary>A programme of forty targets is issued to a country of units: how soon every board shows it, and what a board costs.</summary>
internal static class CascadeBench
{
    public const string Name = "cascade";
    private const int Seed = 71;
    private static readonly TargetQuestion Now = new(Country.Today, Country.Today, null, false) { Map = Country.Today };

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var units = BenchUnits.Make(options.Number("units", 103_356, 4_000), Seed);
        await units.Fill(database);
        await Sql.Run(database.ConnectionString, "truncate target_wording, target, programme cascade");
        var (rooms, catalogue) = BenchMeasures.Make(server.Folder);
        var facts = new BenchFacts(units.Of("residential-area"), units.Of("commune"), rooms.Measures, Seed);
        var count = options.Number("facts", 3_000_000, 20_000);
        await BenchFacts.Fill(database, facts.Make(count), count);
        CascadeAgreement.Run(report, catalogue, rooms.Measures);

        await using var services = new ServiceCollection().AddPlatform(House.Features, database.Source, server.Folder).BuildServiceProvider();
        var maps = new UnitMaps(database.Source, TimeProvider.System);
        var tree = await maps.On(Country.Today);
        using var engine = new FigureEngine(database.Source, maps, catalogue, TimeProvider.System);
        await engine.Turn(CancellationToken.None);
        var figures = new TargetFigures(engine, catalogue, maps);
        var upper = tree.Order.Where(n => n.Kind is "province" or "commune").Select(n => n.Unit).ToArray();
        report.Add(Name, "units on the map", tree.Order.Count, "");
        report.Add(Name, "upper units", upper.Length, "");
        report.Add(Name, "targets of a programme", BenchTargets.All.Count, "");

        var book = new ProgrammeBook(database.Source, services.GetRequiredService<IServiceScopeFactory>(), maps, TimeProvider.System);
        await Issued(options, report, database, book, figures, tree.Order.First(n => n.Kind == "commune").Unit);
        await Boards(options, report, figures, upper, () => BenchFacts.Save(database, facts.One()));
        await SqlStatuses.Beside(options, report, database, figures, tree, upper);
    }

    // Another node than the one that issued: nobody tells it.
    private static async Task Issued(Options options, Report report, BenchDatabase database, ProgrammeBook book, TargetFigures figures, int unit)
    {
        var (rows, waits) = (0L, new List<double>());
        for (var n = 0; n <= (options.Quick ? 2 : 8); n++)
        {
            var before = (await book.Live(Country.Today)).Count;
            // At another moment of the second in which a node trusts what it knows.
            await Task.Delay(120 * n);
            await BenchTargets.Issue(database, n);
            var begin = Stopwatch.GetTimestamp();
            IReadOnlyList<Target> live;
            while ((live = await book.Live(Country.Today)).Count < before + BenchTargets.All.Count) await Task.Delay(5);
            rows += (await figures.Read(Now, [.. live.TakeLast(BenchTargets.All.Count)], [unit], CancellationToken.None)).Figures.Count;
            // The first one is read by code that the runtime has not compiled yet.
            if (n > 0) waits.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        if (rows == 0) throw new InvalidDataException("No board showed a target.");
        report.Add(Name, "issued to shown on another node, median", waits.Order().ElementAt(waits.Count / 2), "ms", Aim.AtMost(1_000));
        report.Add(Name, "issued to shown on another node, worst", waits.Max(), "ms");
        report.Add(Name, "rows written for bound units", 0, "", Aim.None);
    }

    private static async Task Boards(Options options, Report report, TargetFigures figures, int[] upper, Func<Task> write)
    {
        var (targets, random) = (BenchTargets.Targets, new Random(5));
        report.Add(Name, "all upper units, all targets, cold", await Took(() => figures.Read(Now, targets, upper, CancellationToken.None)), "ms");
        var warm = new List<double>();
        for (var n = 0; n < (options.Quick ? 3 : 20); n++)
        {
            await write();
            warm.Add(await Took(async () =>
            {
                await figures.Fresh(CancellationToken.None);
                await figures.Read(Now, targets, upper, CancellationToken.None);
            }));
        }

        report.Add(Name, "all upper units, all targets, warm after a write, median", Middle(warm), "ms");
        foreach (var beside in new[] { false, true })
        {
            var (asked, times) = (Now with { Beside = beside }, new List<double>());
            for (var n = 0; n < (options.Quick ? 50 : 1_000); n++)
            {
                var unit = upper[random.Next(upper.Length)];
                times.Add(await Took(() => figures.Read(asked, targets, [unit], CancellationToken.None)));
            }

            times = times[(times.Count / 10)..];
            report.Add(Name, beside ? "one unit's board with provenance and the year before, median" : "one unit's board, median", Middle(times), "ms", Aim.AtMost(1));
            report.Add(Name, beside ? "one unit's board with provenance and the year before, p99" : "one unit's board, p99", times.Order().ElementAt((int)(times.Count * 0.99)), "ms");
        }
    }

    private static async Task<double> Took(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
