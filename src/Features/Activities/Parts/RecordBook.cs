using CauNoi.Activities.Kinds;
using CauNoi.Periods;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>What closed periods show of records: the measures of all kinds, and the records behind a difference with the reasons that were given.</summary>
internal static class RecordBook
{
    public static PeriodBook Of(KindList kinds) => new(ActivitiesAccess.Read, [.. kinds.All.SelectMany(k => k.Facts).Select(f => f.Measure)],
        (db, period, ids, stop) => Records(db, kinds, period, ids, stop));

    private static async Task<IReadOnlyList<BookRecord>> Records(AppDb db, KindList kinds, PeriodClosing period, Guid[] ids, CancellationToken stop)
    {
        var records = await db.Activities().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(stop);
        var since = (await db.ActivityVersions().Where(v => ids.Contains(v.Activity) && v.At >= period.ClosedAt).OrderBy(v => v.No).ToListAsync(stop)).ToLookup(v => v.Activity);
        return [.. records.Select(a => new BookRecord(
            a.Id, RecordTitle.Of(kinds.Named(a.Kind), a), $"/ban/so-viec/{a.Id}", a.Day, a.Unit, [.. since[a.Id].Select(v => v.Reason).OfType<string>()]))];
    }
}
