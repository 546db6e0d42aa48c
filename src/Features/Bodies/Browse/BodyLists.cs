using CauNoi.Kernel.Access;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Bodies.Browse;

public sealed record BrowseRow(Guid Id, string Name, string Kind, int Unit, int Seats, int Vacant, DateOnly? VacantSince);

public sealed record VacantRow(Guid Body, Guid Seat, string BodyName, string Kind, int Unit, string Position, int Place, DateOnly Since, bool Proposed);

/// <summary>
/// The two long lists, by hand: one pass over the seats of a whole province instead of a look at each body. A seat is
/// vacant when no confirmed holding covers the day; it is so since the day after the last one.
/// </summary>
internal sealed class BodyLists(NpgsqlDataSource source)
{
    public const int PageSize = 50;

    private const string Standing = """
        with held as (
            select seat, bool_or(until_day is null or until_day >= $1) as sits, max(until_day) + 1 as after
            from seat_holding where confirmed_at is not null and from_day <= $1 group by seat),
        standing as (
            select s.*, coalesce(h.sits, false) as sits, greatest(s.opened, h.after) as since
            from seat s left join held h on h.seat = s.id
            where s.opened <= $1 and (s.closed is null or s.closed > $1))
        """;

    private const string BodiesSql = Standing + """
        select b.id, b.name, b.kind, b.unit, count(s.id)::int, count(s.id) filter (where not s.sits)::int, min(s.since) filter (where not s.sits) as vacant_since
        from body b left join standing s on s.body = b.id
        where b.since <= $1 and (b.until is null or b.until >= $1) and ($2 or b.unit = any($3)) and ($4 = '' or b.kind = $4)
        group by b.id
        order by vacant_since nulls last, b.name, b.id offset $5 limit $6
        """;

    private const string VacantSql = Standing + """
        select b.id, s.id, b.name, b.kind, b.unit, s.position, s.place, s.since,
            exists (select 1 from seat_holding p where p.seat = s.id and p.confirmed_at is null and p.withdrawn_at is null)
        from standing s join body b on b.id = s.body
        where not s.sits and b.since <= $1 and (b.until is null or b.until >= $1) and ($2 or b.unit = any($3)) and ($4 = '' or b.kind = $4)
        order by s.since, b.name, s.position, s.place offset $5 limit $6
        """;

    public Task<List<BrowseRow>> Bodies(DateOnly today, Units units, string kind, int page, CancellationToken stop) => Read(BodiesSql, today, units, kind, page, r =>
        new BrowseRow(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly>(6)), stop);

    public Task<List<VacantRow>> Vacant(DateOnly today, Units units, string kind, int page, CancellationToken stop) => Read(VacantSql, today, units, kind, page, r =>
        new VacantRow(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5), r.GetInt32(6), r.GetFieldValue<DateOnly>(7), r.GetBoolean(8)), stop);

    private async Task<List<T>> Read<T>(string sql, DateOnly today, Units units, string kind, int page, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        var rows = new List<T>();
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(today);
        command.Parameters.AddWithValue(units.Everything);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, units.Of);
        command.Parameters.AddWithValue(kind);
        command.Parameters.AddWithValue((page - 1) * PageSize);
        // One row more than the page tells whether there is a next one.
        command.Parameters.AddWithValue(PageSize + 1);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(row(reader));
        return rows;
    }
}

/// <summary>The units a list is about: the whole reach, or the part of it below one unit.</summary>
internal sealed record Units(bool Everything, int[] Of)
{
    public static Units Below(Reach reach, IEnumerable<int>? asked) => asked is not null
        ? new Units(false, [.. asked.Where(reach.Covers)])
        : new Units(reach.Everything, reach.Everything ? [] : reach.Units());
}
