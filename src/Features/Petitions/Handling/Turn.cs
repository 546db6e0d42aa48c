using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Handling;

/// <summary>What comes with a step.</summary>
public sealed record StepGiven
{
    public StepContent Content { get; init; } = new();

    public DateOnly? Day { get; init; }

    public string? Number { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who holds the case from here on, where that changes.</summary>
    public int? Holder { get; init; }

    /// <summary>The agency that is asked.</summary>
    public int? Agency { get; init; }

    public ComplaintTerm? Term { get; init; }

    /// <summary>Photos or signed files that prove an answer.</summary>
    public int Files { get; init; }

    internal AnswerGiven Answer => new(Content.Words, Content.Relied, Number ?? "", Day, Files);
}

/// <summary>
/// One step of a case: asked of the table of transitions, one row, one act; then clock, duties, facts and the public copy
/// are made what the case now asks for, all in the same transaction.
/// </summary>
public sealed class Turn
{
    /// <summary>Steps of which the sender hears: code, status word and link.</summary>
    private static readonly PetitionAction[] Told =
        [PetitionAction.Classify, PetitionAction.Forward, PetitionAction.Promise, PetitionAction.Solve, PetitionAction.Explain, PetitionAction.Guide, PetitionAction.Refuse, PetitionAction.Discard];

    private readonly CaseDesk desk;
    private readonly OpenCase open;
    private readonly PetitionAction action;
    private readonly Actor actor;
    private readonly List<PetitionStep> steps;

    internal Turn(CaseDesk desk, OpenCase open, PetitionAction action, Actor actor, string? reason)
    {
        (this.desk, this.open, this.action, this.actor, steps) = (desk, open, action, actor, [.. open.Steps]);
        Change = desk.Changes.Begin(HandlingActs.Of(action), actor, open.Petition.Holder, open.Petition.Id, reason);
        Handling = open.Handling ?? PetitionHandling.Fresh(open.Petition, null);
        if (open.Handling is null) Change.Add(Handling);
    }

    public Change Change { get; }

    public PetitionHandling Handling { get; }

    /// <summary>The step that was taken.</summary>
    public PetitionStep? Step { get; private set; }

    private Petition Petition => open.Petition;

    private DateOnly Today => VietnamTime.DayOf(Change.Now);

    /// <summary>Takes the step, or says why not. Nothing is saved yet.</summary>
    public Refusal? Take(StepGiven given)
    {
        var decided = HandlingDecisions.Step(Petition.State, Petition.Class, action, open.Hands, Petition.Agency is not null);
        if (!decided.Ok) return decided.Refusals[0];
        if (Forbidden(given) is { } refused) return refused;
        var before = Petition.DueOn;
        Petition.State = decided.Value;
        // What is erased long after the end does not come back to the top of what is done.
        if (action != PetitionAction.Forget) Petition.ChangedAt = Change.Now;
        Apply(given, before);
        var id = Guid.CreateVersion7();
        Step = new PetitionStep
        {
            Id = id, Petition = Petition.Id, No = steps.Count == 0 ? 1 : steps.Max(s => s.No) + 1, Action = action, Hand = open.Hands, At = Change.Now,
            Account = actor.SignedIn ? actor.Id : null, Holder = Petition.Holder, Agency = Petition.Agency, Day = given.Day, Number = given.Number, Reason = given.Reason,
            Content = given.Content.Sealed(desk.Key, id),
        };
        steps.Add(Step);
        Change.Add(Step);
        Note(given);
        return null;
    }

    /// <summary>Settles what follows from the step, and saves all of it or nothing.</summary>
    public async Task<Refusal?> Save(CancellationToken stop)
    {
        await Give(stop);
        var clock = CaseClock.Of(Petition, Handling, steps, desk.Rules.Limits, desk.Rules.Holidays);
        var now = open with { Handling = Handling, Steps = steps };
        Petition.DueOn = clock?.Due;
        await CaseDuties.Settle(desk.Db, Change, Petition, clock, now.Paused, stop);
        await Change.Settle(Petition.Id, CaseFacts.Of(Petition, Handling, steps), stop);
        int[] asked = [.. steps.Select(s => s.Agency).Append(Petition.Agency).OfType<int>().Distinct()];
        var agencies = asked.Length == 0 ? [] : await desk.Db.PetitionAgencies().AsNoTracking().Where(a => asked.Contains(a.Unit)).ToDictionaryAsync(a => a.Unit, stop);
        if (CaseCopy.Of(now, Handling, desk.Categories, desk.Book, agencies) is { } copy) await desk.Copies.Put(Change, copy, stop);
        else if (Petition.SortedAt is not null) await desk.Copies.Take(Change, OpenCode.Parse(Petition.Code)!, stop);
        if (Told.Contains(action) && open.Content is { } content) await desk.Mail.Tell(Change, content, Petition.Id, Petition.Code, Petition.State, stop);
        if (Petition.State is not (PetitionState.Forwarded or PetitionState.Promised) || action is PetitionAction.Forward) await EndLinks(stop);
        return await Change.Save(stop);
    }

