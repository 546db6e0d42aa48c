using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace CauNoi.Bench.Petitions;

/// <summary>
/// Redmine as its Debian package lays it down, behind Puma, over the same rows in the same server: its list of issues as
/// somebody without an account sees it. It runs out of a copy of its own with a database of this bench, so that the package need
/// not be configured, and nothing of an installation that is used is touched.
/// </summary>
internal static class RedminePeer
{
    private const string Name = "petitions";
    private const string Package = "/usr/share/redmine";
    private const string Key = "bench_redmine";

    private static readonly string? Puma = new[] { "/usr/bin/puma", "/usr/local/bin/puma" }.FirstOrDefault(File.Exists);

    // One project a unit, one issue a case: the same words, days and states; numbers grow with the day of receipt.
    private const string Projects = """
        insert into projects (id, name, identifier, is_public, status, lft, rgt, created_on, updated_on)
        select no, 'Xã ' || unit, 'xa-' || unit, true, 1, 2 * no - 1, 2 * no, now(), now() from unnest($1) with ordinality u (unit, no);
        """;

    private const string Belongings = """
        insert into enabled_modules (project_id, name) select id, 'issue_tracking' from projects;
        insert into projects_trackers (project_id, tracker_id) select id, tracker from projects, generate_series(1, 3) tracker;
        """;

    private const string Cases = """
        copy (select row_number() over (order by rank), 1 + class % 3, array_position('{UNITS}'::int[], unit), title, text, due_on, case when state = 7 then 5 else 1 + state % 4 end,
            2, 1, received_on, changed_at, received_on, row_number() over (order by rank), 1, 2, false, case when state = 7 then answered_on end
        from published_petition) to stdout
        """;

    private const string Issues =
        "copy issues (id, tracker_id, project_id, subject, description, due_date, status_id, priority_id, author_id, created_on, updated_on, start_date, root_id, lft, rgt, is_private, closed_on) from stdin";

