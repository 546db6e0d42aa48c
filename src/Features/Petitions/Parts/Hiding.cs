using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Parts;

/// <summary>From whom a letter is hidden, its parts are hidden too.</summary>
internal static class Hiding
{
    public static async Task Follow(AppDb db, Change change, Guid from, Guid to, CancellationToken stop)
    {
        foreach (var conflict in await db.Conflicts().AsNoTracking().Where(c => c.Record == from && c.TakenBackAt == null).ToListAsync(stop))
            change.Add(new ConflictOfInterest { Account = conflict.Account, Record = to, Reason = conflict.Reason, DeclaredBy = conflict.DeclaredBy, At = change.Now });
    }
}
