using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Cli;

/// <summary>An installation opened from the command line: its database running and at the present schema, the same services as the web program.</summary>
public sealed class CliHouse : IAsyncDisposable
{
    private readonly DatabaseServer server;
    private readonly ServiceProvider services;

    private CliHouse(DatabaseServer server, NpgsqlDataSource source, ServiceProvider services) =>
        (this.server, Source, this.services) = (server, source, services);

    public NpgsqlDataSource Source { get; }

    /// <summary>Opens the installation of this checkout, works with it, and leaves it as it was. Without a database: one sentence and exit code 2.</summary>
    public static async Task<int> Run(Func<CliHouse, Task<int>> work, CancellationToken stop)
    {
        try
        {
            await using var house = await Open(stop);
            return await work(house);
        }
        catch (DatabaseUnavailable unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            return DatabaseUnavailable.ExitCode;
        }
    }

    public static async Task<CliHouse> Open(CancellationToken stop)
    {
        var folder = InstallationFolder.Find();
        folder.Prepare();
        var running = await DatabaseServer.Start(folder, Environment.GetEnvironmentVariable("CAUNOI_DB"), stop);
        try
        {
            var source = DataSources.For(running.ConnectionString);
            await Migrations.Apply(source, House.Features, stop);
            return new CliHouse(running, source, new ServiceCollection().AddPlatform(House.Features, source, folder).BuildServiceProvider());
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>A piece of work in a scope of its own, as a request would have.</summary>
    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Source.DisposeAsync();
        await server.DisposeAsync();
    }
}
