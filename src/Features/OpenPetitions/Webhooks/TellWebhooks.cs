using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.OpenPetitions.Webhooks;

/// <summary>
/// Tells every webhook what changed since it was told last, in order, at least once: a code, what happened, the address.
/// What a case says is fetched there by whoever wants it, and is then what is public at that moment.
/// </summary>
public sealed class TellWebhooks(NpgsqlDataSource source, WebhookSecrets secrets, WebhookDoor door, TimeProvider clock)
{
    private const int Piece = 100;
    private const int MostMinutes = 240;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Only those that have something to be told: a quiet day writes nothing.
    private const string Claim = """
        update open_webhook w set next_at = $2, tries = tries + 1
        where id in (select id from open_webhook where ended_at is null and next_at <= $1
            and exists (select from published_change c where c.tx >= told_tx and c.tx < tx_horizon() and (c.tx, c.id) > (told_tx, told_change))
            order by next_at limit 1 for update skip locked)
        returning id, url, secret, told_tx, told_change, tries
        """;

    internal static LoopKind Loop { get; } = new("open-petitions.webhooks", TimeSpan.FromSeconds(1), async (services, stop) =>
    {
        while (await services.GetRequiredService<TellWebhooks>().TellOne(stop))
        {
        }
    });

    /// <summary>Tells one that is due; false when none is.</summary>
    public async Task<bool> TellOne(CancellationToken stop)
    {
        if (await Claimed(stop) is not { } due) return false;
        var (changes, last) = await Since(due, stop);
        var body = JsonSerializer.Serialize(new { events = changes }, Plain);
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        var trouble = await door.Send(due.Url, body, second, WebhookSecrets.Signature(secrets.Open(due.Secret), second, body), stop);
        var now = clock.GetUtcNow();
        if (trouble is null) await Mark("update open_webhook set told_tx = $2, told_change = $3, next_at = $4, tries = 0, trouble = null where id = $1", stop, due.Id, last.Tx, last.Id, now);
        else await Mark("update open_webhook set next_at = $2, trouble = $3 where id = $1", stop, due.Id, now + TimeSpan.FromMinutes(Math.Min(MostMinutes, 1 << Math.Min(due.Tries, 8))), trouble);
        return true;
    }

    private async Task Mark(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<Due?> Claimed(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Claim);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + Lease);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? new Due(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt32(5)) : null;
    }

    private async Task<(List<object> Changes, (long Tx, long Id) Last)> Since(Due due, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select c.tx, c.id, c.code, c.taken, c.at from published_change c
            where c.tx >= $1 and c.tx < tx_horizon() and (c.tx, c.id) > ($1, $2) order by c.tx, c.id limit $3
            """);
        command.Parameters.AddWithValue(due.Tx);
        command.Parameters.AddWithValue(due.Change);
        command.Parameters.AddWithValue(Piece);
        var changes = new List<object>();
        var last = (due.Tx, due.Change);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            last = (reader.GetInt64(0), reader.GetInt64(1));
            var code = OpenCode.Show(reader.GetString(2));
            changes.Add(new { id = last.Item2, code, what = reader.GetBoolean(3) ? "taken" : "published", at = reader.GetFieldValue<DateTimeOffset>(4), path = $"/kien-nghi/{code}" });
        }

        return (changes, last);
    }

    private sealed record Due(Guid Id, string Url, string Secret, long Tx, long Change, int Tries);
}
