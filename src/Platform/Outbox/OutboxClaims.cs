using Npgsql;

namespace CauNoi.Platform.Outbox;

/// <summary>A message somebody has taken on, as it leaves.</summary>
internal sealed record Message(Guid Id, string Recipient, string Subject, string Body, int Tries, DateTimeOffset CreatedAt);

/// <summary>
/// Who sends what: a claim is a short transaction that moves the due moment behind a lease, so that no lock is held
/// while a mail server thinks. A claim whose owner dies is due again when the lease is over; the message may then
/// leave twice, never not at all.
/// </summary>
internal sealed class OutboxClaims(NpgsqlDataSource source, TimeProvider clock)
{
    private const int Batch = 10;
    private const long TextLock = 0x4361754E6F690003;

    private const string Due = """
        update outbox set tries = tries + 1, tried_at = $1, next_at = $2
        where id in (select id from outbox where channel = $3 and sent_at is null and given_up_at is null and next_at <= $1
                     order by next_at limit $4 for update skip locked)
        returning id, recipient, subject, body, tries, created_at
        """;

    public async Task<List<Message>> Mails(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        return await Claim(connection, "mail", Batch, stop);
    }

    /// <summary>Texts up to the day's cap. One node counts at a time, so that two do not both see room for the last one.</summary>
    public async Task<List<Message>> Texts(long dailyCap, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({TextLock})", connection)) await turn.ExecuteNonQueryAsync(stop);
        await using var count = new NpgsqlCommand("select count(*) from outbox where channel = 'text' and tried_at >= $1", connection);
        count.Parameters.AddWithValue(OutboxPace.Today(clock.GetUtcNow()));
        var room = dailyCap - (long)(await count.ExecuteScalarAsync(stop))!;
        if (room <= 0) return [];
        var claimed = await Claim(connection, "text", (int)Math.Min(room, Batch), stop);
        await transaction.CommitAsync(stop);
        return claimed;
    }

    public Task Sent(Message message, CancellationToken stop) =>
        Mark("update outbox set sent_at = $2, trouble = null where id = $1 and sent_at is null", message.Id, clock.GetUtcNow(), null, stop);

    public Task Failed(Message message, string trouble, CancellationToken stop) => message.Tries >= OutboxPace.MostTries
        ? Mark("update outbox set given_up_at = $2, trouble = $3 where id = $1 and sent_at is null", message.Id, clock.GetUtcNow(), trouble, stop)
        : Mark("update outbox set next_at = $2, trouble = $3 where id = $1 and sent_at is null", message.Id,
            clock.GetUtcNow() + OutboxPace.After(message.Tries), trouble, stop);

    private async Task<List<Message>> Claim(NpgsqlConnection connection, string channel, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var command = new NpgsqlCommand(Due, connection);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + OutboxPace.Lease);
        command.Parameters.AddWithValue(channel);
        command.Parameters.AddWithValue(most);
        var claimed = new List<Message>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            claimed.Add(new Message(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4),
                reader.GetFieldValue<DateTimeOffset>(5)));
        return claimed;
    }

    private async Task Mark(string sql, Guid id, DateTimeOffset at, string? trouble, CancellationToken stop)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(at);
        if (trouble is not null) command.Parameters.AddWithValue(trouble);
        await command.ExecuteNonQueryAsync(stop);
    }
}
