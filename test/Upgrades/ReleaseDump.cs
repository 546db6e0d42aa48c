using System.Text;
using CauNoi.App;
using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.Test.Upgrades;

/// <summary>
/// What a release leaves on disk of an installation: its schema files word for word, the note of which were applied, and
/// the rows of its sample data. Plain SQL, so that a reader of ten years later needs no program to understand it.
/// </summary>
internal static class ReleaseDump
{
    public static async Task<string> Of(NpgsqlDataSource source)
    {
        var text = new StringBuilder();
        foreach (var migration in Migrations.Of(House.Features))
            text.Append("-- ").AppendLine(migration.Name).AppendLine(migration.Sql.ReplaceLineEndings("\n").TrimEnd()).AppendLine();
        text.AppendLine("create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());").AppendLine();
        text.AppendLine("set session_replication_role = replica;");
        await using var connection = await source.OpenConnectionAsync();
        foreach (var table in await Strings(connection, "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname"))
        {
            var rows = await Strings(connection, $"""
                select format('insert into %I overriding system value select * from json_populate_record(null::%I, %L);', '{table}', '{table}', row_to_json(t))
                from {table} t order by t::text
                """);
            foreach (var row in rows) text.AppendLine(row);
        }

        text.AppendLine("set session_replication_role = origin;");
        foreach (var reset in await Strings(connection, """
            select format('select setval(%L, (select coalesce(max(%I), 1) from %I));', pg_get_serial_sequence(c.relname, a.attname), a.attname, c.relname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attidentity <> '' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname
            """)) text.AppendLine(reset);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static async Task<List<string>> Strings(NpgsqlConnection connection, string sql)
    {
        var strings = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) strings.Add(reader.GetString(0));
        return strings;
    }
}
