using A = CauNoi.Petitions.Rules.PetitionAction;
using K = CauNoi.Petitions.Rules.PetitionClass;
using S = CauNoi.Petitions.Rules.PetitionState;

namespace CauNoi.Petitions.Rules;

/// <summary>The states of a case, the named sets of them, and the only table of transitions.</summary>
public static class PetitionStates
{
    /// <summary>A person has not looked at it yet: nobody but the receiving desk knows of it.</summary>
    public static readonly IReadOnlySet<PetitionState> Unsorted = new HashSet<PetitionState> { S.Held, S.Received };

    /// <summary>Somebody owes the next step.</summary>
    public static readonly IReadOnlySet<PetitionState> Open = new HashSet<PetitionState> { S.Held, S.Received, S.Sorted, S.Forwarded, S.Promised };

    /// <summary>States in which an answer can be given.</summary>
    public static readonly IReadOnlySet<PetitionState> Answerable = new HashSet<PetitionState> { S.Sorted, S.Forwarded, S.Promised };

    /// <summary>States in which a public copy may stand.</summary>
    public static readonly IReadOnlySet<PetitionState> Publishable = new HashSet<PetitionState> { S.Sorted, S.Forwarded, S.Promised, S.Answered, S.Closed, S.Withdrawn };

    /// <summary>Nothing more is owed; only the sender may open a closed one again.</summary>
    public static readonly IReadOnlySet<PetitionState> Ended = new HashSet<PetitionState> { S.Closed, S.Withdrawn, S.Split, S.Sealed };

    private const Hand Keepers = Hand.Desk | Hand.Holder;

    private static readonly PetitionClass?[] Unclassed = [null];
    private static readonly PetitionClass?[] Ordinary = [K.Petition, K.Reflection, K.Request];
    private static readonly PetitionClass?[] Classed = [K.Petition, K.Reflection, K.Request, K.Complaint];
    private static readonly PetitionClass?[] Any = [null, K.Petition, K.Reflection, K.Request, K.Complaint];

    // A denunciation is in no row but the one that takes it out of here. A complaint is received, sorted, guided or forwarded,
    // watched and pressed: it is decided by the body that the law names, and no row lets the Front solve it, promise about it
    // or explain it away (Law on Complaints 2011, Articles 17 to 21 and 66).
    private static readonly Step[] Table =
    [
        new(A.Admit, Unclassed, [S.Held], Hand.Desk, S.Received),
        new(A.Discard, Unclassed, [S.Held], Hand.Desk, S.Closed),
        new(A.Classify, Any, [S.Received], Keepers, S.Sorted),
        new(A.Classify, Classed, [S.Sorted], Keepers, null),
        new(A.Split, Any, [S.Received, S.Sorted], Keepers, S.Split),
        new(A.HandOver, Any, [S.Received, S.Sorted], Hand.Holder, null),
        new(A.TakeBack, Any, [S.Received, S.Sorted], Hand.Desk | Hand.Above, null),
        new(A.TakeBack, Classed, [S.Forwarded, S.Promised], Keepers | Hand.Above, S.Sorted),
        new(A.Forward, Classed, [S.Sorted, S.Forwarded, S.Promised], Hand.Holder, S.Forwarded),
        new(A.SendBack, Classed, [S.Forwarded], Hand.Agency, S.Sorted),
        new(A.Accept, [K.Complaint], [S.Forwarded], Hand.Holder | Hand.Agency, null),
        new(A.Reply, Classed, [S.Forwarded, S.Promised], Hand.Agency, null),
        new(A.Promise, Ordinary, [S.Sorted], Hand.Holder, S.Promised),
        new(A.Promise, Ordinary, [S.Forwarded, S.Promised], Hand.Holder | Hand.Agency, S.Promised),
        new(A.Solve, Ordinary, [S.Sorted], Hand.Holder, S.Answered),
        new(A.Solve, Ordinary, [S.Forwarded, S.Promised], Hand.Holder | Hand.Agency, S.Answered),
        new(A.Explain, Ordinary, [S.Sorted], Hand.Holder, S.Answered),
        new(A.Explain, Ordinary, [S.Forwarded, S.Promised], Hand.Holder | Hand.Agency, S.Answered),
        // What the competent body decided about a complaint, as it stands in its document.
        new(A.Explain, [K.Complaint], [S.Forwarded], Hand.Holder | Hand.Agency, S.Answered),
        new(A.Guide, Classed, [S.Sorted], Hand.Holder, S.Answered),
        new(A.Refuse, Classed, [S.Sorted], Hand.Holder, S.Answered),
        new(A.Refuse, Ordinary, [S.Forwarded, S.Promised], Hand.Holder | Hand.Agency, S.Answered),
        new(A.Confirm, Classed, [S.Answered], Hand.Sender, S.Closed),
        new(A.Reopen, Any, [S.Answered, S.Closed], Hand.Sender, null),
        new(A.Silence, Classed, [S.Answered], Hand.Program, S.Closed),
        new(A.Pause, Classed, [S.Sorted, S.Forwarded], Hand.Holder, null),
        new(A.Resume, Classed, [S.Sorted, S.Forwarded], Hand.Holder, null),
        new(A.Press, Classed, [S.Sorted, S.Forwarded, S.Promised], Keepers | Hand.Above, null),
        new(A.Escalate, Any, [S.Received, S.Sorted, S.Forwarded, S.Promised], Hand.Program, null),
        new(A.Withdraw, Any, [S.Held, S.Received, S.Sorted, S.Forwarded, S.Promised], Hand.Sender, S.Withdrawn),
        new(A.AddMessage, Any, [S.Held, S.Received, S.Sorted, S.Forwarded, S.Promised, S.Answered], Hand.Sender, null),
        new(A.Publish, Classed, [S.Sorted, S.Forwarded, S.Promised, S.Answered, S.Closed], Keepers, null),
        new(A.Withhold, Classed, [S.Sorted, S.Forwarded, S.Promised, S.Answered, S.Closed], Keepers, null),
        new(A.Forget, Any, [S.Closed, S.Withdrawn, S.Split], Hand.Program, null),
        new(A.Seal, Any, [S.Held, S.Received, S.Sorted, S.Forwarded, S.Promised, S.Answered, S.Closed, S.Withdrawn, S.Split], Keepers, S.Sealed),
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
        if (action == A.Reopen) return kind is null ? S.Received : agency ? S.Forwarded : S.Sorted;
        return Array.Find(Table, s => s.Allows(state, kind, action, hands))!.To ?? state;
    }

    /// <summary>Everything that may be done from here, in the order of the table.</summary>
    public static IReadOnlyList<PetitionAction> Possible(PetitionState state, PetitionClass? kind, Hand hands) =>
        [.. Table.Where(s => s.Allows(state, kind, s.Action, hands)).Select(s => s.Action).Distinct()];

    /// <summary>How an action ends a case, where it does.</summary>
    public static PetitionOutcome? OutcomeOf(PetitionAction action) => action switch
    {
        A.Solve => PetitionOutcome.Solved,
        A.Explain => PetitionOutcome.Explained,
        A.Guide => PetitionOutcome.NotCompetent,
        A.Refuse or A.Discard => PetitionOutcome.Refused,
        _ => null,
    };

    private sealed record Step(PetitionAction Action, PetitionClass?[] For, PetitionState[] From, Hand By, PetitionState? To)
    {
        public bool Allows(PetitionState state, PetitionClass? kind, PetitionAction action, Hand hands) =>
            Action == action && (By & hands) != Hand.None && Array.IndexOf(From, state) >= 0 && Array.IndexOf(For, kind) >= 0;
    }
}
