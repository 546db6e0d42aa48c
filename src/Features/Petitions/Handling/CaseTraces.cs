using CauNoi.Kernel.Access;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Petitions.Publish;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Handling;

/// <summary>
/// Everything that handling keeps of a case, taken away in the transaction of whoever moves it into the sealed store: words of
/// steps, public words and pictures, links, copy, facts, duties. What stays is an empty stub.
/// </summary>
public static class CaseTraces
{
    public static async Task Forget(AppDb db, Change change, PublishedCopies copies, Petition petition, Actor actor, CancellationToken stop)
    {
        var id = petition.Id;
        var steps = await db.PetitionSteps().Where(s => s.Petition == id).ToListAsync(stop);
        foreach (var step in steps) step.Content = null;
        if (await db.PetitionHandlings().SingleOrDefaultAsync(h => h.Petition == id, stop) is { } handling)
        {
            await Pictures.Forget(db, change, handling, stop);
            change.Remove(handling);
        }

        foreach (var joined in await db.PetitionHandlings().Where(h => h.DuplicateOf == id).ToListAsync(stop)) joined.DuplicateOf = null;
        foreach (var link in await db.AgencyLinks().Where(l => l.Petition == id).ToListAsync(stop)) change.Remove(link);
        foreach (var kind in HandlingDuties.All.Append(PetitionDuties.Sort)) await change.Close(kind, id, stop);
        await change.Settle(id, [], stop);
        await copies.Take(change, OpenCode.Parse(petition.Code)!, stop);
        (petition.Agency, petition.Outcome, petition.Category, petition.Area, petition.DueOn, petition.SortedAt) = (null, null, null, null, null, null);
        change.Add(new PetitionStep
        {
            Petition = id, No = steps.Count == 0 ? 1 : steps.Max(s => s.No) + 1, Action = PetitionAction.Seal, Hand = Hand.Holder, At = change.Now, Account = actor.SignedIn ? actor.Id : null, Holder = petition.Holder,
        });
    }
}
