using CauNoi.Kernel.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Platform.Audit;

/// <summary>
/// Seals acts: reads those below the horizon that no seal covers yet, writes their Merkle root, links it to the last.
/// Nobody waits for it, and no act can slip under a horizon that has passed.
/// </summary>
internal sealed class Sealer(NpgsqlDataSource source, TimeProvider clock)
{
    private const long Lock = 0x4361754E6F690002;

    /// <summary>Seals once. Returns how many acts were sealed; null when another node is the sealer.</summary>
    public async Task<int?> SealOnce(CancellationToken stop = default)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        if (await Scalar(connection, $"select pg_try_advisory_xact_lock({Lock})", stop) is not true) return null;
        var horizon = (long)(await Scalar(connection, "select tx_horizon()", stop))!;
        var (no, from, before) = await Last(connection, stop);
        var digests = await Digests(connection, from, horizon, stop);
        if (digests.Count == 0) return 0;
        var now = clock.GetUtcNow();
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var root = Seals.Root(digests);
        await using var insert = new NpgsqlCommand(
            "insert into seal (no, at, from_tx, to_tx, acts, root, hash) values ($1, $2, $3, $4, $5, $6, $7)", connection);
        insert.Parameters.AddWithValue(no + 1);
        insert.Parameters.AddWithValue(at);
        insert.Parameters.AddWithValue(from);
        insert.Parameters.AddWithValue(horizon);
        insert.Parameters.AddWithValue(digests.Count);
        insert.Parameters.AddWithValue(NpgsqlDbType.Bytea, root);
        insert.Parameters.AddWithValue(NpgsqlDbType.Bytea, Seals.Link(before, from, horizon, digests.Count, at, root));
        try
        {
            await insert.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another node sealed between our snapshot and our lock; its seal stands, ours was never needed.
            return null;
        }

        await transaction.CommitAsync(stop);
        return digests.Count;
    }

    internal static async Task<List<byte[]>> Digests(NpgsqlConnection connection, long from, long to, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select digest from act where tx >= $1 and tx < $2 order by tx, id", connection);
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        var digests = new List<byte[]>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) digests.Add(reader.GetFieldValue<byte[]>(0));
        return digests;
    }

    private static async Task<(long No, long From, byte[] Hash)> Last(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select no, to_tx, hash from seal order by no desc limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? (reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2))
            : (0, 0, Seals.Beginning);
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(stop);
    }
}
