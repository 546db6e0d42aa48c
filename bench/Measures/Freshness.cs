using System.Diagnostics;
using CauNoi.Bench.Tree;
using CauNoi.Kernel.Measures;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Platform.Units;

namespace CauNoi.Bench.Measures;

/// <summary>Two nodes follow two hundred writes a second: how long from saved to shown, and whether both show the same at the same watermark.</summary>
internal static class Freshness
{
    private const string Name = "measures";
    private const int PerSecond = 200;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    public static async Task Run(Options options, Report report, BenchDatabase database, UnitMaps maps, MeasureCatalogue catalogue, BenchFacts facts)
    {
        FigureEngine[] nodes = [new(database.Source, maps, catalogue, TimeProvider.System), new(database.Source, maps, catalogue, TimeProvider.System)];
        foreach (var node in nodes) await node.Turn(CancellationToken.None);
        using var over = new CancellationTokenSource();
        var tails = nodes.Select(node => Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(Pace);
            while (await timer.WaitForNextTickAsync()) if (over.IsCancellationRequested) return; else await node.Turn(CancellationToken.None);
        })).ToArray();

        // A write is shown on a node once the node's watermark has passed its transaction.
        var waiting = new List<(long Tx, long At)>();
        var times = new List<double>();
        var seconds = options.Seconds(10, 2);
        var begin = Stopwatch.GetTimestamp();
        for (var n = 0; Stopwatch.GetElapsedTime(begin) < seconds; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / PerSecond) - Stopwatch.GetElapsedTime(begin);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            await BenchFacts.Save(database, facts.One());
            waiting.Add((await database.Source.One<long>("select max(tx) from fact where id > (select max(id) - 5 from fact)"), Stopwatch.GetTimestamp()));
            Seen();
        }

        while (waiting.Count > 0)
        {
            await Task.Delay(5);
            Seen();
        }

        await over.CancelAsync();
        await Task.WhenAll(tails);
        foreach (var node in nodes) await node.Turn(CancellationToken.None);
        times.Sort();
        report.Add(Name, "writes a second", times.Count / seconds.TotalSeconds, "");
        report.Add(Name, "saved to shown on both nodes, p50", times[times.Count / 2], "ms");
        report.Add(Name, "saved to shown on both nodes, p99", times[(int)(times.Count * 0.99)], "ms", Aim.AtMost(1_000));
        report.Add(Name, "figures of two nodes that differ", await Differing(nodes, catalogue), "", Aim.None);
        foreach (var node in nodes) node.Dispose();

        void Seen()
        {
            var mark = nodes.Min(n => n.Watermark);
            times.AddRange(waiting.Where(w => w.Tx < mark).Select(w => Stopwatch.GetElapsedTime(w.At).TotalMilliseconds));
            waiting.RemoveAll(w => w.Tx < mark);
        }
    }

    /// <summary>How many figures the nodes tell differently, each having read all there is.</summary>
    private static async Task<int> Differing(FigureEngine[] nodes, MeasureCatalogue catalogue)
    {
        var book = catalogue.On(Country.Today);
        var question = new FigureQuestion(new DayRange(new DateOnly(2022, 1, 1), new DateOnly(2026, 12, 31)), Country.Today, null, false);
        var said = new List<(long, IReadOnlyList<Reading>)>();
        foreach (var node in nodes)
            said.Add(await node.Read(question, look => (look.Watermark, (IReadOnlyList<Reading>)[.. book.All.Select(m => look.Frame.Read(m.Formula, Country.Root))]), CancellationToken.None));
        return said[0].Item2.Zip(said[1].Item2).Count(p => p.First != p.Second);
    }
}
