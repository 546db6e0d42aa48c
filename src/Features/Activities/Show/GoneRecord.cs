using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Show;

/// <summary>
/// A record that went with its table: whoever kept its address, and would reach it, is told; for everybody else it never was.
/// Whose the table was says the act that took it back.
/// </summary>
internal static class GoneRecord
{
    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id)
    {
        var gone = await db.Set<Activity>().AsNoTracking().VisibleTo(await visit.Reach(ActivitiesAccess.Read))
            .Where(a => a.Id == id && db.FactBatchSteps().Any(s => s.Batch == a.Batch && !s.Counts))
            .Select(a => new { db.Acts().First(act => act.Id == db.FactBatchSteps().First(s => s.Batch == a.Batch && !s.Counts).Act).Unit, a.Batch }).SingleOrDefaultAsync(visit.Stop);
        if (gone is null) return visit.NotFound();
        var open = (await visit.Reach(ActivitiesAccess.Write)).Covers(gone.Unit);
        return visit.Page<GonePage>(new GoneModel(open ? gone.Batch : null), StatusCodes.Status410Gone);
    }
}

public sealed record GoneModel(Guid? Import);
