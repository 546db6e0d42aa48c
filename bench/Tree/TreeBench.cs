using System.Diagnostics;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Search;
using CauNoi.Platform.Units;
using Npgsql;

namespace CauNoi.Bench.Tree;

/// <summary>The tree of units of a whole country, beside a recursive query over the same rows in the same run.</summary>
internal static class TreeBench
{
    private const string Name = "tree";
    private const string Recursive = """
        with recursive below as (
            select unit from unit_node where unit = $1 and withdrawn_at is null and valid_from <= $2 and (valid_until is null or valid_until >= $2)
            union all
            select n.unit from unit_node n join below b on n.parent = b.unit
            where n.withdrawn_at is null and n.valid_from <= $2 and (n.valid_until is null or n.valid_until >= $2))
        select count(*) from below
        """;

    private static readonly Permission Read = new("bench.read", "Xem", Role.CommuneOfficer);

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var country = Country.Make(options.Number("units", 104_000, 4_000));
        await country.Fill(database);

        var maps = new UnitMaps(database.Source, TimeProvider.System);
        var first = Stopwatch.GetTimestamp();
        var tree = await maps.On(Country.Today);
        report.Add(Name, "units on the map", tree.Order.Count, "");
        report.Add(Name, "rows read and first tree drawn", Stopwatch.GetElapsedTime(first).TotalMilliseconds, "ms");
        // Another map day out of rows already read: what a page with ban-do costs once.
        var order = new UnitOrder(country.Nodes);
        var drawn = Median(options.Quick ? 2 : 15, () => UnitTree.On(Country.Before, order));
        report.Add(Name, "tree on another map day", drawn, "ms", Aim.AtMost(150));
        var whole = await Asked(database.Source, Country.Root, Country.Before, options.Quick ? 1 : 5);
        report.Add(Name, "recursive query, whole tree", whole, "ms");
        report.Add(Name, "recursive query / tree drawn", whole / drawn, "×");

        await Subtrees(options, report, database.Source, tree);
        Scopes(options, report, tree);
        await Search(options, report, database.Source, country);
    }

    private static async Task Subtrees(Options options, Report report, NpgsqlDataSource source, UnitTree tree)
    {
        var province = tree.Children(Country.Root).First().Unit;
        var ours = Median(options.Quick ? 10 : 200, () => tree.Subtree(province).Sum(n => n.Unit & 1));
        var theirs = await Asked(source, province, Country.Today, options.Quick ? 2 : 15);
        report.Add(Name, "subtree of a province, units", tree.Subtree(province).Count, "");
        report.Add(Name, "subtree of a province", ours, "ms", Aim.AtMost(1));
        report.Add(Name, "recursive query of a province", theirs, "ms");
        report.Add(Name, "recursive query / subtree", theirs / ours, "×");
    }

    // Somebody with a role on a province, and every unit of the country asked for: is it theirs?
    private static void Scopes(Options options, Report report, UnitTree tree)
    {
        var grant = new Grant(Role.CommuneOfficer, tree.Children(Country.Root).Last().Unit, DateOnly.MinValue);
        var reach = Reach.Of(new Actor(Guid.NewGuid(), "Ai đó", [grant]), Read, tree, Enumerable.Empty<Succession>().ToLookup(s => s.Before));
        var units = tree.Order.Select(n => n.Unit).ToArray();
        Random.Shared.Shuffle(units);
        var found = 0;
        var time = Median(options.Quick ? 3 : 20, () => found = units.Count(reach.Covers));
        var walk = Median(options.Quick ? 2 : 5, () => units.Count(unit => tree.Path(unit).Any(n => n.Unit == grant.Unit)));
        report.Add(Name, "scope check, one row", time * 1_000 / units.Length, "µs", Aim.AtMost(1));
        report.Add(Name, "walk to the top / scope check", walk / time, "×");
        report.Add(Name, "rows in scope", found, "");
    }

    private static async Task Search(Options options, Report report, NpgsqlDataSource source, Country country)
    {
        var search = new FoldedSearch(source);
        var names = country.Nodes.Where((n, at) => n.Until is null && at % 4_999 == 7).Select(n => n.Name).Take(20).ToList();
        var times = new List<double>();
        foreach (var round in Enumerable.Range(0, options.Quick ? 1 : 5))
            foreach (var name in names)
            {
                var begin = Stopwatch.GetTimestamp();
                await search.Find(name, new SearchReach(true, []), 1, CancellationToken.None);
                if (round > 0 || options.Quick) times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

        times.Sort();
        report.Add(Name, "unit by name, p50", times[times.Count / 2], "ms", Aim.AtMost(50));
        report.Add(Name, "unit by name, p99", times[(int)(times.Count * 0.99)], "ms");
    }

    private static double Median(int rounds, Action work)
    {
        work();
        var times = new double[rounds];
        for (var n = 0; n < rounds; n++)
        {
            var begin = Stopwatch.GetTimestamp();
            work();
            times[n] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static async Task<double> Asked(NpgsqlDataSource source, int unit, DateOnly map, int rounds)
    {
        await source.One<long>(Recursive, unit, map);
        var times = new List<double>();
        for (var n = 0; n < rounds; n++)
        {
            var begin = Stopwatch.GetTimestamp();
            await source.One<long>(Recursive, unit, map);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
