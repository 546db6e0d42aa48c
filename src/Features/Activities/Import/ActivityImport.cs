using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Import;

/// <summary>A table of records somebody sent. Its number is the number of its batch.</summary>
public sealed class ActivityImport
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public int KindVersion { get; init; }

    /// <summary>The unit of whoever sent it; who reaches that unit reaches the import.</summary>
    public int Unit { get; init; }

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    public required string FileName { get; init; }

    public required string[] Header { get; init; }

    public int Rows { get; set; }

    public int Faulty { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public Guid? AcceptedBy { get; private set; }

    public string? AcceptedRole { get; private set; }

    public int? AcceptedUnit { get; private set; }

    public Guid? AcceptedFor { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? DroppedAt { get; set; }

    /// <summary>Guards against two people accepting it at once.</summary>
    public uint Version { get; init; }

    public int Good => Rows - Faulty;

    /// <summary>The records will be written in the name, and under the hat, of whoever accepts.</summary>
    public void Accept(Actor actor, DateTimeOffset now) =>
        (AcceptedBy, AcceptedRole, AcceptedUnit, AcceptedFor, AcceptedAt) = (actor.Id, actor.Hat?.Role.Name, actor.Hat?.Unit, actor.Hat?.For, now);

    /// <summary>Whoever accepted, as they stood then.</summary>
    public Actor Accepter() => new(AcceptedBy!.Value, "", Role.Named(AcceptedRole ?? "") is { } role
        ? [new Grant(role, AcceptedUnit!.Value, DateOnly.FromDateTime(AcceptedAt!.Value.UtcDateTime), For: AcceptedFor)] : []);
}

/// <summary>One chunk that has been applied, with its records and its act.</summary>
public sealed class ImportChunk
{
    public Guid Import { get; init; }

    public int No { get; init; }

    public int Records { get; init; }

    public Guid Act { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>An import with its state.</summary>
public sealed record ImportStanding(ActivityImport Import, ImportState State, DateTimeOffset? FinishedAt, DateTimeOffset? UndoneAt);

internal static class ImportTables
{
    public static IQueryable<ActivityImport> Imports(this DbContext db) => db.Set<ActivityImport>();

    public static IQueryable<ImportChunk> ImportChunks(this DbContext db) => db.Set<ImportChunk>().AsNoTracking();

    /// <summary>An import within reach, with its state; null where it does not exist for this actor.</summary>
    public static async Task<ImportStanding?> Standing(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        await db.Imports().SingleOrDefaultAsync(i => i.Id == id, stop) is { } import && reach.Covers(import.Unit) ? await With(db, import, stop) : null;

    public static async Task<ImportStanding> With(AppDb db, ActivityImport import, CancellationToken stop)
    {
        var steps = await db.FactBatchSteps().Where(s => s.Batch == import.Id).ToListAsync(stop);
        var (finished, undone) = (steps.Find(s => s.Counts)?.At, steps.Find(s => !s.Counts)?.At);
        return new ImportStanding(import, ImportStates.Of(
            import.CheckedAt is not null, import.AcceptedAt is not null, import.DroppedAt is not null, finished is not null, undone is not null), finished, undone);
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ActivityImport>(import =>
        {
            import.ToTable("activity_import");
            import.Property(i => i.Id).ValueGeneratedNever();
            import.Property(i => i.Version).IsRowVersion();
            import.Ignore(i => i.Good);
        });
        model.Entity<ImportChunk>(chunk =>
        {
            chunk.ToTable("activity_import_chunk");
            chunk.HasKey(c => new { c.Import, c.No });
            chunk.HasOne<ActivityImport>().WithMany().HasForeignKey(c => c.Import);
            chunk.HasOne<Platform.Audit.ActRow>().WithMany().HasForeignKey(c => c.Act);
        });
    }
}
