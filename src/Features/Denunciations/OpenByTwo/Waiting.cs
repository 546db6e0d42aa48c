using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.OpenByTwo;

/// <summary>Whether the first of two has come.</summary>
/// <param name="Mine">It is the person who looks.</param>
/// <param name="Ends">Until when the share waits.</param>
public sealed record FirstCome(bool Mine, DateTimeOffset Ends);

/// <summary>What waits for a second one.</summary>
internal static class Waiting
{
    /// <summary>As one opener sees it: another's share that waits for this one comes before the own.</summary>
    public static async Task<FirstCome?> For(AppDb db, Guid record, Guid opener, Visit visit)
    {
        if (await Met(db, record, opener, visit.Now).OrderByDescending(h => h.EndsAt).FirstOrDefaultAsync(visit.Stop) is { } other) return new FirstCome(false, other.EndsAt);
        var own = await db.Handings().Where(h => h.Newcomer == null && h.Opener == opener && h.EndsAt > visit.Now && db.HandedShares().Any(s => s.Handing == h.Id && s.Denunciation == record))
            .Select(h => (DateTimeOffset?)h.EndsAt).MaxAsync(visit.Stop);
        return own is { } ends ? new FirstCome(true, ends) : null;
    }

    /// <summary>Shares of others that wait for this opener at a record.</summary>
    public static IQueryable<Handing> Met(AppDb db, Guid record, Guid opener, DateTimeOffset now) => db.Handings()
        .Where(h => h.Newcomer == null && h.Opener != opener && h.EndsAt > now && db.HandedShares().Any(s => s.Handing == h.Id && s.Denunciation == record && s.Opener == opener)
            && db.Openers().Any(o => o.Id == h.Opener && o.EndedAt == null));
}
