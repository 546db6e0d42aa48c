using Npgsql;

namespace CauNoi.Bench.Page;

/// <summary>What the two desk pages ask of the database, by hand and prepared, every row read: who it is, and the rows.</summary>
internal sealed class RawSql(string connectionString, int connections, byte[] session) : IAsyncDisposable
{
    private const string Who = """
        select a.id, a.name, g.role, g.unit, g.valid_from, g.valid_until
        from session s join staff_account a on a.id = s.account
        left join role_grant g on g.account = a.id and g.valid_from <= $3 and (g.valid_until is null or g.valid_until >= $3)
        where s.token_hash = $1 and s.expires_at > $2
        order by g.id
        """;

    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["/ban/gop-y"] = ["select id, code, text, unit, state, received_at, due_at, closed_at from feedback_note where state = 'received' order by due_at limit 51"],
        ["/ban/hom-nay"] =
        [
            """
            select count(*) filter (where due_at <= $2), count(*) filter (where due_at > $2 and due_at <= $2 + interval '1 day'),
                   count(*) filter (where due_at > $2 + interval '1 day' and due_at <= $2 + interval '5 days'), count(*) filter (where due_at > $2 + interval '5 days')
            from duty where closed_at is null and kind = any($1)
            """,
            "select title, kind, href, unit, due_at from duty where closed_at is null and kind = any($1) and $2 is not null order by due_at limit 51",
        ],
    };

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = connections, MaxAutoPrepare = 16, NoResetOnClose = true }.ConnectionString);

    public async Task Read(string page)
    {
        await Drain(Who, session, DateTimeOffset.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow));
        foreach (var sql in Rows[page]) await Drain(sql, page == "/ban/hom-nay" ? [new[] { "feedback.answer" }, DateTimeOffset.UtcNow] : []);
    }

    private async Task Drain(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync()) reader.GetValues(row);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
