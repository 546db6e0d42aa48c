namespace CauNoi.Platform.Data;

/// <summary>
/// This process's share in the embedded server of its data folder. The first to come makes and starts it, all repair it,
/// the last to leave stops it; everything that changes its state happens under the data folder's lock.
/// </summary>
internal sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly string lockFolder;
    private readonly EmbeddedHome home;
    private readonly EmbeddedEngine engine;
    private readonly EmbeddedLease lease;
    private readonly CancellationTokenSource leaving = new();
    private readonly Task watch;

    private EmbeddedServer(string lockFolder, EmbeddedHome home, EmbeddedEngine engine, EmbeddedLease lease, string connectionString)
    {
        (this.lockFolder, this.home, this.engine, this.lease, ConnectionString) = (lockFolder, home, engine, lease, connectionString);
        watch = Watch();
    }

    internal string ConnectionString { get; }

    internal static async Task<EmbeddedServer> Join(InstallationFolder folder, CancellationToken stop)
    {
        try
        {
            folder.Prepare();
            using var held = await EmbeddedLock.Take(folder.Pg, stop);
            var binaries = EmbeddedBinaries.InPackage(folder.Home);
            var place = EmbeddedHome.Of(folder);
            if (EmbeddedProcess.IsRoot) binaries = await binaries.CopiedTo(place.Path, stop);
            await new EmbeddedCluster(place, binaries).Make(stop);
            var server = new EmbeddedEngine(place, binaries);
            var connectionString = await server.Ensure(stop);
            return new EmbeddedServer(folder.Pg, place, server, EmbeddedLease.Take(place), connectionString);
        }
        catch (UnauthorizedAccessException e)
        {
            throw folder.NotOurs(e);
        }
    }

    /// <summary>A server that was killed is started again, on its old port, while we are here.</summary>
    private async Task Watch()
    {
        while (!leaving.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (leaving.IsCancellationRequested || EmbeddedPid.OfRunning(home) is not null) continue;
            try
            {
                using var held = await EmbeddedLock.Take(lockFolder, leaving.Token);
                await engine.Ensure(leaving.Token);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever it was, the watch goes on; a start that was cut short because we leave is no fault either.
                // Tried again in a second; whoever needs the database meanwhile says so louder than this could.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await watch;
        leaving.Dispose();
        if (!Directory.Exists(lockFolder))
        {
            // Somebody removed the data folder below us; nobody else can be using what it held.
            await engine.Stop();
            return;
        }
        using var held = await EmbeddedLock.Take(lockFolder, CancellationToken.None);
        lease.Release();
        if (!EmbeddedLease.AnyLeft(home)) await engine.Stop();
    }
}
