using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.App;
using CauNoi.Platform.Data;
using CauNoi.Web;
using Npgsql;

namespace CauNoi.Test.Support;

/// <summary>
/// Real databases for tests: one server a test program, one template with the present schema, one with the sample data
/// too, and a clone of either for whoever asks. The templates are kept for the next test program as long as nothing they
/// were made from has changed. CAUNOI_TEST_DB names another server.
/// </summary>
public static partial class TestDatabases
{
    private static readonly Lazy<Task<(DatabaseServer Server, string Template)>> Ready = new(Prepare);
    private static readonly Lazy<Task<(string Template, string Files)>> Sampled = new(PrepareSamples);
    private static int count;

    /// <summary>A fresh database with the present schema; the caller drops it.</summary>
    public static async Task<string> Clone() => await Copy((await Ready.Value).Template);

    /// <summary>A fresh database with the sample data; their files are laid into the folder. Made once, because it is a whole province.</summary>
    public static async Task<string> CloneWithSamples(InstallationFolder folder)
    {
        var (template, files) = await Sampled.Value;
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(folder.Root, Path.GetRelativePath(files, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place, overwrite: true);
        }

        return await Copy(template);
    }

    /// <summary>An empty database without any schema.</summary>
    public static Task<string> Empty() => Copy("template0");

    public static async Task Drop(string connectionString)
    {
        var (server, _) = await Ready.Value;
        await Run(server.ConnectionString, $"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");
    }

    private static async Task<(DatabaseServer, string)> Prepare()
    {
        var checkout = InstallationFolder.Find().Home;
        var folder = new InstallationFolder(Path.Combine(checkout, "artifacts", "test-data"), checkout);
        folder.Prepare();
        var server = await DatabaseServer.Start(folder, Environment.GetEnvironmentVariable("CAUNOI_TEST_DB"), CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        // Nothing here has to outlive the machine: a killed program or server loses nothing by it, and each dropped database waits for the disk otherwise.
        if (server.IsEmbedded)
            foreach (var ease in new[] { "alter system set fsync = off", "alter system set full_page_writes = off", "select pg_reload_conf()" })
                await Run(server.ConnectionString, ease);
        await DropOrphans(server.ConnectionString);
        return (server, await Kept(server.ConnectionString, "schema", "template0", source => Migrations.Apply(source, House.Features)));
    }

    private static async Task<(string, string)> PrepareSamples()
    {
        var (server, template) = await Ready.Value;
        var home = InstallationFolder.Find().Home;
        var files = Path.Combine(home, "artifacts", "test-data", "samples", MadeFrom.Key);
        var making = new InstallationFolder($"{files}.{Environment.ProcessId}", home);
        // A database whose files are gone is made anew.
        if (!Directory.Exists(files)) await Run(server.ConnectionString, $"drop database if exists samples_{MadeFrom.Key} with (force)");
        var name = await Kept(server.ConnectionString, "samples", template, async source =>
        {
            if (Directory.GetParent(files) is { Exists: true } old) old.Delete(recursive: true);
            making.Prepare();
            await DemoStart.Prepare(source, House.Features, making, mayFill: true);
        });
        if (Directory.Exists(making.Root)) Directory.Move(making.Root, files);
        return (name, files);
    }

    // Made under this program's own name and renamed when it is whole: whoever is killed half way leaves an orphan and no half template.
    private static async Task<string> Kept(string server, string what, string template, Func<NpgsqlDataSource, Task> fill)
    {
        var (name, making) = ($"{what}_{MadeFrom.Key}", $"t{Environment.ProcessId}_{what}");
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var there = new List<string>();
        await using (var command = new NpgsqlCommand($"select datname from pg_database where starts_with(datname, '{what}_')", connection))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync()) there.Add(reader.GetString(0));
        if (there.Contains(name)) return name;
        foreach (var old in there) await Run(server, $"drop database if exists {old} with (force)");
        await Run(server, $"create database {making} template {template}");
        await using (var source = DataSources.For(Named(server, making))) await fill(source);
        await Run(server, $"alter database {making} rename to {name}");
        return name;
    }

    private static async Task<string> Copy(string template)
    {
        var (server, _) = await Ready.Value;
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await Run(server.ConnectionString, $"create database {name} template {template}");
        return Named(server.ConnectionString, name);
    }

    // Whoever was killed could not tidy up.
    private static async Task DropOrphans(string connectionString)
    {
        var alive = Process.GetProcesses().Select(p => p.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select datname from pg_database");
        var names = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        foreach (var name in names)
            if (Owner().Match(name) is { Success: true } match && !alive.Contains(match.Groups[1].Value))
                await Run(connectionString, $"drop database if exists {name} with (force)");
    }

    [GeneratedRegex(@"^t(\d+)_\w+$")]
    private static partial Regex Owner();

    private static string Named(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    private static async Task Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
