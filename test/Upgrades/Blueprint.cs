using Npgsql;

namespace CauNoi.Test.Upgrades;

/// <summary>A schema written out line by line, so that two of them can be compared: columns, constraints, indexes, functions, triggers, policies.</summary>
internal static class Blueprint
{
    private const string Sql = """
        select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            || case when a.attcollation not in (0, 100) then ' collate ' || a.attcollation::regcollation else '' end as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            || case when convalidated then '' else ' (not validated)' end
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        union all
        select 'index ' || pg_get_indexdef(indexrelid) || case when indisvalid then '' else ' (invalid)' end
        from pg_index join pg_class c on c.oid = indexrelid where c.relnamespace = 'public'::regnamespace
        union all
        select 'function ' || p.oid::regprocedure || ' ' || md5(pg_get_functiondef(p.oid))
        from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
            and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e')
        union all
        select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all
        select 'view ' || c.relname || ' ' || md5(pg_get_viewdef(c.oid)) from pg_class c
        where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
        union all
        select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies where schemaname = 'public'
        union all
        select 'sequence ' || c.relname from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
        order by line
        """;

    public static async Task<IReadOnlyList<string>> Of(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Sql);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }

    /// <summary>What one schema has and the other has not: "-" stands only in the first, "+" only in the second.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        first.Except(second).Select(l => $"- {l}").Concat(second.Except(first).Select(l => $"+ {l}"));
}
