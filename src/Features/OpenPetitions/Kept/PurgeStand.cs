using Npgsql;

namespace CauNoi.OpenPetitions.Kept;

/// <summary>
/// Whether something was taken out of the public's sight a moment ago. Everybody who asks gets an answer that was looked up
/// after the question, so that no page of any node outlives a moderation; those who ask while a look is on its way share
/// the next one, so that a thousand questions a second are a few hundred looks.
/// </summary>
public sealed class PurgeStand(NpgsqlDataSource source)
{
    // How many, and not the last one only: numbers are drawn in one order and committed in another. What was purged thousands
    // of changes ago concerns no page that is a second old at most.
    private const string Sql = """
        select count(*) || ' ' || coalesce(max(id), 0) from published_change
        where purges and id > coalesce((select max(id) from published_change), 0) - 5000
        """;

    private readonly Lock gate = new();
    private Task<string>? running;
    private Task<string>? next;

    public Task<string> Now()
    {
        lock (gate) return next ??= Look(running);
    }

    private async Task<string> Look(Task<string>? before)
    {
        // Who comes from here on, until the look begins, is served by it.
        if (before is not null) await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        else await Task.Yield();
        lock (gate) (running, next) = (next, null);
        await using var command = source.CreateCommand(Sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
