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
    /// <summary>Adds the photo, unless it is there already or so many are that another is too much.</summary>
    public static async Task<Refusal?> Attach(this OfflineAsk ask, ActKind act, int unit, Guid record, StoredFile photo, int? most, Refusal enough)
    {
        var (db, visit) = (ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        // Each try that is lost was lost to somebody who succeeded, so it ends.
        while (true)
        {
            var there = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == record || f.Id == photo.Id).Select(f => f.Id).ToListAsync(visit.Stop);
            if (there.Contains(photo.Id)) return null;
            if (there.Count >= most) return enough;
            var change = ask.Services.GetRequiredService<Changes>().Begin(act, visit.Actor, unit, record);
            change.Note("photo", Convert.ToHexStringLower(photo.Hash));
            change.Add(photo);
            var refused = await change.Save(visit.Stop);
            db.ChangeTracker.Clear();
            if (refused is null) return null;
        }
    }
}
