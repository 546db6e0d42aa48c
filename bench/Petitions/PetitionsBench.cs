using System.Diagnostics;
using CauNoi.Bench.Acts;
using CauNoi.Bench.Page;
using CauNoi.Kernel.Text;
using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Suggest;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bench.Petitions;

/// <summary>The public side of a million petitions: lists, cases, search, figures, suggestions, co-signatures of one hot case, kept pages, downloads.</summary>
internal static class PetitionsBench
{
    private const string Name = "petitions";
    private static readonly OpenFilter Everything = new(null, null, null, Overdue: false);
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var count = options.Number("cases", 1_000_000, 5_000);
        var units = await database.Source.All<int>("select unit from unit_node where kind = 'commune' and valid_until is null order by unit");
        var copies = new Copies();
        var begin = Stopwatch.GetTimestamp();
        await copies.Fill(database, count, units);
        report.Add(Name, "published cases", count, "");
        report.Add(Name, "filled and indexed", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
        report.Add(Name, "size with its indexes", await database.Source.One<long>("select pg_total_relation_size('published_petition') + pg_total_relation_size('published_finding')") / 1024.0 / 1024, "MiB");

        await using var load = new CoSignLoad(database.Source, server.Folder, copies.Codes[^1], units[0]);
        await using (var program = await PageServer.Start(database.ConnectionString))
        {
            using var visitors = new PublicVisitors(program.Address, 64);
            begin = Stopwatch.GetTimestamp();
            await visitors.Read("/kien-nghi");
            report.Add(Name, "first page after a start, columns read", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
            await Pages(options, report, await Effort.Of(program.Number, database.Source), visitors, copies, units);
            await Kept(options, report, database, program, visitors, copies, load);
            await Desk(options, report, database, program);
            var (seconds, size) = await visitors.Download("/kien-nghi/tai/kien-nghi.csv");
            report.Add(Name, "CSV of all cases", seconds, "s");
            report.Add(Name, "CSV of all cases, size", size, "MiB");
            report.Add(Name, "program's memory at its peak, columns and all", PeakOf(program.Number), "MiB");
        }

        await RedminePeer.Run(options, report, database, units);
        await Searches(options, report, database, load, copies);
        await CoSigning(options, report, database, load, copies.Codes[^1]);
        await Submitting(options, report, database, server, units);
        await KilledIntake.Run(options, report, database);
    }

    // The disk is still the slow one of the co-signatures.
    private static async Task Submitting(Options options, Report report, BenchDatabase database, BenchServer server, List<int> units)
    {
        await using var load = new IntakeLoad(database.Source, server.Folder, units);
        await Load.Run(64, TimeSpan.FromSeconds(options.Quick ? 1 : 6), load.One);
        var taken = await Load.Run(64, options.Seconds(8, 1), load.One);
        report.Add(Name, "submissions, 5 ms more a commit", taken.PerSecond, "1/s", Aim.AtLeast(300));
        report.Add(Name, "submissions, p99", taken.Under(0.99), "ms");
        report.Add(Name, "submitted and not there", load.Acknowledged.Count - await database.Source.One<long>("select count(*) from petition where id = any($1)", (object)load.Acknowledged.ToArray()), "", Aim.None);
    }

    private static async Task Pages(Options options, Report report, Effort? effort, PublicVisitors visitors, Copies copies, List<int> units)
    {
        var random = new Random(3);
        string Any(IReadOnlyList<string> of) { lock (random) return of[random.Next(of.Count)]; }
        int Number(int below) { lock (random) return random.Next(below); }
        var filters = new Func<string>[]
        {
            () => $"/kien-nghi?trang={1 + Number(400)}", () => $"/kien-nghi?don-vi={units[Number(units.Count)]}&trang={1 + Number(20)}", () => $"/kien-nghi?linh-vuc={PetitionText.Categories[Number(10)].Id}&trang={1 + Number(50)}",
            () => $"/kien-nghi?qua-han=co&trang={1 + Number(50)}", () => $"/kien-nghi?trang-thai=da-hen&don-vi={units[Number(units.Count)]}", () => $"/kien-nghi?don-vi={units[Number(units.Count)]}&linh-vuc={PetitionText.Categories[Number(10)].Id}",
        };
        foreach (var (what, once, aim) in new (string, Func<Task>, double)[]
        {
            ("public list, any filter", () => visitors.Read(filters[Number(filters.Length)]()), 50),
            ("case page", () => visitors.Read($"/kien-nghi/{OpenCode.Show(Any(copies.Codes))}"), 50),
            ("figures", () => visitors.Read(Number(2) == 0 ? "/kien-nghi/so-lieu" : $"/kien-nghi/so-lieu?don-vi={units[Number(units.Count)]}"), 50),
        })
        {
            await Load.Run(4, TimeSpan.FromSeconds(options.Quick ? 1 : 5), once);
            effort?.Begin();
            var asked = await Load.Run(4, options.Seconds(8, 1), once);
            effort?.Tell(report, Name, what, asked.Done);
            report.Add(Name, $"{what}, p50", asked.Under(0.5), "ms");
            report.Add(Name, $"{what}, p95", asked.Under(0.95), "ms", Aim.AtMost(aim));
        }
    }

    // Alone, and while a thousand a second sign one of the cases that everybody looks at.
    private static async Task Kept(Options options, Report report, BenchDatabase database, PageServer program, PublicVisitors visitors, Copies copies, CoSignLoad load)
    {
        var (hot, at) = (new List<string> { "/kien-nghi", "/kien-nghi/so-lieu", "/kien-nghi/tuan" }, 0);
        hot.AddRange(copies.Codes.TakeLast(30).Select(c => $"/kien-nghi/{OpenCode.Show(c)}"));
        Task Once() => visitors.Read(hot[Interlocked.Increment(ref at) % hot.Count]);
        await Load.Run(32, TimeSpan.FromSeconds(options.Quick ? 1 : 6), Once);
        var (serving, signs) = (await Effort.Of(program.Number, database.Source), await Effort.Of(Environment.ProcessId, database.Source));
        serving?.Begin();
        var asked = await Load.Run(32, options.Seconds(8, 1), Once);
        serving?.Tell(report, Name, "a kept page", asked.Done);
        report.Add(Name, "kept pages", asked.PerSecond, "1/s", Aim.AtLeast(3_000));
        report.Add(Name, "kept pages, p99", asked.Under(0.99), "ms");
        await Conditions.Make(database.ConnectionString);
        await Conditions.Set(database.ConnectionString, slow: true, chained: false);
        await Load.Run(64, TimeSpan.FromSeconds(options.Quick ? 1 : 4), load.One);
        // What a signature costs where nobody reads: what is left of two processors while a thousand a second come.
        signs?.Begin();
        var alone = await Load.Paced(64, 1_000, options.Seconds(4, 1), load.One);
        signs?.Tell(report, Name, "a co-signature alone", alone.Done);
        var signing = Load.Paced(64, 1_000, options.Seconds(8, 1), load.One);
        var meanwhile = await Load.Run(32, options.Seconds(8, 1), Once);
        report.Add(Name, "kept pages while one of them is signed", meanwhile.PerSecond, "1/s", Aim.AtLeast(3_000));
        report.Add(Name, "co-signatures meanwhile, 1,000 a second tried", (await signing).PerSecond, "1/s");
    }

    // The private rows of the same cases, without what a sender typed: the queue reads fifty of those and opens them.
    private static async Task Desk(Options options, Report report, BenchDatabase database, PageServer program)
    {
        await Sql.Run(database.ConnectionString, """
            insert into petition (id, code, secret_hash, door, state, class, outcome, unit, holder, organisation, category, received_at, received_on, sorted_at, due_on, on_behalf, held, reopened, changed_at)
            select gen_random_uuid(), left(code, 4) || '-' || right(code, 4), '', 1, state, class, outcome, unit, unit, 0, category, published_at, received_on, published_at, due_on, false, 0, reopened, changed_at
            from published_petition
            """);
        await Sql.Run(database.ConnectionString, "vacuum analyze petition");
        var effort = await Effort.Of(program.Number, database.Source);
        foreach (var (who, words) in new[] { ("xa", "a commune"), ("tinh", "the province") })
        {
            using var officer = new DeskVisitor(program.Address, 4);
            await officer.SignIn(who);
            var (views, at) = (new[] { "/ban/kien-nghi", "/ban/kien-nghi?xem=tre", "/ban/kien-nghi?xem=co-quan", "/ban/kien-nghi?trang=3", "/ban/kien-nghi?xem=da-xong" }, 0);
            Task Once() => officer.Read(views[Interlocked.Increment(ref at) % views.Length]);
            await Load.Run(4, TimeSpan.FromSeconds(options.Quick ? 1 : 4), Once);
            effort?.Begin();
            var asked = await Load.Run(4, options.Seconds(6, 1), Once);
            effort?.Tell(report, Name, $"desk queue of {words}", asked.Done);
            report.Add(Name, $"desk queue of {words}, p50", asked.Under(0.5), "ms");
            report.Add(Name, $"desk queue of {words}, p95", asked.Under(0.95), "ms", Aim.AtMost(60));
        }
    }

    private static async Task Searches(Options options, Report report, BenchDatabase database, CoSignLoad load, Copies copies)
    {
        var (find, similar) = (load.Services.GetRequiredService<FindCopies>(), load.Services.GetRequiredService<SimilarCopies>());
        Task<CodesFound> Find(string words) => find.Find(words, Everything, Today, 0, Browse.PageSize, CancellationToken.None);
        var (itself, equal, queries) = (0, 0, 0);
        foreach (var (code, said) in copies.Sought)
            foreach (var words in new[] { said.Sought, Fold.Key(said.Sought) })
            {
                queries++;
                var first = (await Find(words)).Codes.Take(10).ToArray();
                if (first.Contains(code)) itself++;
                else if ((await database.Source.All<string>("select title from published_petition where code = any($1)", (object)first)).Exists(said.SaysTheSame)) equal++;
            }

        report.Add(Name, "queries with marks and without", queries, "");
        report.Add(Name, "wanted case among the first ten", 100.0 * itself / Math.Max(1, queries), "%");
        report.Add(Name, "wanted case, or one that says the same of the same place", 100.0 * (itself + equal) / Math.Max(1, queries), "%", new Aim("≥", 95, Speed: false));
        var (rounds, effort) = (options.Quick ? 1 : 3, await Effort.Of(Environment.ProcessId, database.Source));
        await Tell(report, effort, "search for one case", 100, [.. copies.Sought.SelectMany(s => new[] { s.Said.Sought, Fold.Key(s.Said.Sought) })], 1, Find);
        await Tell(report, effort, "search for the 30 commonest pairs", 100, copies.Commonest, rounds, Find);
        await Tell(report, effort, "search for single common words", 100, [.. copies.Commonest.Select(p => p.Split(' ')[0]).Distinct()], rounds, Find);
        var typed = new PetitionText(77);
        await Tell(report, effort, "suggestions", 80, [.. Enumerable.Range(0, options.Quick ? 20 : 100).Select(_ => typed.Next()).Select(s => $"{s.Title}. {s.Text}")], 1, words => similar.To(words, null, 5, CancellationToken.None));
    }

    private static async Task Tell(Report report, Effort? effort, string what, double aim, IReadOnlyList<string> queries, int rounds, Func<string, Task> ask)
    {
        foreach (var words in queries.Take(20)) await ask(words);
        var times = new List<double>();
        effort?.Begin();
        for (var round = 0; round < rounds; round++)
            foreach (var words in queries)
            {
                var begin = Stopwatch.GetTimestamp();
                await ask(words);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

        var asked = new LoadResult(TimeSpan.FromMilliseconds(times.Sum()), [.. times.Order()]);
        effort?.Tell(report, Name, what, asked.Done);
        report.Add(Name, $"{what}, p50", asked.Under(0.5), "ms");
        report.Add(Name, $"{what}, p95", asked.Under(0.95), "ms", Aim.AtMost(aim));
    }

    private static async Task CoSigning(Options options, Report report, BenchDatabase database, CoSignLoad load, string code)
    {
        await Load.Run(64, TimeSpan.FromSeconds(options.Quick ? 1 : 6), load.One);
        var signing = await Load.Run(64, options.Seconds(8, 1), load.One);
        report.Add(Name, "co-signatures of one case, 5 ms more a commit", signing.PerSecond, "1/s", Aim.AtLeast(1_000));
        report.Add(Name, "co-signatures, p99", signing.Under(0.99), "ms");
        report.Add(Name, "signed and not there", load.Signed - await database.Source.One<long>("select count(*) from co_signature where petition = $1", code), "", Aim.None);
        var ledger = load.Services.GetRequiredService<OpenLedger>();
        ledger.Forget();
        report.Add(Name, "signed and not counted", load.Signed - await ledger.Read(columns => columns.Signatures(code).Signed, CancellationToken.None), "", Aim.None);
    }

    // Linux keeps the largest a process was.
    private static double PeakOf(int process) => OperatingSystem.IsLinux()
        ? File.ReadLines($"/proc/{process}/status").Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault() / 1024
        : 0;
}
