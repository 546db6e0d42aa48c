using CauNoi.Platform.Settings;
using Npgsql;

namespace CauNoi.Platform.Health;

/// <summary>What the metrics say of the installation as a whole.</summary>
/// <param name="SealerLag">The age of the oldest act that no seal covers.</param>
/// <param name="SealedActs">All acts under a seal.</param>
/// <param name="Outbox">What waits to leave.</param>
public sealed record SystemFigures(TimeSpan SealerLag, long SealedActs, OutboxFigures Outbox);

/// <summary>Reads them. Sealed acts are added up from the seals, each seal once, so that asking stays cheap in the fifth year.</summary>
public sealed class SystemGauge(NpgsqlDataSource source, SettingValues settings, TimeProvider clock)
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private long no;
    private long acts;

    public async Task<SystemFigures> Read(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return new SystemFigures(
            await SealPart.Behind(source, now, stop), await Sealed(stop), await OutboxPart.Figures(source, await settings.Read(stop), now, stop));
    }

    private async Task<long> Sealed(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            await using var command = source.CreateCommand("select coalesce(max(no), $1), coalesce(sum(acts), 0)::bigint from seal where no > $1");
            command.Parameters.AddWithValue(no);
            await using var reader = await command.ExecuteReaderAsync(stop);
            await reader.ReadAsync(stop);
            (no, acts) = (reader.GetInt64(0), acts + reader.GetInt64(1));
            return acts;
        }
        finally
        {
            gate.Release();
        }
    }
}
