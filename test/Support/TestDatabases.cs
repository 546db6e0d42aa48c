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
/// too, and a clone of either for whoever asks. CAUNOI_TEST_DB names another server.
/// </summary>
public static partial class TestDatabases
{
    private static readonly Lazy<Task<(DatabaseServer Server, string Template)>> Ready = new(Prepare);
    private static readonly Lazy<Task<(string Template, InstallationFolder Folder)>> Sampled = new(PrepareSamples);
    private static int count;

    /// <summary>A fresh database with the present schema; the caller drops it.</summary>
    public static async Task<string> Clone() => await Copy((await Ready.Value).Template);

    /// <summary>A fresh database with the sample data; their files are laid into the folder. Made once, because it is a whole province.</summary>
    public static async Task<string> CloneWithSamples(InstallationFolder folder)
    {
        var (template, samples) = await Sampled.Value;
        foreach (var file in Directory.EnumerateFiles(samples.Root, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(folder.Root, Path.GetRelativePath(samples.Root, file));
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
        await DropOrphans(server.ConnectionString);
        var template = $"template_{Environment.ProcessId}";
        await Run(server.ConnectionString, $"create database {template} template template0");
        await using (var source = DataSources.For(Named(server.ConnectionString, template))) await Migrations.Apply(source, House.Features);
        return (server, template);
    }

    private static async Task<(string, InstallationFolder)> PrepareSamples()
    {
        var (server, template) = await Ready.Value;
        var (name, folder) = ($"samples_{Environment.ProcessId}",
            new InstallationFolder(Directory.CreateTempSubdirectory("caunoi-samples-").FullName, InstallationFolder.Find().Home));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder.Root, recursive: true);
        folder.Prepare();
        await Run(server.ConnectionString, $"create database {name} template {template}");
        await using var source = DataSources.For(Named(server.ConnectionString, name));
        await DemoStart.Prepare(source, House.Features, folder, mayFill: true);
        return (name, folder);
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

    [GeneratedRegex(@"^(?:template_|samples_|t)(\d+)(?:_\d+)?$")]
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
