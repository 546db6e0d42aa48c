using CauNoi.Imports.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Imports;

/// <summary>An import with its state.</summary>
public sealed record ImportStanding(ActivityImport Import, ImportState State, DateTimeOffset? FinishedAt, DateTimeOffset? UndoneAt);

/// <summary>Whose tables somebody sees. There is no permission of its own: whoever may write records may send them as a table.</summary>
internal static class ImportsAccess
{
    /// <summary>An import within reach, with its state; null where it does not exist for this actor.</summary>
    public static async Task<ImportStanding?> Standing(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        await db.Imports().SingleOrDefaultAsync(i => i.Id == id, stop) is { } import && reach.Covers(import.Unit) ? await With(db, import, stop) : null;

    private static async Task<ImportStanding> With(AppDb db, ActivityImport import, CancellationToken stop)
    {
        var steps = await db.FactBatchSteps().Where(s => s.Batch == import.Id).ToListAsync(stop);
        var (finished, undone) = (steps.Find(s => s.Counts)?.At, steps.Find(s => !s.Counts)?.At);
        return new ImportStanding(import, ImportStates.Of(
            import.CheckedAt is not null, import.AcceptedAt is not null, import.DroppedAt is not null, finished is not null, undone is not null), finished, undone);
    }
}
