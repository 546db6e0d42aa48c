namespace CauNoi.Petitions.Rules;

// Inside, or the folders of the room that bear the same names would be found first.
using static CauNoi.Petitions.Rules.PetitionAction;
using static CauNoi.Petitions.Rules.PetitionClass;
using static CauNoi.Petitions.Rules.PetitionState;

/// <summary>The states of a case, the named sets of them, and the only table of transitions.</summary>
public static class PetitionStates
{
    /// <summary>A person has not looked at it yet: nobody but the receiving desk knows of it.</summary>
    public static readonly IReadOnlySet<PetitionState> Unsorted = new HashSet<PetitionState> { Held, Received };

    /// <summary>Somebody owes the next step.</summary>
    public static readonly IReadOnlySet<PetitionState> Open = new HashSet<PetitionState> { Held, Received, Sorted, Forwarded, Promised };

    /// <summary>States in which an answer can be given.</summary>
    public static readonly IReadOnlySet<PetitionState> Answerable = new HashSet<PetitionState> { Sorted, Forwarded, Promised };

    /// <summary>States in which a public copy may stand.</summary>
    public static readonly IReadOnlySet<PetitionState> Publishable = new HashSet<PetitionState> { Sorted, Forwarded, Promised, Answered, Closed };

    /// <summary>Nothing more is owed; only the sender may open a closed one again.</summary>
    public static readonly IReadOnlySet<PetitionState> Ended = new HashSet<PetitionState> { Closed, Withdrawn, PetitionState.Split, Sealed };

    private const Hand Keepers = Hand.Desk | Hand.Holder;

    private static readonly PetitionClass?[] Unclassed = [null];
    private static readonly PetitionClass?[] Ordinary = [Petition, Reflection, Request];
    private static readonly PetitionClass?[] Classed = [Petition, Reflection, Request, Complaint];
    private static readonly PetitionClass?[] Any = [null, Petition, Reflection, Request, Complaint];

    // A denunciation is in no row but the one that takes it out of here. A complaint is received, sorted, guided or forwarded,
    // watched and pressed: it is decided by the body that the law names, and no row lets the Front solve it, promise about it
    // or explain it away (Law on Complaints 2011, Articles 17 to 21 and 66).
    private static readonly Step[] Table =
    [
        new(Admit, Unclassed, [Held], Hand.Desk, Received),
        new(Discard, Unclassed, [Held], Hand.Desk, Closed),
        new(Classify, Any, [Received], Keepers, Sorted),
        new(Classify, Classed, [Sorted], Keepers, null),
        new(PetitionAction.Split, Any, [Received, Sorted], Keepers, PetitionState.Split),
        new(HandOver, Any, [Received, Sorted], Hand.Holder, null),
        new(TakeBack, Any, [Received, Sorted], Hand.Desk | Hand.Above, null),
        new(TakeBack, Classed, [Forwarded, Promised], Keepers | Hand.Above, Sorted),
        new(Forward, Classed, [Sorted, Forwarded, Promised], Hand.Holder, Forwarded),
        new(SendBack, Classed, [Forwarded], Hand.Agency, Sorted),
        new(Accept, [Complaint], [Forwarded], Hand.Holder | Hand.Agency, null),
        new(Reply, Classed, [Forwarded, Promised], Hand.Agency, null),
        new(Promise, Ordinary, [Sorted], Hand.Holder, Promised),
        new(Promise, Ordinary, [Forwarded, Promised], Hand.Holder | Hand.Agency, Promised),
        new(Solve, Ordinary, [Sorted], Hand.Holder, Answered),
        new(Solve, Ordinary, [Forwarded, Promised], Hand.Holder | Hand.Agency, Answered),
        new(Explain, Ordinary, [Sorted], Hand.Holder, Answered),
        new(Explain, Ordinary, [Forwarded, Promised], Hand.Holder | Hand.Agency, Answered),
        // What the competent body decided about a complaint, as it stands in its document.
        new(Explain, [Complaint], [Forwarded], Hand.Holder | Hand.Agency, Answered),
        new(Guide, Classed, [Sorted], Hand.Holder, Answered),
        new(Refuse, Classed, [Sorted], Hand.Holder, Answered),
        new(Refuse, Ordinary, [Forwarded, Promised], Hand.Holder | Hand.Agency, Answered),
        new(Confirm, Classed, [Answered], Hand.Sender, Closed),
        new(Reopen, Any, [Answered, Closed], Hand.Sender, null),
        new(Silence, Classed, [Answered], Hand.Program, Closed),
        new(Pause, Classed, [Sorted, Forwarded], Hand.Holder, null),
        new(Resume, Classed, [Sorted, Forwarded], Hand.Holder, null),
        new(Press, Classed, [Sorted, Forwarded, Promised], Keepers | Hand.Above, null),
        new(Escalate, Any, [Received, Sorted, Forwarded, Promised], Hand.Program, null),
        new(Withdraw, Any, [Held, Received, Sorted, Forwarded, Promised], Hand.Sender, Withdrawn),
        new(AddMessage, Any, [Held, Received, Sorted, Forwarded, Promised, Answered], Hand.Sender, null),
        new(Publish, Classed, [Sorted, Forwarded, Promised, Answered, Closed], Keepers, null),
        new(Withhold, Classed, [Sorted, Forwarded, Promised, Answered, Closed], Keepers, null),
        new(Seal, Any, [Held, Received, Sorted, Forwarded, Promised, Answered, Closed, Withdrawn, PetitionState.Split], Keepers, Sealed),
    ];

    /// <summary>The state after an action, or null when it is not possible from here for whoever asks.</summary>
    /// <param name="state">Where the case stands.</param>
    /// <param name="kind">Its class; null until a person gave it one.</param>
    /// <param name="action">What is asked.</param>
    /// <param name="hands">In what capacities.</param>
    /// <param name="agency">Whether an agency was asked: there it goes back to.</param>
    public static PetitionState? After(PetitionState state, PetitionClass? kind, PetitionAction action, Hand hands, bool agency = false)
    {
        if (!Array.Exists(Table, s => s.Allows(state, kind, action, hands))) return null;
        if (action == Reopen) return kind is null ? Received : agency ? Forwarded : Sorted;
        return Array.Find(Table, s => s.Allows(state, kind, action, hands))!.To ?? state;
    }

    /// <summary>Everything that may be done from here, in the order of the table.</summary>
    public static IReadOnlyList<PetitionAction> Possible(PetitionState state, PetitionClass? kind, Hand hands) =>
        [.. Table.Where(s => s.Allows(state, kind, s.Action, hands)).Select(s => s.Action).Distinct()];

    /// <summary>How an action ends a case, where it does.</summary>
    public static PetitionOutcome? OutcomeOf(PetitionAction action) => action switch
    {
        Solve => PetitionOutcome.Solved,
        Explain => PetitionOutcome.Explained,
        Guide => PetitionOutcome.NotCompetent,
        Refuse or Discard => PetitionOutcome.Refused,
        _ => null,
    };

    private sealed record Step(PetitionAction Action, PetitionClass?[] For, PetitionState[] From, Hand By, PetitionState? To)
    {
        public bool Allows(PetitionState state, PetitionClass? kind, PetitionAction action, Hand hands) =>
            Action == action && (By & hands) != 0 && Array.IndexOf(From, state) >= 0 && Array.IndexOf(For, kind) >= 0;
    }
}
