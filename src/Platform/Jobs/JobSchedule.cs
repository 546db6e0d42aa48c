using CauNoi.Kernel.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace CauNoi.Platform.Jobs;

/// <summary>
/// Brings the schedule in the database in line with what the rooms declare, and fires from it. All nodes share one
/// schedule; whoever takes a firing runs it, and a firing whose node dies is taken up by another.
/// </summary>
internal sealed class JobSchedule(ISchedulerFactory factory, FeatureList features) : IHostedService
{
    /// <summary>Where the scheduler keeps its tables: a schema of its own, with nothing of ours in it.</summary>
    public const string Tables = "quartz.qrtz_";

    private IScheduler? scheduler;

    public static void Add(IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "caunoi";
                o.GenerateInstanceId = true;
                // A job is told to stop when the program stops; it is idempotent and goes on at its next run.
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(4);
            // Jobs go by the machine's clock even where the program is given another: turned clocks are for tests.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(o => o.DataSourceFactory = s => s.GetRequiredService<NpgsqlDataSource>());
                store.ConfigureStore(o => o.TablePrefix = Tables);
                store.UseClustering(_ => { });
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
            });
        });
        services.AddHostedService<JobSchedule>();
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await factory.GetScheduler(cancellationToken);
        // Its own tables are made by starting.
        await scheduler.Start(cancellationToken);
        await Align(scheduler, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    // A trigger that stands as declared is left alone: registering it again at every start would move its next firing.
    private async Task Align(IScheduler on, CancellationToken stop)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        foreach (var kind in features.Jobs)
        {
            if (await on.GetTrigger(new TriggerKey(kind.Name), stop) is ICronTrigger { CronExpressionString: { } cron } && cron == kind.Cron) continue;
            var job = JobBuilder.Create<ScheduledJob>().WithIdentity(kind.Name).StoreDurably().RequestRecovery().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(kind.Name).ForJob(job)
                .WithCronSchedule(kind.Cron, c => c.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await on.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, stop);
        }

        foreach (var gone in await on.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), stop))
            if (features.Jobs.All(j => j.Name != gone.Name)) await on.DeleteJob(gone, stop);
    }
}

/// <summary>What the scheduler calls; everything else is the runner's.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.Run(context.JobDetail.Key.Name, dry: false, cancellationToken);
}
