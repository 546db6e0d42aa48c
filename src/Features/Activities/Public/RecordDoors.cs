using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Public;

/// <summary>The records behind figures: for everybody the published copies, at the desk what is within reach. One query.</summary>
internal static class RecordDoors
{
    public static readonly RecordDoor Door = new(Find);

    private static async Task<IReadOnlyList<FoundRecord>> Find(Visit visit, IServiceProvider services, Face face, IReadOnlyCollection<Guid> records)
    {
        var db = services.GetRequiredService<AppDb>();
        if (face == Face.Portal)
            return await db.PublishedRecords().AsNoTracking().Where(r => r.Since != null && records.Contains(r.Activity))
                .Select(r => new FoundRecord(r.Activity, r.Title, $"/viec/{r.Id}")).ToListAsync(visit.Stop);
        if (!visit.Actor.May(ActivitiesAccess.Read)) return [];
        var hidden = db.HiddenFrom(visit.Actor);
        var kinds = services.GetRequiredService<Kinds.KindList>();
        var found = await db.Activities().AsNoTracking().VisibleTo(await visit.Reach(ActivitiesAccess.Read)).Where(a => records.Contains(a.Id) && !hidden.Contains(a.Id))
            .Select(a => new { a.Id, a.Kind }).ToListAsync(visit.Stop);
        return [.. found.Select(a => new FoundRecord(a.Id, kinds.Named(a.Kind)?.Title ?? a.Kind, $"/ban/so-viec/{a.Id}"))];
    }
}
