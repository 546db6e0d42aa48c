using Npgsql;

namespace CauNoi.Test.Web.Schema;

/// <summary>A column as the database has it.</summary>
// The type as PostgreSQL prints it: timestamp with time zone, text[].
internal sealed record RealColumn(string Table, string Name, string Type, bool Nullable, bool HasDefault);

internal static class RealColumns
{
    public static async Task<IReadOnlyList<RealColumn>> Of(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull, a.atthasdef or a.attidentity <> ''
            from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in ('public', 'sealed_store') and a.attnum > 0 and not a.attisdropped
            order by c.relname, a.attnum
            """);
        var columns = new List<RealColumn>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            columns.Add(new RealColumn(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4)));
        return columns;
    }
}
