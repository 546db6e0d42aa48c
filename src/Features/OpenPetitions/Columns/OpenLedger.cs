using Npgsql;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>
/// Keeps the columns fresh: at most once a second it asks what changed and reads no more than that. Changes are read from the
/// watermark on, those above the horizon again the next time, so that none is missed; a copy is read whole, so that reading
/// it twice is reading it once. Co-signatures add up: those below the horizon are added once, those above it are counted anew
/// each time.
/// </summary>
public sealed class OpenLedger(NpgsqlDataSource source, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ReaderWriterLockSlim door = new();
    private readonly OpenColumns columns = new();
    private long checkedAt = long.MinValue;

    /// <summary>Asks the columns, at most a second old.</summary>
    internal async Task<T> Read<T>(Func<OpenColumns, T> question, CancellationToken stop)
    {
        await Fresh(stop);
        door.EnterReadLock();
        try
        {
            return question(columns);
        }
        finally
        {
            door.ExitReadLock();
        }
    }

    /// <summary>After something was taken out of the public's sight: the next question looks again.</summary>
    public void Forget() => Volatile.Write(ref checkedAt, long.MinValue);

    public void Dispose()
    {
        turn.Dispose();
        door.Dispose();
    }

    private bool IsFresh => Volatile.Read(ref checkedAt) is var at && at != long.MinValue && clock.GetElapsedTime(at) <= Trusted;

    private async Task Fresh(CancellationToken stop)
    {
        if (IsFresh) return;
        await turn.WaitAsync(stop);
        try
        {
            if (IsFresh) return;
            // Asked before it is read: what is saved meanwhile is seen the next time.
            var now = clock.GetTimestamp();
            await using var connection = await source.OpenConnectionAsync(stop);
            if (columns.Watermark == 0) await Begin(connection, stop);
            else await Follow(connection, stop);
            Volatile.Write(ref checkedAt, now);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Begin(NpgsqlConnection connection, CancellationToken stop)
    {
        var horizon = await Horizon(connection, stop);
        var begun = new List<OpenRow>();
        // Nobody reads before the first turn is over; names are numbered as rows come.
        await OpenRowReader.All(connection, columns, begun.Add, stop);
        // Lists walk them in this order: so they lie in memory.
        begun.Sort(static (a, b) => b.Rank.CompareTo(a.Rank));
        var signatures = await SignatureReader.Since(connection, 0, horizon, stop);
        var above = await SignatureReader.Since(connection, horizon, long.MaxValue, stop);
        Enter(() =>
        {
            foreach (var row in begun) columns.Begin(row);
            columns.Begun();
            foreach (var (code, signed, confirmed) in signatures) columns.Sign(code, signed, confirmed);
            columns.SignAbove(above);
            columns.Watermark = horizon;
        });
    }

    private async Task Follow(NpgsqlConnection connection, CancellationToken stop)
    {
        var horizon = await Horizon(connection, stop);
        var came = await OpenRowReader.Since(connection, columns.Watermark, stop);
        var signatures = await SignatureReader.Since(connection, columns.Watermark, horizon, stop);
        var above = await SignatureReader.Since(connection, horizon, long.MaxValue, stop);
        Enter(() =>
        {
            if (came.Count > 0) columns.Turn([.. came.Where(c => c.Row is not null).Select(c => c.Row!(columns))], [.. came.Where(c => c.Row is null).Select(c => c.Code)]);
            foreach (var (code, signed, confirmed) in signatures) columns.Sign(code, signed, confirmed);
            columns.SignAbove(above);
            columns.Watermark = horizon;
        });
    }

    private void Enter(Action write)
    {
        door.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            door.ExitWriteLock();
        }
    }

    private static async Task<long> Horizon(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select tx_horizon()", connection);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