    public static async Task Run(Options options, Report report, BenchDatabase database, IReadOnlyList<int> units)
    {
        if (Puma is null || !File.Exists($"{Package}/config.ru") || options.Quick)
        {
            await Console.Error.WriteLineAsync(options.Quick ? "  peer: not in a quick run" : "  peer: not installed (Debian's redmine, redmine-pgsql and puma; they need not be configured)");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("bench-redmine-").FullName;
        var home = Path.Combine(folder, "redmine");
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = Key, Pooling = false, CommandTimeout = 600 };
        await Sql.Run(database.ConnectionString, $"drop database if exists {Key} with (force)");
        await Sql.Run(database.ConnectionString, $"create database {Key} template template0 encoding 'UTF8'");
        try
        {
            if (!await SetUp(folder, home, own))
            {
                await Console.Error.WriteLineAsync("  peer: installed, and could not set up its database");
                return;
            }

            await Fill(database, own, units);
            var port = Processes.FreePort();
            using var puma = Process.Start(Starting(Puma, home, "-e", "production", "-b", $"tcp://127.0.0.1:{port}", "-w", "2", "-t", "2:2", "--preload", "config.ru"))!;
            Swallow(puma);
            try
            {
                await Measure(options, report, new Uri($"http://127.0.0.1:{port}"), units.Count);
            }
            finally
            {
                puma.Kill(entireProcessTree: true);
                await puma.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            await Sql.Run(database.ConnectionString, $"drop database if exists {Key} with (force)");
        }
    }

    private static async Task<bool> SetUp(string folder, string home, NpgsqlConnectionStringBuilder own)
    {
        if (!await Ran("cp", folder, "-r", Package, home)) return false;
        Configure(home, own);
        return await Ran("rake", home, "db:migrate") && await Ran("rake", home, "redmine:load_default_data");
    }

    // What the package's own scripts would ask about. Its list of libraries names a driver only for databases below /usr.
    private static void Configure(string home, NpgsqlConnectionStringBuilder own)
    {
        var instance = Path.Combine(home, "instances", "default");
        // In the package these lead to /var and /etc.
        foreach (var link in new[] { "instances", "Gemfile.lock", "config/database.yml" }.Select(l => Path.Combine(home, l))) File.Delete(link);
        foreach (var part in new[] { "config", "files", "log", "tmp" }) Directory.CreateDirectory(Path.Combine(instance, part));
        File.WriteAllText(Path.Combine(home, "Gemfile.local"), "gem 'pg'\n");
        File.WriteAllText(Path.Combine(instance, "config", "secret_key.txt"), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        File.WriteAllText(Path.Combine(instance, "config", "database.yml"), JsonSerializer.Serialize(new
        {
            production = new { adapter = "postgresql", encoding = "utf8", pool = 4, database = Key, host = own.Host!.StartsWith('/') ? "127.0.0.1" : own.Host, port = own.Port, username = own.Username, password = own.Password },
        }));
    }

    private static async Task Fill(BenchDatabase database, NpgsqlConnectionStringBuilder own, IReadOnlyList<int> units)
    {
        await using (var to = NpgsqlDataSource.Create(own))
        {
            await using (var projects = to.CreateCommand(Projects))
            {
                projects.Parameters.AddWithValue(units.ToArray());
                await projects.ExecuteNonQueryAsync();
            }

            await Sql.Run(own.ConnectionString, Belongings);
            await using var from = await database.Source.OpenConnectionAsync();
            await using var into = await to.OpenConnectionAsync();
            using var read = await from.BeginTextExportAsync(Cases.Replace("UNITS", string.Join(',', units), StringComparison.Ordinal));
            await using var write = await into.BeginTextImportAsync(Issues);
            var piece = new char[64 * 1024];
            for (int got; (got = await read.ReadAsync(piece)) > 0;) await write.WriteAsync(piece.AsMemory(0, got));
        }

        await Sql.Run(own.ConnectionString, "vacuum analyze issues");
    }

    private static async Task Measure(Options options, Report report, Uri address, int units)
    {
        using var visitors = new PublicVisitors(address, 8);
        await Answering(visitors);
        var random = new Random(3);
        int Number(int below) { lock (random) return random.Next(below); }
        // As our list is asked: all, of one unit, of one state, late ones; any page of them.
        const string Any = "set_filter=1&f[]=status_id&op[status_id]=*&per_page=25";
        var filters = new Func<string>[]
        {
            () => $"/issues?{Any}&page={1 + Number(400)}", () => $"/projects/{1 + Number(units)}/issues?{Any}&page={1 + Number(20)}",
            () => $"/issues?set_filter=1&f[]=status_id&op[status_id]=%3D&v[status_id][]={1 + Number(5)}&per_page=25&page={1 + Number(50)}",
            () => $"/issues?set_filter=1&f[]=status_id&op[status_id]=o&f[]=due_date&op[due_date]=%3Ct-&v[due_date][]=1&per_page=25&page={1 + Number(50)}",
        };
        Task Once() => visitors.Read(filters[Number(filters.Length)]());
        await Load.Run(4, TimeSpan.FromSeconds(4), Once);
        var asked = await Load.Run(4, options.Seconds(8, 1), Once);
        report.Add(Name, "peer: Redmine's list of as many issues, p50", asked.Under(0.5), "ms");
        report.Add(Name, "peer: Redmine's list of as many issues, p95", asked.Under(0.95), "ms");
        report.Add(Name, "peer: Redmine's list of as many issues", asked.PerSecond, "1/s");
    }

    private static async Task Answering(PublicVisitors visitors)
    {
        for (var begin = Stopwatch.GetTimestamp(); ;)
            try
            {
                await visitors.Read("/issues");
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(500);
            }
    }

    private static async Task<bool> Ran(string program, string home, params string[] arguments)
    {
        using var process = Process.Start(Starting(program, home, arguments))!;
        Swallow(process);
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static ProcessStartInfo Starting(string program, string home, params string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true,
        Environment = { ["RAILS_ENV"] = "production", ["REDMINE_INSTANCE"] = "default", ["REDMINE_LANG"] = "en", ["SCHEMA"] = "/dev/null", ["RAILS_MAX_THREADS"] = "4" },
    };

    private static void Swallow(Process process)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }
}
