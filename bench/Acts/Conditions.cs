using System.Diagnostics;
using Npgsql;

namespace CauNoi.Bench.Acts;

/// <summary>
/// What is put under the same load: a disk that takes 5 ms more for each commit, and the design that was not chosen.
/// Both are deferred triggers, that is, they run between COMMIT being asked for and the transaction being over.
/// The server's commit_delay would flatter: a commit that comes during another's delay rides along and waits less than 5 ms.
/// </summary>
internal static class Conditions
{
    public const double Added = 5;

    private const string Prepare = """
        create table bench_commit (n integer);
        create table bench_chain_head (hash bytea not null);
        insert into bench_chain_head values ('');
        create function bench_slow_disk() returns trigger language plpgsql as
        $$ begin perform pg_sleep(0.005); return null; end $$;
        create function bench_chain() returns trigger language plpgsql as
        $$ begin update bench_chain_head set hash = sha256(hash || new.digest); return null; end $$;
        """;

    public static Task Make(string connectionString) => Sql.Run(connectionString, Prepare);

    /// <summary>Deferred triggers of one row run by name: the chain is extended first, and its row stays locked over the slow commit.</summary>
    public static async Task Set(string connectionString, bool slow, bool chained)
    {
        await Sql.Run(connectionString, """
            drop trigger if exists bench_2_slow on act; drop trigger if exists bench_2_slow on bench_commit; drop trigger if exists bench_1_chain on act
            """);
        if (chained) await Sql.Run(connectionString, Trigger("bench_1_chain", "act", "bench_chain"));
        if (!slow) return;
        foreach (var table in new[] { "act", "bench_commit" })
            await Sql.Run(connectionString, Trigger("bench_2_slow", table, "bench_slow_disk"));
    }

    /// <summary>The time of a COMMIT alone on one connection, in milliseconds: the shortest of several, so that nothing else is counted.</summary>
    public static async Task<double> ShortestCommit(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        var shortest = double.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var insert = new NpgsqlCommand("insert into bench_commit values (1)", connection);
            await insert.ExecuteNonQueryAsync();
            var begin = Stopwatch.GetTimestamp();
            await transaction.CommitAsync();
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        return shortest;
    }

    private static string Trigger(string name, string table, string function) =>
        $"create constraint trigger {name} after insert on {table} deferrable initially deferred for each row execute function {function}()";
}
