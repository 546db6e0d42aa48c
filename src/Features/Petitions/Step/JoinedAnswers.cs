using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Step;

/// <summary>
/// One answer reaches all whose cases were joined. Each is a change of its own: answered as a whole, with step, clock, duty, facts
/// and public copy, or not touched at all; the main case says which still wait and why, until none does.
/// </summary>
public static class JoinedAnswers
{
    public static readonly FormShape Form = new("cung-tra-loi", []);

    private static readonly PetitionAction[] Shared = [PetitionAction.Solve, PetitionAction.Explain, PetitionAction.Promise, PetitionAction.Guide, PetitionAction.Refuse];

    /// <summary>Gives the standing answer to those that wait for it: after one that came by a link, or where somebody was faster.</summary>
    public static async Task<IResult> Send(Visit visit, FormPost post, CaseDesk desk, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is null) return visit.NotFound();
        if (post.Ok) await Give(visit, desk, id);
        return visit.See($"/ban/kien-nghi/{id}");
    }

    /// <summary>What became of a joined case, and why it waits where it does.</summary>
    internal static JoinedCase Of(OpenCase main, Petition joined)
    {
        // Whose sender said no to it waits for another answer.
        var waits = Said(main) is { } said && joined.Reopened <= main.Petition.Reopened && PetitionStates.Answerable.Contains(joined.State) && (joined.State, said.Action) is not (PetitionState.Promised, PetitionAction.Promise);
        return new JoinedCase(joined.Id, joined.Code, Ui.Words.Spoken.Small(PetitionWords.Of(joined.State)), waits,
            waits && HandlingDecisions.Step(joined.State, joined.Class, Said(main)!.Action, Hand.Holder) is { Ok: false } no ? no.Refusals[0].Sentence : null);
    }

    internal static async Task Give(Visit visit, CaseDesk desk, Guid id)
    {
        desk.Db.ChangeTracker.Clear();
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } main || Said(main) is not { } said) return;
        var content = desk.ContentOf(said);
        foreach (var one in await desk.Db.PetitionHandlings().AsNoTracking().Where(h => h.DuplicateOf == id).Select(h => h.Petition).ToListAsync(visit.Stop))
        {
            desk.Db.ChangeTracker.Clear();
            // Hidden from this person, or past an answer already: nothing is said about it.
            if (await desk.Open(visit, one, HandlingAccess.Handle) is not { } open || !Of(main, open.Petition).Waits || !open.Possible.Contains(said.Action)) continue;
            var turn = desk.Begin(open, said.Action, visit.Actor);
            // The files stay with the main case; that they were there is what proves this answer too. Refused, it stays whole as it
            // was, and the page of the main case goes on naming it with its reason.
            var given = new StepGiven { Content = content with { Files = [] }, Number = said.Number, Day = said.Day, Files = content.Files.Count };
            if (turn.Take(given) is null) await turn.Save(visit.Stop);
        }

        desk.Db.ChangeTracker.Clear();
    }

    // The answer that stands, or the promise.
    private static PetitionStep? Said(OpenCase main) => main.Petition.State is PetitionState.Promised or PetitionState.Answered or PetitionState.Closed
        ? main.Steps.LastOrDefault(s => s.Action is PetitionAction.Reopen || Shared.Contains(s.Action)) is { } last && last.Action != PetitionAction.Reopen ? last : null : null;
}

/// <summary>A case that was joined to another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Word">Where it stands.</param>
/// <param name="Waits">Whether the main case's answer has not reached it.</param>
/// <param name="Why">What stands against it; nothing where the answer can be given.</param>
public sealed record JoinedCase(Guid Id, string Code, string Word, bool Waits, string? Why);
