using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>One SQL file of a feature's Schema folder.</summary>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>Line ends do not count: the same file on another system is the same migration.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    public bool OutsideTransaction { get; } = Sql.StartsWith("-- outside transaction", StringComparison.Ordinal);
}

/// <summary>
/// Brings a database to the present schema: all features' files in one order by time stamp. A released file never
/// changes (its checksum is kept); one program at a time migrates (advisory lock).
/// </summary>
public static class Migrations
{
    private const long Lock = 0x4361754E6F690001;

    /// <summary>The files inside the assemblies of the platform and of every feature, oldest first.</summary>
    public static IReadOnlyList<Migration> Of(FeatureList features) =>
        [.. features.All.Select(f => f.GetType().Assembly).Prepend(typeof(Migrations).Assembly).Distinct()
            .SelectMany(a => a.GetManifestResourceNames()
                .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
                .Select(n => new Migration(FileName(n), Read(a, n))))
            .OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Applies what is missing; returns the names of what it applied.</summary>
    public static Task<IReadOnlyList<string>> Apply(NpgsqlDataSource source, FeatureList features, CancellationToken stop = default) =>
        Apply(source, Of(features), stop);

    /// <summary>Applies what is missing of these: a backup is restored into the schema it was made from.</summary>
    internal static async Task<IReadOnlyList<string>> Apply(NpgsqlDataSource source, IReadOnlyList<Migration> migrations, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await Run(connection, $"select pg_advisory_lock({Lock})", stop);
        try
        {
            await Run(connection, """
                create table if not exists schema_migration (
                    name text primary key, checksum text not null, applied_at timestamptz not null default now())
                """, stop);
            var applied = await Applied(connection, stop);
            var done = new List<string>();
            foreach (var migration in migrations)
            {
                if (applied.TryGetValue(migration.Name, out var checksum))
                {
                    if (checksum != migration.Checksum)
                        throw new InvalidOperationException($"The released schema file {migration.Name} has been changed; write a new one instead.");
                    continue;
                }

                await ApplyOne(connection, migration, stop);
                done.Add(migration.Name);
            }

            // Connections opened before the base was lifted still count from the old one.
            if (await LiftTransactionBase(connection, stop)) source.Clear();
            return done;
        }
        finally
        {
            await Run(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>Names of the files that the next start would apply.</summary>
    public static async Task<IReadOnlyList<string>> Waiting(NpgsqlDataSource source, FeatureList features, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        var applied = await Applied(connection, stop);
        return [.. Of(features).Select(m => m.Name).Where(name => !applied.ContainsKey(name))];
    }

    /// <summary>Names and checksums of what was applied; none in a database without a schema.</summary>
    internal static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken stop)
    {
        var applied = new Dictionary<string, string>();
        await using var exists = new NpgsqlCommand("select to_regclass('schema_migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(stop) is not true) return applied;
        await using var command = new NpgsqlCommand("select name, checksum from schema_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) applied[reader.GetString(0)] = reader.GetString(1);
        return applied;
    }

    private static async Task ApplyOne(NpgsqlConnection connection, Migration migration, CancellationToken stop)
    {
        if (migration.OutsideTransaction)
        {
            await Run(connection, migration.Sql, stop);
            await Note(connection, migration, stop);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Run(connection, migration.Sql, stop);
        await Note(connection, migration, stop);
        await transaction.CommitAsync(stop);
    }

    // A restored database holds transaction numbers from another server. Lift the base above them, or the tails
    // would believe that old rows are still being written and that new ones are long sealed.
    private static async Task<bool> LiftTransactionBase(NpgsqlConnection connection, CancellationToken stop)
    {
        const string highest = """
            select greatest((select coalesce(max(tx), 0) from act), (select coalesce(max(tx), 0) from fact),
                            (select coalesce(max(tx), 0) from outbox), (select coalesce(max(to_tx), 0) from seal))
            """;
        const string next = "tx_base() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint";
        await using var command = new NpgsqlCommand($"select ({highest}), {next}, current_database()", connection);
        long top, unborn;
        string database;
        await using (var reader = await command.ExecuteReaderAsync(stop))
        {
            await reader.ReadAsync(stop);
            (top, unborn, database) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
        }

        if (top <= unborn) return false;
        await Run(connection, $"alter database \"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\" set caunoi.tx_base = '{top + 1}'", stop);
        return true;
    }

    private static async Task Note(NpgsqlConnection connection, Migration migration, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("insert into schema_migration (name, checksum) values ($1, $2)", connection);
        command.Parameters.AddWithValue(migration.Name);
        command.Parameters.AddWithValue(migration.Checksum);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    // Resource names read Assembly.Schema.FILE.sql; the folder part goes, the file name stays.
    private static string FileName(string resource) => resource[(resource.IndexOf(".Schema.", StringComparison.Ordinal) + 8)..];

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
