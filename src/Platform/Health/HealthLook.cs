using CauNoi.Platform.Data;
using CauNoi.Platform.Files.Tools;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using Npgsql;

namespace CauNoi.Platform.Health;

/// <summary>One look over every part: what the status page, the alarms and the address for watchers all ask.</summary>
public sealed class HealthLook(
    NpgsqlDataSource source, JobBoard board, SettingValues settings, InstallationFolder folder, ImageTools tools,
    Catalogue.Rules rules, FeatureList features, TimeProvider clock, IServiceProvider services)
{
    private static readonly HealthFinding Gone = new("database", "Cơ sở dữ liệu", HealthGrade.Bad,
        "Không trả lời. Xin xem máy chủ PostgreSQL còn chạy và đường mạng tới nó.", OfNode: true);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Every part with its figures. Without a database only the machine itself can be looked at.</summary>
    public async Task<IReadOnlyList<HealthFinding>> All(CancellationToken stop)
    {
        var database = await Database(stop);
        if (database.Grade == HealthGrade.Bad) return [database, .. Machine()];
        try
        {
            return [database, .. await Kept(stop), .. Machine()];
        }
        catch (NpgsqlException)
        {
            return [Gone, .. Machine()];
        }
    }

    // What the tables tell.
    private async Task<IReadOnlyList<HealthFinding>> Kept(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var jobs = await board.Read(stop);
        return
        [
            await SealPart.Lag(source, now, stop), SealPart.Chain(jobs), JobPart.Of(jobs, now),
            await OutboxPart.Of(source, await settings.Read(stop), now, stop),
        ];
    }

    private IReadOnlyList<HealthFinding> Machine() => [DiskPart.Of(folder), ToolPart.Of(tools), .. features.All.SelectMany(f => f.Tools).Select(t => ToolPart.Of(t, services)), RulePart.Of([.. rules.BadFiles, .. features.BadFiles])];

    // Whether the database answers, and how fast.
    private async Task<HealthFinding> Database(CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        try
        {
            // A database that hangs also holds up the driver's own way of giving up; nobody here waits for that.
            var version = await Version(stop).WaitAsync(Patience, stop);
            return new HealthFinding("database", "Cơ sở dữ liệu", HealthGrade.Good,
                $"PostgreSQL {version} trả lời trong {clock.GetElapsedTime(begun).TotalMilliseconds:0} mili giây.", OfNode: true);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is NpgsqlException or TimeoutException)
        {
            return Gone;
        }
    }

    private async Task<object?> Version(CancellationToken stop)
    {
        await using var command = source.CreateCommand("select current_setting('server_version')");
        return await command.ExecuteScalarAsync(stop);
    }
}
