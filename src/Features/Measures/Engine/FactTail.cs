using CauNoi.Kernel.Measures;
using Npgsql;

namespace CauNoi.Measures.Engine;

/// <summary>
/// Follows the fact table below the transaction horizon: everything it reads is decided for ever, so that two nodes that
/// have read as far hold the same. Facts of an import are left out until its batch counts, and taken back with it.
/// </summary>
internal sealed class FactTail(NpgsqlDataSource source)
{
    private const int Chunk = 1_000_000;

    private readonly FactStore store = new();
    private readonly Dictionary<Guid, Standing> batches = [];
    private Dictionary<int, MeasureIntake> measures = [];

    /// <summary>Everything of transactions below it is in the store.</summary>
    public long Watermark { get; private set; }

    /// <summary>What was read.</summary>
    public FactStore Store => store;

    /// <summary>How far one can read now, and how far everything goes that was saved before this moment.</summary>
    public async Task<(long Horizon, long Saved)> Look(CancellationToken stop)
    {
        await using var command = source.CreateCommand("select tx_horizon(), tx_base() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Takes everything in, in pieces: no transaction stays open for the length of it.</summary>
    public async Task Begin(CancellationToken stop)
    {
        var (to, _) = await Look(stop);
        await using var connection = await source.OpenConnectionAsync(stop);
        await Names(connection, stop);
        foreach (var step in await Steps(connection, 0, to, stop)) Note(step);
        var (first, last) = await Ids(connection, stop);
        for (var from = first; from <= last; from += Chunk)
            await FactCopy.Read(connection, $"id >= {from} and id < {from + Chunk} and tx < {to}", store, fact =>
            {
                if (fact.Batch is not { } batch) Take(fact, fact.Row);
                else if (batches.TryGetValue(batch, out var standing)) Take(fact, standing);
            }, stop);
        store.Settle(all: true);
        Watermark = to;
    }

    /// <summary>What came since, up to the horizon; given to <paramref name="enter"/>, which keeps readers out while the rows go in.</summary>
    public async Task Follow(long to, Action<Action> enter, CancellationToken stop)
    {
        if (to <= Watermark) return;
        await using var connection = await source.OpenConnectionAsync(stop);
        var came = new List<StoredFact>();
        await FactCopy.Read(connection, $"tx >= {Watermark} and tx < {to}", store, came.Add, stop);
        var steps = await Steps(connection, Watermark, to, stop);
        if (came.Exists(f => !measures.ContainsKey(f.Measure))) await Names(connection, stop);
        var turned = steps.Select(s => s.Batch).ToHashSet();
        var brought = new List<(StoredFact Fact, bool Counts)>();
        // What is taken back is what is in the store by then: with a batch that began to count just now everything, else what had come.
        foreach (var step in steps) brought.AddRange(await Brought(connection, step, step.Counts || steps.Exists(s => s.Counts && s.Batch == step.Batch) ? to : Watermark, stop));
        enter(() =>
        {
            foreach (var fact in came)
                if (fact.Batch is not { } batch) Take(fact, fact.Row);
                // A correction of a record that came with a batch: its facts go with it.
                else if (!turned.Contains(batch) && batches.TryGetValue(batch, out var standing) && standing.Until is null) Take(fact, standing);
            foreach (var step in steps) Note(step);
            foreach (var (fact, counts) in brought)
                if (counts) Take(fact, batches[fact.Batch!.Value] with { Until = null });
                else Back(fact, batches[fact.Batch!.Value]);
            store.Settle(all: false);
            Watermark = to;
        });
    }

    private static async Task<(long First, long Last)> Ids(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select coalesce((select min(id) from fact), 0), coalesce((select max(id) from fact), -1)", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static async Task<List<BatchStep>> Steps(NpgsqlConnection connection, long from, long to, CancellationToken stop)
    {
        var steps = new List<BatchStep>();
        await using var command = new NpgsqlCommand("select batch, counts, at from fact_batch_step where tx >= $1 and tx < $2 order by at, counts desc", connection);
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) steps.Add(new BatchStep(reader.GetGuid(0), reader.GetBoolean(1), reader.GetFieldValue<DateTimeOffset>(2).UtcTicks));
        return steps;
    }

    private async Task<List<(StoredFact, bool)>> Brought(NpgsqlConnection connection, BatchStep step, long to, CancellationToken stop)
    {
        var facts = new List<(StoredFact, bool)>();
        await FactCopy.Read(connection, $"batch = '{step.Batch}' and tx < {to}", store, fact => facts.Add((fact, step.Counts)), stop);
        return facts;
    }

    private void Note(BatchStep step) => batches[step.Batch] = step.Counts || !batches.TryGetValue(step.Batch, out var standing)
        ? new Standing(step.Counts ? step.At : long.MaxValue, null)
        : standing with { Until = step.At };

    private void Take(StoredFact fact, FactRowIn row) => measures[fact.Measure].Add(row);

    private void Take(StoredFact fact, Standing standing)
    {
        if (standing.From == long.MaxValue) return;
        Take(fact, fact.Row with { Since = Math.Max(fact.Row.Since, standing.From) });
        if (standing.Until is not null) Back(fact, standing);
    }

    // Taken back by the whole: the same again with the opposite sign, from that moment on.
    private void Back(StoredFact fact, Standing standing)
    {
        if (standing.From != long.MaxValue)
            Take(fact, fact.Row with { Amount = -fact.Row.Amount, TakesBack = !fact.Row.TakesBack, Since = Math.Max(fact.Row.Since, standing.Until!.Value) });
    }

    private async Task Names(NpgsqlConnection connection, CancellationToken stop)
    {
        var read = new Dictionary<int, MeasureIntake>();
        await using var command = new NpgsqlCommand("select id, name from measure", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) read[reader.GetInt32(0)] = store.Of(reader.GetString(1));
        measures = read;
    }

    private sealed record BatchStep(Guid Batch, bool Counts, long At);

    /// <summary>From when and until when what a batch brought counts, in ticks.</summary>
    private sealed record Standing(long From, long? Until);
}
