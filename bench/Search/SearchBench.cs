using System.Diagnostics;
using CauNoi.Platform.Search;
using Npgsql;

namespace CauNoi.Bench.Search;

/// <summary>Folded search over many entries, one query after another, beside the scan that it spares.</summary>
internal static class SearchBench
{
    private const string Name = "search";
    private static readonly SearchReach Everything = new(true, []);

    public static async Task Run(Options options, Report report)
    {
        UnitSearchBench.Run(options, report);
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var entries = options.Number("entries", 200_000, 5_000);
        var begin = Stopwatch.GetTimestamp();
        var rare = await Entries.Fill(database, entries);
        report.Add(Name, "entries", entries, "");
        report.Add(Name, "filled and indexed", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");

        var search = new FoldedSearch(database.Source);
        var rounds = options.Quick ? 2 : 8;
        Task<SearchResult> Find(string words) => search.Find(words, Everything, 1, CancellationToken.None);
        foreach (var (what, queries, aim) in new[] { ("rare words", rare, 5), ("common words", Entries.Common, 100), ("phrase", Entries.Phrases, 100) })
        {
            report.Add(Name, $"{what}, entries found", (await Find(queries[0])).Total, "");
            Tell(report, what, await Ask(queries, rounds, Find), Aim.AtMost(aim));
        }

        var few = rare.Take(4).ToList();
        var (folded, scanned) = (await Ask(few, rounds, Find), await Ask(few, 1, words => Scan(database.Source, words)));
        Tell(report, "ilike scan for rare words", scanned, null);
        report.Add(Name, "scan / folded, rare words", scanned.Under(0.5) / folded.Under(0.5), "×");
    }

    private static void Tell(Report report, string what, LoadResult asked, Aim? aim)
    {
        report.Add(Name, $"{what}, p50", asked.Under(0.5), "ms", aim);
        report.Add(Name, $"{what}, p99", asked.Under(0.99), "ms");
    }

    /// <summary>Each query so often, after once unmeasured.</summary>
    private static async Task<LoadResult> Ask(IReadOnlyList<string> queries, int rounds, Func<string, Task> ask)
    {
        foreach (var words in queries) await ask(words);
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
            foreach (var words in queries)
            {
                var begin = Stopwatch.GetTimestamp();
                await ask(words);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

        return new LoadResult(TimeSpan.FromMilliseconds(times.Sum()), [.. times.Order()]);
    }

    // Finds less than the folded search, for it takes marks as they are; the cost of looking at every row is what is compared.
    private static async Task Scan(NpgsqlDataSource source, string words)
    {
        await using var command = source.CreateCommand(
            "select kind, title, body, href, at, count(*) over () from search_entry where title ilike $1 or body ilike $1 order by at desc limit 21");
        command.Parameters.AddWithValue($"%{words}%");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) reader.GetString(1);
    }
}
