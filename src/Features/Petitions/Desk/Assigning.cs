using CauNoi.Kernel;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>An officer takes a case on. The unit goes on owing it; who is on it may change.</summary>
internal static class Assigning
{
    public static async Task<Refusal?> To(Visit visit, CaseDesk desk, OpenCase open, Guid account)
    {
        if (!open.Hands.HasFlag(Hand.Holder) || !PetitionStates.Open.Contains(open.Petition.State)) return HandlingRefusals.NotPossible;
        var change = desk.Changes.Begin(HandlingActs.Assign, visit.Actor, open.Petition.Holder, open.Petition.Id);
        if (open.Handling is { } handling) handling.Assigned = account;
        else change.Add(PetitionHandling.Fresh(open.Petition, account));
        change.Note("account", account.ToString());
        return await change.Save(visit.Stop);
    }
}

/// <summary>Two cases say the same: one answer reaches both senders. Each keeps its own code and its own way.</summary>
internal static class Joining
{
    public static async Task<Refusal?> Join(Visit visit, CaseDesk desk, OpenCase open, OpenCase main)
    {
        if (open.Petition.Id == main.Petition.Id || main.Handling?.DuplicateOf is not null || open.Handling is not { } handling
            || !PetitionStates.Answerable.Contains(open.Petition.State) || !PetitionStates.Answerable.Contains(main.Petition.State) || !open.Hands.HasFlag(Hand.Holder)) return HandlingRefusals.JoinNotPossible;
        var change = desk.Changes.Begin(HandlingActs.Join, visit.Actor, open.Petition.Holder, open.Petition.Id);
        handling.DuplicateOf = main.Petition.Id;
        // Those that were joined to it before wait for the same answer.
        foreach (var before in await desk.Db.PetitionHandlings().Where(h => h.DuplicateOf == open.Petition.Id).ToListAsync(visit.Stop)) before.DuplicateOf = main.Petition.Id;
        change.Note("main", main.Petition.Code);
        return await change.Save(visit.Stop);
    }
}
