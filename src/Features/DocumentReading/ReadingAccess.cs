using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading;

/// <summary>Whose documents somebody sees. There is no permission of its own: who may write programmes may let documents be read for them.</summary>
internal static class ReadingAccess
{
    public static Permission Write => ProgrammesAccess.Write;

    /// <summary>The documents within reach.</summary>
    public static async Task<IQueryable<ReadDocument>> Seen(AppDb db, Visit visit)
    {
        var reach = await visit.Reach(Write);
        if (reach.Everything) return db.ReadDocuments();
        var units = reach.Units();
        return db.ReadDocuments().Where(d => units.Contains(d.Unit));
    }

    /// <summary>A document within reach; null where it does not exist for this person.</summary>
    public static async Task<ReadDocument?> Reached(AppDb db, Visit visit, Guid id) =>
        await (await Seen(db, visit)).SingleOrDefaultAsync(d => d.Id == id, visit.Stop);
}
