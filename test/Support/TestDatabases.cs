using CauNoi.App;
using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.Test.Support;

/// <summary>
/// Real databases for tests: one server a test program, one template with the present schema, and a clone of it for
/// whoever asks. CAUNOI_TEST_DB names another server.
/// </summary>
public static class TestDatabases
{
    private static readonly Lazy<Task<(DatabaseServer Server, string Template)>> Ready = new(Prepare);
    private static int count;

    /// <summary>A fresh database with the present schema; the caller drops it.</summary>
    public static async Task<string> Clone()
    {
        var (server, template) = await Ready.Value;
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await Run(server.ConnectionString, $"create database {name} template {template}");
        return Named(server.ConnectionString, name);
    }

    /// <summary>An empty database without any schema.</summary>
    public static async Task<string> Empty()
    {
        var (server, _) = await Ready.Value;
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await Run(server.ConnectionString, $"create database {name} template template0");
        return Named(server.ConnectionString, name);
    }

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
        var template = $"template_{Environment.ProcessId}";
        await Run(server.ConnectionString, $"drop database if exists {template}");
        await Run(server.ConnectionString, $"create database {template} template template0");
        await using (var source = DataSources.For(Named(server.ConnectionString, template))) await Migrations.Apply(source, House.Features);
        return (server, template);
    }

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
