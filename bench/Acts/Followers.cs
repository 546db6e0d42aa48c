using CauNoi.Platform.Audit;
using Npgsql;

namespace CauNoi.Bench.Acts;

/// <summary>
/// Those who read along while acts are written: the sealer each second, and two tails every 200 ms. One tail reads below
/// the transaction horizon, as everything in the house does; the other everything above the last number it saw.
/// </summary>
internal sealed class Followers : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly CancellationTokenSource over = new();
    private readonly Task[] running;
    private readonly HashSet<Guid> seen = [];
    private int twice;
    private long horizon;
    private long lastFact;
    private long factsSeen;

    public Followers(string connectionString, Sealer sealer)
    {
        // Their own connections: they watch, and must not slow the load by standing in its queue.
        source = NpgsqlDataSource.Create(connectionString);
        running =
        [
            Every(TimeSpan.FromSeconds(1), () => sealer.SealOnce()),
            Every(TimeSpan.FromMilliseconds(200), ReadBelowHorizon),
            Every(TimeSpan.FromMilliseconds(200), ReadAboveLast),
        ];
    }

    /// <summary>Reads to the end and says what each tail missed.</summary>
    public async Task Judge(Report report)
    {
        await over.CancelAsync();
        await Task.WhenAll(running);
        var acts = await source.One<long>("select count(*) from act");
        for (var attempt = 0; attempt < 50 && seen.Count < acts; attempt++)
        {
            await ReadBelowHorizon();
            await Task.Delay(100);
        }

        await ReadAboveLast();
        report.Add("acts", "missed by the tail below the horizon", acts - seen.Count, "acts", Aim.None);
        report.Add("acts", "read twice by the tail below the horizon", twice, "acts", Aim.None);
        report.Add("acts", "missed by a tail of id > last", await source.One<long>("select count(*) from fact") - factsSeen, "facts");
    }

    // Two statements: whatever is below a horizon taken earlier is decided when the second one looks.
    private async Task ReadBelowHorizon()
    {
        var now = await source.One<long>("select tx_horizon()");
        foreach (var id in await source.All<Guid>("select id from act where tx >= $1 and tx < $2", horizon, now))
            if (!seen.Add(id)) twice++;
        horizon = now;
    }

    private async Task ReadAboveLast()
    {
        var ids = await source.All<long>("select id from fact where id > $1 order by id", lastFact);
        factsSeen += ids.Count;
        if (ids.Count > 0) lastFact = ids[^1];
    }

    private Task Every(TimeSpan pause, Func<Task> work) => Task.Run(async () =>
    {
        using var timer = new PeriodicTimer(pause);
        while (!over.IsCancellationRequested)
        {
            await work();
            Task tick = timer.WaitForNextTickAsync(over.Token).AsTask();
            await tick.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    });

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(running);
        over.Dispose();
        await source.DisposeAsync();
    }
}
