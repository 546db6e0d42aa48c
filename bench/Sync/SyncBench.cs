using System.Diagnostics;
using CauNoi.Bench.Page;
using CauNoi.Test.Support;

namespace CauNoi.Bench.Sync;

/// <summary>
/// Thousands of phones that begin on one morning: the first download, twenty records each when signal is back, every tenth
/// phone sending all of them twice because its answer was lost, and the next day's download.
/// </summary>
internal static class SyncBench
{
    private const string Name = "sync";
    private const int Twice = 10;

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        await using var program = await PageServer.Start(database.ConnectionString);
        var (phones, connections) = (options.Number("phones", 5_000, 60), options.Number("connections", 32, 8));
        using var line = SimulatedPhone.Line(program.Address.ToString(), connections);
        var villages = await Village.Found(database.Source, line, phones);
        try
        {
            // The runtime compiles what is hot first; those who warm it up begin a second time like all others.
            await All(villages.Take(Math.Min(200, phones / 10)), connections, v => v.Begin());
            var effort = await Effort.Of(program.Number, database.Source);
            effort?.Begin();
            var first = await All(villages, connections, v => v.Begin());
            effort?.Tell(report, Name, "a first download", phones);
            Tell(report, "first download", first);
            report.Add(Name, "first download, largest, brotli", villages.Max(v => v.FirstBytes) / 1024.0, "KiB", new Aim("≤", 200, Speed: false));

            Parallel.ForEach(villages, v => v.Write());
            effort?.Begin();
            var sent = await All(villages, connections, v => v.Send());
            effort?.Tell(report, Name, "a record", phones * 20);
            Tell(report, "20 records", sent);
            report.Add(Name, "records a second", sent.Done * 20 / sent.Took.TotalSeconds, "1/s");
            await All(villages.Where((_, n) => n % Twice == 0), connections, v => v.Send());
            effort?.Begin();
            var day = await All(villages, connections, v => v.Day());
            effort?.Tell(report, Name, "a download with 20 new records", phones);
            Tell(report, "download with 20 new records", day);
            report.Add(Name, "download with 20 new records, largest, brotli", villages.Max(v => v.DayBytes) / 1024.0, "KiB", new Aim("≤", 50, Speed: false));

            var told = villages.SelectMany(v => v.Acknowledged).ToArray();
            report.Add(Name, "acknowledged", told.Length, "records", new Aim("=", phones * 20, Speed: false));
            report.Add(Name, "lost", await database.Source.One<long>("select count(*) from unnest($1) told where not exists (select 1 from activity a where a.id = told)", (object)told), "records", Aim.None);
            report.Add(Name, "doubled", await database.Source.One<long>("""
                select (select count(*) from activity where recorded_by in (select account from notebook_device)) - cardinality($1)
                    + (select count(*) from (select 1 from fact where record = any($1) and retracts is null group by record, measure having count(*) > 1) d)
                """, (object)told), "records and facts", Aim.None);
        }
        finally
        {
            foreach (var village in villages) village.Dispose();
        }
    }

    private static void Tell(Report report, string what, LoadResult result)
    {
        report.Add(Name, $"{what}, p50", result.Under(0.5), "ms");
        report.Add(Name, $"{what}, p95", result.Under(0.95), "ms");
        report.Add(Name, $"{what}, phones", result.PerSecond, "1/s");
    }

    // Each phone once, so many at a time: a closed line, as a server with a queue before it sees thousands.
    private static async Task<LoadResult> All(IEnumerable<Village> villages, int connections, Func<Village, Task> once)
    {
        var (begin, times) = (Stopwatch.GetTimestamp(), new System.Collections.Concurrent.ConcurrentBag<double>());
        await Parallel.ForEachAsync(villages, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (village, _) =>
        {
            var from = Stopwatch.GetTimestamp();
            await once(village);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        });
        return new LoadResult(Stopwatch.GetElapsedTime(begin), [.. times.Order()]);
    }
}
