using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Jobs;

/// <summary>One run of a job, as it is remembered for ninety days.</summary>
public sealed class JobRun
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The machine it ran on.</summary>
    public required string Node { get; init; }

    /// <summary>It only said what it would do.</summary>
    public bool Dry { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What came of it, as a sentence; absent while it runs.</summary>
    public string? Outcome { get; init; }

    public bool Failed { get; init; }
}

public static class JobTables
{
    public static IQueryable<JobRun> JobRuns(this DbContext db) => db.Set<JobRun>().AsNoTracking();

    internal static void Map(ModelBuilder model) => model.Entity<JobRun>(run =>
    {
        run.ToTable("job_run");
        run.HasKey(r => r.Id);
        run.Property(r => r.Id).UseIdentityAlwaysColumn();
    });
}
