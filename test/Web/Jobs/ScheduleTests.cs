using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CauNoi.Test.Web.Jobs;

/// <summary>The real scheduler in the real database, in one or two programs at once.</summary>
public class ScheduleTests : IAsyncLifetime
{
    private readonly InstallationFolder folder = new(Directory.CreateTempSubdirectory("caunoi-test-").FullName, InstallationFolder.Find().Home);
    private string database = "";
    private NpgsqlDataSource source = null!;

    [Fact]
    public async Task Two_programs_share_one_schedule_and_a_restart_moves_nothing()
    {
        using var first = await Start(new Clockwork("0 30 3 * * ?"));
        var before = await Schedule();
        using var second = await Start(new Clockwork("0 30 3 * * ?"));
        await first.StopAsync();
        using var again = await Start(new Clockwork("0 30 3 * * ?"));
        (await Schedule()).ShouldBe(before);
        before.ShouldHaveSingleItem().ShouldStartWith("clockwork.tick|0 30 3 * * ?|Asia/Ho_Chi_Minh|");
        await second.StopAsync();
        await again.StopAsync();
    }

    [Fact]
    public async Task A_changed_time_is_taken_over_and_a_job_that_is_gone_leaves_the_schedule()
    {
        using (var old = await Start(new Clockwork("0 30 3 * * ?"))) await old.StopAsync();
        using (var changed = await Start(new Clockwork("0 45 4 * * ?"))) await changed.StopAsync();
        (await Schedule()).ShouldHaveSingleItem().ShouldContain("|0 45 4 * * ?|");
        using (var without = await Start()) await without.StopAsync();
        (await Schedule()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_runs_by_the_clock_and_the_board_knows_when_next()
    {
        var clockwork = new Clockwork("* * * * * ?");
        using var host = await Start(clockwork);
        await clockwork.Ticked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var standing = (await host.Services.GetRequiredService<JobBoard>().Read(CancellationToken.None)).Single();
        standing.Next.ShouldNotBeNull();
        standing.Late(standing.Next.Value).ShouldBeFalse();
        standing.Late(standing.Next.Value + TimeSpan.FromMinutes(11)).ShouldBe(standing.Last is not { EndedAt: null });
        await host.StopAsync();
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabases.Clone();
        source = DataSources.For(database);
        folder.Prepare();
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await TestDatabases.Drop(database);
        Directory.Delete(folder.Root, recursive: true);
    }

    private async Task<IHost> Start(params Feature[] features)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddPlatform(new FeatureList(features), source, folder).AddOwnWork();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private async Task<List<string>> Schedule()
    {
        var rows = new List<string>();
        await using var command = source.CreateCommand("""
            select t.trigger_name || '|' || c.cron_expression || '|' || c.time_zone_id || '|' || t.next_fire_time
            from quartz.qrtz_triggers t join quartz.qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}

/// <summary>A room with one job.</summary>
internal sealed class Clockwork(string cron) : Feature
{
    public TaskCompletionSource Ticked { get; } = new();

    public override string Name => "clockwork";

    public override IReadOnlyList<JobKind> Jobs =>
        [new("clockwork.tick", "Tích tắc", cron, (_, _, _) => Task.FromResult(Ticked.TrySetResult() ? "Tích." : "Tắc."))];
}
