using Npgsql;

namespace CauNoi.Platform.Jobs;

/// <summary>A job with what is known of it now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Last">Its last real run; null before the first.</param>
/// <param name="Next">When it runs next; null while no scheduler has taken it up.</param>
/// <param name="Stuck">The scheduler itself gave up on it.</param>
public sealed record JobStanding(JobKind Kind, JobRun? Last, DateTimeOffset? Next, bool Stuck)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>It should have run by now. Judged by the schedule in the table, so that a scheduler that does not run at all is noticed too.</summary>
    public bool Late(DateTimeOffset now) => Stuck || (Next is { } next && next + Grace < now && Last is not { EndedAt: null });
}

/// <summary>All declared jobs with their last and next runs.</summary>
public sealed class JobBoard(FeatureList features, NpgsqlDataSource source)
{
    public async Task<IReadOnlyList<JobStanding>> Read(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        var last = await Last(connection, stop);
        var schedule = await Schedule(connection, stop);
        return [.. features.Jobs.OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => schedule.TryGetValue(j.Name, out var s)
            ? new JobStanding(j, last.GetValueOrDefault(j.Name), s.Next, s.Stuck)
            : new JobStanding(j, last.GetValueOrDefault(j.Name), null, false))];
    }

    private static async Task<Dictionary<string, JobRun>> Last(NpgsqlConnection connection, CancellationToken stop)
    {
        var last = new Dictionary<string, JobRun>();
        await using var command = new NpgsqlCommand(
            "select distinct on (name) id, name, node, started_at, ended_at, outcome, failed from job_run where not dry order by name, started_at desc, id desc",
            connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            last[reader.GetString(1)] = new JobRun
            {
                Id = reader.GetInt64(0), Name = reader.GetString(1), Node = reader.GetString(2), StartedAt = reader.GetFieldValue<DateTimeOffset>(3),
                EndedAt = reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4), Outcome = reader.IsDBNull(5) ? null : reader.GetString(5),
                Failed = reader.GetBoolean(6),
            };
        return last;
    }

    // The scheduler makes its tables at its first start; before that nothing is scheduled.
    private static async Task<Dictionary<string, (DateTimeOffset? Next, bool Stuck)>> Schedule(NpgsqlConnection connection, CancellationToken stop)
    {
        var schedule = new Dictionary<string, (DateTimeOffset?, bool)>();
        await using (var there = new NpgsqlCommand($"select to_regclass('{JobSchedule.Tables}triggers') is not null", connection))
            if (await there.ExecuteScalarAsync(stop) is not true) return schedule;
        await using var command = new NpgsqlCommand($"select trigger_name, next_fire_time, trigger_state from {JobSchedule.Tables}triggers", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            schedule[reader.GetString(0)] = (
                reader.IsDBNull(1) ? null : new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero), reader.GetString(2) == "ERROR");
        return schedule;
    }
}
