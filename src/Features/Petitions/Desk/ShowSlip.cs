using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Submit;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>
/// The slip of a case that this person wrote down for somebody, without signal or at another desk: to be handed over within
/// some days. Whoever did not write it finds nothing.
/// </summary>
public static class ShowSlip
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public static async Task<IResult> Page(Visit visit, AppDb db, IntakeKey key, Guid id)
    {
        var (subject, since, hidden) = (id.ToString(), visit.Now - Kept, db.HiddenFrom(visit.Actor));
        var mine = await db.Acts().AnyAsync(a => a.Subject == subject && a.Kind == PetitionActs.Take.Name && a.Actor == visit.Actor.Id, visit.Stop);
        if (!mine || await db.Petitions().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.OnBehalf && p.ReceivedAt > since && !hidden.Contains(p.Id), visit.Stop) is not { } petition) return visit.NotFound();
        return visit.Page<SlipPage>(await Slip.Of(visit, new Take.TakenPetition { Id = id, Code = petition.Code, Secret = key.SecretOf(id), Unit = petition.Unit }, draft: false));
    }
}
