using CauNoi.App;
using CauNoi.Platform.Data;
using CauNoi.Web;
using Npgsql;

namespace CauNoi.Bench;

/// <summary>The benches' own embedded server, beside the outputs of the build and away from anybody's data; it stops with the bench.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly DatabaseServer server;

    private BenchServer(DatabaseServer server, InstallationFolder folder)
    {
        (this.server, Folder) = (server, folder);
        AppDomain.CurrentDomain.ProcessExit += Interrupted;
    }

    public InstallationFolder Folder { get; }

    public static InstallationFolder FolderNamed(string name)
    {
        var home = InstallationFolder.Find().Home;
        return new InstallationFolder(Path.Combine(home, "artifacts", name), home);
    }

    public static async Task<BenchServer> Start()
    {
        var folder = FolderNamed("bench-data");
        return new BenchServer(await DatabaseServer.Start(folder, null, CancellationToken.None), folder);
    }

    /// <summary>A database of this bench alone, with the present schema and the sample units and accounts; dropped when disposed.</summary>
    public async Task<BenchDatabase> Database(string bench, bool atScale = false)
    {
        // A bench that was killed left its database behind.
        var name = $"bench_{bench}";
        await Sql.Run(server.ConnectionString, $"drop database if exists {name} with (force)");
        await Sql.Run(server.ConnectionString, $"create database {name} template template0");
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
        await using (var source = DataSources.For(connection))
        {
            await Migrations.Apply(source, House.Features);
            await DemoStart.Prepare(source, House.Features, Folder, mayFill: true, atScale);
        }

        return new BenchDatabase(connection, () => Sql.Run(server.ConnectionString, $"drop database if exists {name} with (force)"));
    }

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Interrupted;
        return server.DisposeAsync();
    }

    private void Interrupted(object? sender, EventArgs e) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

/// <summary>One bench's database.</summary>
internal sealed class BenchDatabase(string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public string ConnectionString => connectionString;

    /// <summary>As the program connects.</summary>
    public NpgsqlDataSource Source { get; } = DataSources.For(connectionString);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await drop();
    }
}
