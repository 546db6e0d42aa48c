using CauNoi.Kernel;
using CauNoi.Kernel.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Offline;

/// <summary>How a photo that came after its record is put to it, whatever the record is.</summary>
public static class OfflinePhotos
{
    /// <summary>
    /// Adds the photo, unless it is there already or so many are that another is too much. The record itself is touched with
    /// it (loading reads it as it is now, and marks it changed): what is worked out from a record and its photos must not
    /// miss either when both change at once.
    /// </summary>
    public static async Task<Refusal?> Attach(this OfflineAsk ask, ActKind act, Guid record, StoredFile photo, Func<AppDb, DateTimeOffset, Task<PhotoPlace?>> load, PhotoRefusals refusals)
    {
        var (db, visit) = (ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        // Each turn that is lost was lost to somebody who succeeded, so it ends.
        while (true)
        {
            if (await load(db, visit.Now) is not { } place) return refusals.NoRecord;
            var there = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == record).Select(f => f.Id).ToListAsync(visit.Stop);
            if (there.Contains(photo.Id)) return null;
            if (there.Count >= place.Most) return refusals.Enough;
            var change = ask.Services.GetRequiredService<Changes>().Begin(act, visit.Actor, place.Unit, record);
            change.Note("photo", Convert.ToHexStringLower(photo.Hash));
            change.Add(photo);
            var refused = await change.Save(visit.Stop);
            db.ChangeTracker.Clear();
            if (refused is null || await db.StoredFiles().AnyAsync(f => f.Id == photo.Id, visit.Stop)) return null;
        }
    }
}

/// <summary>Where a photo belongs, and how many the record takes; null is as many as come.</summary>
public sealed record PhotoPlace(int Unit, int? Most);

/// <summary>What stands against a photo, in the words of the room.</summary>
public sealed record PhotoRefusals(Refusal NoRecord, Refusal Enough);
