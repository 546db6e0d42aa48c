using CauNoi.Activities;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using CauNoi.SpotChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CauNoi.SpotChecks.PutRight;

/// <summary>What a spot check found wrong was looked at again: whoever corrects or withdraws the record owes nothing more, from that moment on.</summary>
internal static class PutRight
{
    public static async Task Follow(AppDb db, Change change, CancellationToken stop)
    {
        foreach (var record in db.ChangeTracker.Entries<Activity>().Where(Reworded).Select(r => r.Entity.Id).ToList())
            foreach (var check in await db.SpotChecks().Where(c => c.Activity == record && c.Verdict == SpotSample.Wrong).Select(c => c.Id).ToListAsync(stop))
                await change.Close(SpotDuties.PutRight, check, stop);
    }

    // Going on to the next state says nothing about what was found wrong.
    private static bool Reworded(EntityEntry<Activity> record) => record.State == EntityState.Modified
        && (record.Entity.State == KindStates.Withdrawn || record.Property(a => a.Day).IsModified || record.Property(a => a.Answers).IsModified);
}
