using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CauNoi.Platform.Jobs;

/// <summary>How a run ended.</summary>
/// <param name="Sentence">What it did, or why it did not.</param>
/// <param name="Failed">Whether somebody should look.</param>
/// <param name="Ran">False when it was running elsewhere and this run did nothing.</param>
public sealed record JobOutcome(string Sentence, bool Failed, bool Ran = true);

/// <summary>
/// Runs a job, by the clock, by hand or from the command line alike: never twice at once on any node, each run leaves
/// its row. A run whose node died is closed by the next one.
/// </summary>
public sealed partial class JobRunner(
    FeatureList features, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    private const int LockSpace = 0x4A6F6273;

    /// <summary>Runs the job of that name; null when there is none.</summary>
    public async Task<JobOutcome?> Run(string name, bool dry, CancellationToken stop)
    {
        if (features.Jobs.FirstOrDefault(j => j.Name == name) is not { } job) return null;
        // The lock lives as long as this connection: a killed node lets go of it by dying.
        await using var connection = await source.OpenConnectionAsync(stop);
        if (await Scalar(connection, $"select pg_try_advisory_lock({LockSpace}, hashtext($1))", stop, name) is not true)
            return new JobOutcome("Công việc này đang chạy, nên lần này không chạy thêm.", false, Ran: false);
        try
        {
            await Scalar(connection, "update job_run set ended_at = $2, outcome = 'Bị ngắt giữa đường.', failed = true where name = $1 and ended_at is null",
                stop, name, clock.GetUtcNow());
            var id = (long)(await Scalar(connection, "insert into job_run (name, node, dry, started_at) values ($1, $2, $3, $4) returning id",
                stop, name, ThisNode.Name, dry, clock.GetUtcNow()))!;
            var outcome = await Work(job, dry, stop);
            await Scalar(connection, "update job_run set ended_at = $2, outcome = $3, failed = $4 where id = $1",
                CancellationToken.None, id, clock.GetUtcNow(), outcome.Sentence, outcome.Failed);
            return outcome;
        }
        finally
        {
            await Scalar(connection, $"select pg_advisory_unlock({LockSpace}, hashtext($1))", CancellationToken.None, name);
        }
    }

    private async Task<JobOutcome> Work(JobKind job, bool dry, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return new JobOutcome(await job.Run(scope.ServiceProvider, dry, stop), false);
        }
        catch (JobFailed found)
        {
            return new JobOutcome(found.Message, true);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new JobOutcome("Dừng giữa đường vì chương trình tắt; lần sau làm tiếp.", true);
        }
        catch (Exception e)
        {
            Broke(log, e, job.Name);
            return new JobOutcome("Không xong vì một sự cố; chi tiết nằm trong nhật ký của máy.", true);
        }
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken stop, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Name} broke")]
    private static partial void Broke(ILogger log, Exception fault, string name);
}
