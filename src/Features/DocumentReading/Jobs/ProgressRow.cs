using CauNoi.Documents.Reading;
using Npgsql;

namespace CauNoi.DocumentReading.Jobs;

/// <summary>Keeps in the database how far reading has come, a few times a second at most: people on every node look at it.</summary>
internal sealed class ProgressRow : IProgress<ReadProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    private readonly NpgsqlDataSource source;
    private readonly Guid document;
    private readonly CancellationTokenSource end;
    private readonly Task writing;
    // Boxed, so that the thread that reads and the one that writes hand it over whole.
    private object? latest;

    public ProgressRow(NpgsqlDataSource source, Guid document, CancellationToken stop)
    {
        (this.source, this.document, end) = (source, document, CancellationTokenSource.CreateLinkedTokenSource(stop));
        writing = Write(end.Token);
    }

    public void Report(ReadProgress value) => Interlocked.Exchange(ref latest, value);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await writing;
        end.Dispose();
    }

    private async Task Write(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pace);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (Interlocked.Exchange(ref latest, null) is not ReadProgress now) continue;
                await using var command = source.CreateCommand("insert into reading_progress (document, done, pages) values ($1, $2, $3) on conflict (document) do update set done = $2, pages = $3");
                command.Parameters.AddWithValue(document);
                command.Parameters.AddWithValue(now.Done);
                command.Parameters.AddWithValue(now.Pages);
                await command.ExecuteNonQueryAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Read to the end: nobody waits for the last number.
        }
    }
}
