using CauNoi.Denunciations.Rules;
using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Parts;

/// <summary>Puts what a form said into the store. A form that is sent twice is one record with one slip.</summary>
internal static class Sealing
{
    public static async Task<Refusal?> Run(Visit visit, AppDb db, Changes changes, DenunciationStore store, Denunciation content)
    {
        var change = changes.Begin(DenunciationActs.Submit, visit.Actor, content.Unit, content.Slip.Id);
        if (await store.Take(change, content, visit.Stop) is { } refused) return refused;
        if (await change.Save(visit.Stop) is null) return null;
        // The key of the form is the sender's alone, and the slip follows from it: whoever repeats it is told the same slip.
        db.ChangeTracker.Clear();
        return await db.Denunciations().AnyAsync(d => d.Id == content.Slip.Id && d.Code == content.Slip.Code, visit.Stop) ? null : DenunciationRefusals.KeyTaken;
    }
}