    private Refusal? Forbidden(StepGiven given) => action switch
    {
        PetitionAction.Promise when given.Day is { } day => HandlingDecisions.Promise(day, Today),
        PetitionAction.Pause when open.Paused => HandlingRefusals.AlreadyPaused,
        PetitionAction.Pause when given.Reason is null => HandlingRefusals.PauseReason,
        PetitionAction.Resume when !open.Paused => HandlingRefusals.NotPaused,
        PetitionAction.Reopen => Petition.State == PetitionState.Closed && desk.Rules.Limits.On(Clocks.ReopenWithin, Today) is { } within
            ? HandlingDecisions.Reopen(Petition.State, Handling.EndedAt, within, Change.Now, desk.Rules.Holidays) : null,
        _ => HandlingDecisions.Answer(action, Petition.Class, given.Answer, Today),
    };

    private void Apply(StepGiven given, DateOnly? due)
    {
        if (PetitionStates.OutcomeOf(action) is { } outcome) Petition.Outcome = outcome;
        switch (action)
        {
            case PetitionAction.Classify:
                Petition.SortedAt ??= Change.Now;
                break;
            case PetitionAction.HandOver or PetitionAction.TakeBack:
                (Petition.Holder, Petition.Agency) = (given.Holder ?? Petition.Unit, null);
                (Handling.HeldSince, Handling.WaitingSince, Handling.Term, Handling.Assigned) = (Today, null, null, null);
                break;
            case PetitionAction.Forward:
                (Petition.Agency, Handling.WaitingSince) = (given.Agency, Today);
                StartTerm(Petition.Class == PetitionClass.Complaint ? ComplaintTerm.Accept : null);
                break;
            case PetitionAction.SendBack:
                (Petition.Agency, Handling.WaitingSince, Handling.HeldSince) = (null, null, Today);
                StartTerm(null);
                break;
            case PetitionAction.Accept:
                StartTerm(given.Term);
                break;
            case PetitionAction.Promise:
                Handling.Promises++;
                break;
            case PetitionAction.Solve or PetitionAction.Explain or PetitionAction.Guide or PetitionAction.Refuse:
                (Handling.AnsweredAt, Handling.EndedAt, Handling.Sender, Handling.Proven) = (Change.Now, null, SenderWord.Nothing, given.Answer.Documented);
                Handling.LateDays = Clocks.LateBy(due, Today);
                break;
            case PetitionAction.Confirm or PetitionAction.Silence:
                (Handling.Sender, Handling.EndedAt) = (action == PetitionAction.Confirm ? SenderWord.Yes : SenderWord.Silent, Change.Now);
                break;
            case PetitionAction.Discard or PetitionAction.Withdraw or PetitionAction.Split:
                Handling.EndedAt = Change.Now;
                break;
            case PetitionAction.Reopen:
                Petition.Reopened++;
                (Petition.Outcome, Handling.AnsweredAt, Handling.EndedAt, Handling.Sender) = (null, null, null, SenderWord.No);
                (Handling.Proven, Handling.LateDays, Handling.PublicAnswer, Handling.ClockFrom) = (false, 0, null, Change.Now);
                if (Handling.Term is not null) StartTerm(ComplaintTerm.Accept);
                break;
        }
    }

    private void StartTerm(ComplaintTerm? term) => (Handling.Term, Handling.TermFrom) = (term, term is null ? null : Change.Now);

    // At a new desk, or with another field or place, the table names the person; whoever took it on otherwise stays on it.
    private async Task Give(CancellationToken stop)
    {
        var moved = action is PetitionAction.Classify && desk.Db.Entry(Petition) is var row && (row.Property(p => p.Category).IsModified || row.Property(p => p.Area).IsModified);
        if (Petition.AboutUnit is not null || (!moved && (action is not (PetitionAction.Classify or PetitionAction.HandOver or PetitionAction.TakeBack) || Handling.Assigned is not null))) return;
        if (await desk.People.Of(Petition.Holder, Petition.Category, Petition.Area, stop) is not { } person || person == Handling.Assigned) return;
        Handling.Assigned = person;
        Change.Note("account", person.ToString());
    }

    // A newer link, an answer or a case that was taken back: none of the older links opens anything any more.
    private async Task EndLinks(CancellationToken stop)
    {
        var links = await desk.Db.AgencyLinks().Where(l => l.Petition == Petition.Id && l.EndedAt == null).ToListAsync(stop);
        foreach (var link in links) link.EndedAt = Change.Now;
    }

    private void Note(StepGiven given)
    {
        Change.Note("state", Petition.State.ToString());
        if (given.Holder is { } holder) Change.Note("holder", holder.ToString(CultureInfo.InvariantCulture));
        if (given.Agency is { } agency) Change.Note("agency", agency.ToString(CultureInfo.InvariantCulture));
        if (given.Day is { } day) Change.Note("day", day.ToString("O", CultureInfo.InvariantCulture));
        if (given.Number is { Length: > 0 } number) Change.Note("number", number);
        if (given.Reason is { } reason) Change.Note("reason", reason);
    }
}
