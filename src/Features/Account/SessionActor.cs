using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Account;

/// <summary>From the cookie of a request to the actor it speaks for: one query, and none for the public.</summary>
internal sealed class SessionActor(NpgsqlDataSource source, SettingValues settings, TimeProvider clock)
{
    public const string Cookie = "caunoi_phien";

    private const string Question = """
        select a.id, a.name, g.role, g.unit, g.valid_from, g.valid_until, g.id, g.id = s.hat, h.account, s.second_step, s.own_phone, s.seen_at
        from session s join staff_account a on a.id = s.account and a.closed_at is null
        left join role_grant g on g.account = a.id and g.valid_from <= $3 and (g.valid_until is null or g.valid_until >= $3)
        left join role_grant h on h.id = g.handed_by
        left join staff_account o on o.id = h.account
        where s.token_hash = $1 and s.expires_at > $2 and s.ended_at is null
          and (g.handed_by is null or (h.valid_from <= $3 and (h.valid_until is null or h.valid_until >= $3) and o.closed_at is null))
        order by g.id
        """;

    public async Task<Actor> Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 100 } token) return Actor.Public;
        var now = clock.GetUtcNow();
        var (second, phone, seen) = (false, false, now);
        var (id, name, grants, hat) = (Guid.Empty, "", new List<Grant>(), (Grant?)null);
        // Connection and reader are given back once, before anything else is asked: the driver lends the same reader to the next
        // request, and a second disposal would close what that one is reading.
        await using (var connection = await source.OpenConnectionAsync(context.RequestAborted))
        {
            await using var command = new NpgsqlCommand(Question, connection);
            command.Parameters.AddWithValue(Tokens.Hash(token));
            command.Parameters.AddWithValue(now);
            command.Parameters.AddWithValue(VietnamTime.DayOf(now));
            // Every request asks it: a connection plans it once.
            await command.PrepareAsync(context.RequestAborted);
            await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
            while (await reader.ReadAsync(context.RequestAborted))
            {
                (id, name) = (reader.GetGuid(0), reader.GetString(1));
                (second, phone, seen) = (reader.GetBoolean(9), reader.GetBoolean(10), reader.GetFieldValue<DateTimeOffset>(11));
                if (reader.IsDBNull(2) || Role.Named(reader.GetString(2)) is not { } role) continue;
                grants.Add(new Grant(role, reader.GetInt32(3), reader.GetFieldValue<DateOnly>(4), reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
                    reader.GetGuid(6), reader.IsDBNull(8) ? null : reader.GetGuid(8)));
                if (!reader.IsDBNull(7) && reader.GetBoolean(7)) hat = grants[^1];
            }
        }

        if (id == Guid.Empty) return Actor.Public;
        // A role that asks for a second step, granted or demanded since, ends what was opened with a pass word alone.
        var values = await settings.Read(context.RequestAborted);
        if (!second && SessionRules.NeedsSecondStep(grants.Select(g => g.Role), values.Text(AccountSettings.SecondStepRoles))) return Actor.Public;
        if (now - seen >= SessionRules.Noticed)
            await Seen(Tokens.Hash(token), now, phone ? now.AddDays(values.Number(AccountSettings.PhoneDays)) : null, context.RequestAborted);

        // A chosen hat whose role has ended is off; the oldest that still holds is on.
        return new Actor(id, name, grants) { Hat = hat ?? grants.FirstOrDefault() };
    }

    // A contact says nothing about the world and happens all day: a column, not an act. It carries a telephone on.
    private async Task Seen(byte[] hash, DateTimeOffset now, DateTimeOffset? until, CancellationToken stop)
    {
        await using var command = source.CreateCommand("update session set seen_at = $2, expires_at = coalesce($3, expires_at) where token_hash = $1 and seen_at < $2 and ended_at is null");
        command.Parameters.AddWithValue(hash);
        command.Parameters.AddWithValue(now);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)until ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(stop);
    }
}
