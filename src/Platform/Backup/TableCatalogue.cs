using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>A table that belongs to the installation, with its columns that hold values of their own.</summary>
internal sealed record Table(string Name, IReadOnlyList<string> Columns);

/// <summary>What the database's own catalogue says is there. Nothing is listed by hand, so nothing can be forgotten.</summary>
internal static class TableCatalogue
{
    private const string OurSchemas = """
        n.nspname not in ('information_schema') and n.nspname not like 'pg\_%'
        and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        """;

    /// <summary>
    /// Names are quoted by the server. Left out: the list of migrations (restoring migrates), and the scheduler's tables,
    /// which it makes and fills anew from the program's own jobs.
    /// </summary>
    private const string OurTables = $"""
        c.relkind = 'r' and {OurSchemas} and c.relname <> 'schema_migration' and c.relname not like 'qrtz\_%'
        """;

    internal static async Task<IReadOnlyList<Table>> Tables(NpgsqlConnection connection, CancellationToken stop)
    {
        // Generated columns are worked out again by the server that reads the rows back.
        await using var command = new NpgsqlCommand($"""
            select format('%I.%I', n.nspname, c.relname),
                   (select coalesce(array_agg(quote_ident(a.attname) order by a.attnum), '{"{}"}')
                      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where {OurTables} order by 1
            """, connection);
        return await Read(command, r => new Table(r.GetString(0), r.GetFieldValue<string[]>(1)), stop);
    }

    internal static async Task<IReadOnlyList<BackupSequence>> Sequences(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and {OurSchemas} order by 1
            """, connection);
        var sequences = new List<BackupSequence>();
        foreach (var name in await Read(command, r => r.GetString(0), stop))
        {
            await using var state = new NpgsqlCommand($"select last_value, is_called from {name}", connection);
            sequences.AddRange(await Read(state, r => new BackupSequence(name, r.GetInt64(0), r.GetBoolean(1)), stop));
        }
        return sequences;
    }

    /// <summary>
    /// Pairs of statements: the first lifts a foreign key or a trigger so that tables can be filled in any order with rows
    /// as they were; the second puts it back, which checks every row.
    /// </summary>
    internal static async Task<IReadOnlyList<(string Lift, string PutBack)>> Guards(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname),
                   format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and k.conparentid = 0 and {OurTables}
            union all
            select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname),
                   format('alter table %I.%I enable trigger %I', n.nspname, c.relname, t.tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled = 'O' and {OurTables}
            """, connection);
        return await Read(command, r => (r.GetString(0), r.GetString(1)), stop);
    }

    internal static async Task<List<T>> Read<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(row(reader));
        return rows;
    }

    internal static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The text form of values depends on these; equal settings make equal texts on every server.</summary>
    internal static Task SettleTextForm(NpgsqlConnection connection, CancellationToken stop) => Run(connection, """
        set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
        set local bytea_output = 'hex'; set local extra_float_digits = 1; set local lock_timeout = '30s'
        """, stop);
}
