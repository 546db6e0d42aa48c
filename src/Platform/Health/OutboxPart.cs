using CauNoi.Platform.Outbox;
using CauNoi.Platform.Settings;
using Npgsql;

namespace CauNoi.Platform.Health;

/// <summary>What waits to leave, and since when.</summary>
/// <param name="Waiting">Messages that have not left.</param>
/// <param name="Oldest">How long the oldest that may leave has waited.</param>
/// <param name="GivenUp">Messages given up in the last seven days.</param>
/// <param name="Trouble">The last reason a message did not leave.</param>
public sealed record OutboxFigures(long Waiting, TimeSpan Oldest, long GivenUp, string? Trouble);

internal static class OutboxPart
{
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(30);

    // A text that waits for the morning, for tomorrow's share or for the switch is where it should be.
    private const string Sql = """
        select count(*) filter (where waiting),
               min(created_at) filter (where waiting and (channel <> 'text' or $2)),
               count(*) filter (where given_up_at > $1),
               (array_agg(trouble order by tried_at desc) filter (where trouble is not null and (waiting or given_up_at > $1)))[1]
        from (select *, sent_at is null and given_up_at is null as waiting from outbox where sent_at is null) unsent
        """;

    public static async Task<HealthFinding> Of(NpgsqlDataSource source, SettingSnapshot values, DateTimeOffset now, CancellationToken stop)
    {
        var figures = await Figures(source, values, now, stop);
        var said = $"{figures.Waiting} thư, tin đang chờ" + (figures.GivenUp > 0 ? $"; {figures.GivenUp} đã thôi gửi trong 7 ngày qua" : "") + ".";
        if (figures.Trouble is { } trouble) said += $" Lý do gần nhất: {trouble}";
        if (figures.Oldest > MostWait)
            return new HealthFinding("outbox", "Thư và tin nhắn", HealthGrade.Watch,
                $"{said} Thư chờ lâu nhất đã {figures.Oldest.TotalMinutes:0} phút. Xin xem mục Thư điện tử trong Cài đặt.");
        return new HealthFinding("outbox", "Thư và tin nhắn", figures.GivenUp > 0 ? HealthGrade.Watch : HealthGrade.Good, said);
    }

    internal static async Task<OutboxFigures> Figures(NpgsqlDataSource source, SettingSnapshot values, DateTimeOffset now, CancellationToken stop)
    {
        var textMayLeave = values.On(PlatformSettings.TextEnabled)
            && !OutboxPace.Quiet(now, values.Hour(PlatformSettings.QuietFrom), values.Hour(PlatformSettings.QuietTo))
            && await TextsToday(source, now, stop) < values.Number(PlatformSettings.TextDailyCap);
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(now.AddDays(-7));
        command.Parameters.AddWithValue(textMayLeave);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var oldest = reader.IsDBNull(1) ? TimeSpan.Zero : now - reader.GetFieldValue<DateTimeOffset>(1);
        return new OutboxFigures(reader.GetInt64(0), oldest, reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3));
    }

    private static async Task<long> TextsToday(NpgsqlDataSource source, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = source.CreateCommand("select count(*) from outbox where channel = 'text' and tried_at >= $1");
        command.Parameters.AddWithValue(OutboxPace.Today(now));
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
