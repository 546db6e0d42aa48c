namespace CauNoi.Bench.Page;

/// <summary>A desk page of 50 rows, beside an endpoint that does nothing and the page's own SQL, in turns within one run.</summary>
internal static class PageBench
{
    private const string Name = "page";
    private const int Turns = 3;
    private const int Counted = 300;

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        await Notes.Fill(database.Source, options.Number("notes", 5_000, 500));
        await using var program = await PageServer.Start(database.ConnectionString);
        var connections = options.Number("connections", 16, 16);
        using var visitor = new DeskVisitor(program.Address, connections);
        await visitor.SignIn("tinh");
        await using var sql = new RawSql(database.ConnectionString, connections, await database.Source.One<byte[]>("select token_hash from session limit 1"));

        var effort = await Effort.Of(program.Number, database.Source);
        foreach (var page in new[] { "/ban/gop-y", "/ban/hom-nay" })
        {
            var kinds = new (string What, Func<Task> Once)[]
            {
                ("page", () => visitor.Read(page)), ("bare", () => visitor.Read(PageHost.Bare)), ("sql", () => sql.Read(page)),
            };
            foreach (var (_, once) in kinds) await Load.Warm(connections, options.Patience, once, async () => (await visitor.Inside(page)).Compiled);
            var stretches = kinds.ToDictionary(k => k.What, _ => new List<LoadResult>());
            // In turns, so that what else the machine does falls on all three.
            for (var turn = 0; turn < Turns; turn++)
                foreach (var (what, once) in kinds) stretches[what].Add(await Load.Run(connections, options.Seconds(6, 1) / Turns, once));
            effort?.Begin();
            await Load.Times(connections, Counted, kinds[0].Once);
            effort?.Tell(report, Name, page, Counted);
            Tell(report, page, LoadResult.Of(stretches["page"]), LoadResult.Of(stretches["bare"]), LoadResult.Of(stretches["sql"]));
            report.Add(Name, $"{page}, statements a page", await Statements(visitor, page), "", new Aim("≤", page == "/ban/hom-nay" ? 3 : 2, Speed: false));
            report.Add(Name, $"{page}, gzip", await visitor.Read(page) / 1024.0, "KiB");
        }
    }

    /// <summary>What most visits send to the database; once a second one of them also looks whether the units changed.</summary>
    private static async Task<int> Statements(DeskVisitor visitor, string page)
    {
        var counts = new List<int>();
        for (var i = 0; i < 20; i++) counts.Add((await visitor.Inside(page)).Statements);
        return counts.GroupBy(c => c).MaxBy(g => g.Count())!.Key;
    }

    private static void Tell(Report report, string page, LoadResult whole, LoadResult bare, LoadResult sql)
    {
        report.Add(Name, $"{page}, requests", whole.PerSecond, "1/s");
        report.Add(Name, $"{page}, p50", whole.Under(0.5), "ms");
        report.Add(Name, $"{page}, p99", whole.Under(0.99), "ms");
        report.Add(Name, $"{page}, bare endpoint", bare.PerSecond, "1/s");
        report.Add(Name, $"{page}, its SQL alone", sql.PerSecond, "1/s");
        report.Add(Name, $"{page}, page / bare", whole.PerSecond / bare.PerSecond, "×");
        report.Add(Name, $"{page}, page / SQL", whole.PerSecond / sql.PerSecond, "×");
    }
}
