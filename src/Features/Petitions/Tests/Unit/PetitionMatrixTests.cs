using CauNoi.Kernel;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>Every class × state × hand × action, walked against what is written here by state, the other way round than the table itself.</summary>
public class PetitionMatrixTests
{
    private static readonly PetitionClass?[] Classes = [null, .. Enum.GetValues<PetitionClass>().Cast<PetitionClass?>()];

    private static readonly Hand[] Hands = [Hand.Desk, Hand.Holder, Hand.Agency, Hand.Sender, Hand.Above, Hand.Program];

    // state | hand | what may be done, and where it leads when it leads elsewhere. "unsorted" is a case without class.
    private const string Unsorted = """
        Held | Desk | Admit>Received Discard>Closed Seal>Sealed
        Held | Holder | Seal>Sealed
        Held | Sender | Withdraw>Withdrawn AddMessage
        Received | Desk | Classify>Sorted Split>Split TakeBack Seal>Sealed
        Received | Holder | Classify>Sorted Split>Split HandOver Seal>Sealed
        Received | Above | TakeBack
        Received | Sender | Withdraw>Withdrawn AddMessage
        Received | Program | Escalate
        Sorted | Desk | Split>Split TakeBack Seal>Sealed
        Sorted | Holder | Split>Split HandOver Seal>Sealed
        Sorted | Above | TakeBack
        Sorted | Sender | Withdraw>Withdrawn AddMessage
        Sorted | Program | Escalate
        Forwarded | Desk | Seal>Sealed
        Forwarded | Holder | Seal>Sealed
        Forwarded | Sender | Withdraw>Withdrawn AddMessage
        Forwarded | Program | Escalate
        Promised | Desk | Seal>Sealed
        Promised | Holder | Seal>Sealed
        Promised | Sender | Withdraw>Withdrawn AddMessage
        Promised | Program | Escalate
        Answered | Desk | Seal>Sealed
        Answered | Holder | Seal>Sealed
        Answered | Sender | Reopen>Received AddMessage
        Closed | Desk | Seal>Sealed
        Closed | Holder | Seal>Sealed
        Closed | Sender | Reopen>Received
        Closed | Program | Forget
        Withdrawn | Desk | Seal>Sealed
        Withdrawn | Holder | Seal>Sealed
        Split | Desk | Seal>Sealed
        Split | Holder | Seal>Sealed
        Withdrawn | Program | Forget
        Split | Program | Forget
        """;

    private const string Ordinary = """
        Held | Desk | Seal>Sealed
        Held | Holder | Seal>Sealed
        Held | Sender | Withdraw>Withdrawn AddMessage
        Received | Desk | Classify>Sorted Split>Split TakeBack Seal>Sealed
        Received | Holder | Classify>Sorted Split>Split HandOver Seal>Sealed
        Received | Above | TakeBack
        Received | Sender | Withdraw>Withdrawn AddMessage
        Received | Program | Escalate
        Sorted | Desk | Classify Split>Split TakeBack Press Publish Withhold Seal>Sealed
        Sorted | Holder | Classify Split>Split HandOver Forward>Forwarded Promise>Promised Solve>Answered Explain>Answered Guide>Answered Refuse>Answered Pause Resume Press Publish Withhold Seal>Sealed
        Sorted | Above | TakeBack Press
        Sorted | Sender | Withdraw>Withdrawn AddMessage
        Sorted | Program | Escalate
        Forwarded | Desk | TakeBack>Sorted Press Publish Withhold Seal>Sealed
        Forwarded | Holder | TakeBack>Sorted Forward Promise>Promised Solve>Answered Explain>Answered Refuse>Answered Pause Resume Press Publish Withhold Seal>Sealed
        Forwarded | Agency | SendBack>Sorted Reply Promise>Promised Solve>Answered Explain>Answered Refuse>Answered
        Forwarded | Above | TakeBack>Sorted Press
        Forwarded | Sender | Withdraw>Withdrawn AddMessage
        Forwarded | Program | Escalate
        Promised | Desk | TakeBack>Sorted Press Publish Withhold Seal>Sealed
        Promised | Holder | TakeBack>Sorted Forward>Forwarded Promise Solve>Answered Explain>Answered Refuse>Answered Press Publish Withhold Seal>Sealed
        Promised | Agency | Reply Promise Solve>Answered Explain>Answered Refuse>Answered
        Promised | Above | TakeBack>Sorted Press
        Promised | Sender | Withdraw>Withdrawn AddMessage
        Promised | Program | Escalate
        Answered | Desk | Publish Withhold Seal>Sealed
        Answered | Holder | Publish Withhold Seal>Sealed
        Answered | Sender | Confirm>Closed Reopen>Sorted AddMessage
        Answered | Program | Silence>Closed
        Closed | Desk | Publish Withhold Seal>Sealed
        Closed | Holder | Publish Withhold Seal>Sealed
        Closed | Sender | Reopen>Sorted
        Closed | Program | Forget
        Withdrawn | Desk | Seal>Sealed
        Withdrawn | Holder | Seal>Sealed
        Split | Desk | Seal>Sealed
        Split | Holder | Seal>Sealed
        Withdrawn | Program | Forget
        Split | Program | Forget
        """;

    // Of a complaint the same, without a promise, a solution or an explanation of the Front's own.
    private static readonly string Complaint = Ordinary
        .Replace("Forward>Forwarded Promise>Promised Solve>Answered Explain>Answered Guide", "Forward>Forwarded Guide")
        .Replace("Forwarded | Holder | TakeBack>Sorted Forward Promise>Promised Solve>Answered Explain>Answered Refuse>Answered", "Forwarded | Holder | TakeBack>Sorted Forward Accept Explain>Answered")
        .Replace("SendBack>Sorted Reply Promise>Promised Solve>Answered Explain>Answered Refuse>Answered", "SendBack>Sorted Accept Reply Explain>Answered")
        .Replace("Forward>Forwarded Promise Solve>Answered Explain>Answered Refuse>Answered", "Forward>Forwarded")
        .Replace("Promised | Agency | Reply Promise Solve>Answered Explain>Answered Refuse>Answered", "Promised | Agency | Reply");

    [Fact]
    public void Every_class_state_hand_and_action_is_as_designed_and_everything_else_is_refused()
    {
        var cells = 0;
        foreach (var kind in Classes)
        {
            var designed = Designed(kind);
            foreach (var state in Enum.GetValues<PetitionState>())
                foreach (var hand in Hands)
                    foreach (var action in Enum.GetValues<PetitionAction>())
                    {
                        cells++;
                        PetitionState? expected = designed.TryGetValue((state, hand, action), out var next) ? next : null;
                        PetitionStates.After(state, kind, action, hand).ShouldBe(expected, $"{kind?.ToString() ?? "unsorted"} {state} {hand} {action}");
                        PetitionStates.Possible(state, kind, hand).Contains(action).ShouldBe(expected is not null);
                        var decided = HandlingDecisions.Step(state, kind, action, hand);
                        if (expected is not null) decided.Value.ShouldBe(expected.Value);
                        else decided.Refusals.ShouldHaveSingleItem().ShouldBe(RefusalOf(kind, action), $"{kind?.ToString() ?? "unsorted"} {state} {hand} {action}");
                    }
        }

        cells.ShouldBe(6 * 10 * 6 * 28);
    }

    [Fact]
    public void A_reopened_case_goes_back_to_the_agency_that_was_asked() =>
        PetitionStates.After(PetitionState.Closed, PetitionClass.Reflection, PetitionAction.Reopen, Hand.Sender, agency: true).ShouldBe(PetitionState.Forwarded);

    [Fact]
    public void Nothing_says_that_the_Front_solved_a_complaint_or_a_denunciation()
    {
        foreach (var kind in new[] { PetitionClass.Complaint, PetitionClass.Denunciation })
            foreach (var state in Enum.GetValues<PetitionState>())
                foreach (var hands in new[] { Hand.Desk | Hand.Holder | Hand.Above, Hand.Agency, Hand.Program })
                    PetitionStates.Possible(state, kind, hands).ShouldNotContain(a => a == PetitionAction.Solve || a == PetitionAction.Promise);
        HandlingDecisions.Step(PetitionState.Sorted, PetitionClass.Complaint, PetitionAction.Solve, Hand.Holder).Refusals.ShouldBe([HandlingRefusals.ComplaintNotDecidedHere]);
        HandlingDecisions.Step(PetitionState.Sorted, PetitionClass.Denunciation, PetitionAction.Forward, Hand.Holder).Refusals.ShouldBe([HandlingRefusals.DenunciationNotHere]);
        PetitionWords.Of(PetitionOutcome.Explained, PetitionClass.Complaint).ShouldNotContain("Mặt trận");
    }

    [Fact]
    public void Only_the_sender_the_clock_or_a_reason_ends_a_case_and_a_promise_never_does()
    {
        foreach (var kind in Classes)
            foreach (var state in PetitionStates.Open)
                foreach (var hand in Hands)
                    foreach (var action in PetitionStates.Possible(state, kind, hand).Where(a => PetitionStates.After(state, kind, a, hand) == PetitionState.Closed))
                        action.ShouldBeOneOf(PetitionAction.Discard);
        PetitionStates.After(PetitionState.Forwarded, PetitionClass.Petition, PetitionAction.Promise, Hand.Agency).ShouldBe(PetitionState.Promised);
        PetitionStates.Open.ShouldContain(PetitionState.Promised);
    }

    [Fact]
    public void Several_hands_may_do_what_each_of_them_may()
    {
        var both = PetitionStates.Possible(PetitionState.Sorted, PetitionClass.Petition, Hand.Desk | Hand.Holder);
        both.ShouldBe(PetitionStates.Possible(PetitionState.Sorted, PetitionClass.Petition, Hand.Holder).Union(PetitionStates.Possible(PetitionState.Sorted, PetitionClass.Petition, Hand.Desk)), ignoreOrder: true);
        PetitionStates.Possible(PetitionState.Sorted, PetitionClass.Petition, Hand.None).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_has_a_word()
    {
        foreach (var state in Enum.GetValues<PetitionState>()) PetitionWords.Of(state).ShouldNotBeEmpty();
        foreach (var action in Enum.GetValues<PetitionAction>()) PetitionWords.Of(action).ShouldNotBeEmpty();
        foreach (var kind in Enum.GetValues<PetitionClass>()) PetitionWords.Of(kind).ShouldNotBeEmpty();
        foreach (var door in Enum.GetValues<PetitionDoor>()) PetitionWords.Of(door).ShouldNotBeEmpty();
        foreach (var outcome in Enum.GetValues<PetitionOutcome>()) PetitionWords.Of(outcome).ShouldNotBeEmpty();
    }

    // Who may not is told what holds for the class, whatever the state; otherwise only that it is not the time for it.
    private static Refusal RefusalOf(PetitionClass? kind, PetitionAction action) => (kind, action) switch
    {
        (PetitionClass.Denunciation, _) => HandlingRefusals.DenunciationNotHere,
        (PetitionClass.Complaint, PetitionAction.Solve or PetitionAction.Promise or PetitionAction.Explain) => HandlingRefusals.ComplaintNotDecidedHere,
        _ => HandlingRefusals.NotPossible,
    };

    private static Dictionary<(PetitionState, Hand, PetitionAction), PetitionState> Designed(PetitionClass? kind)
    {
        var text = kind switch { null => Unsorted, PetitionClass.Complaint => Complaint, PetitionClass.Denunciation => "", _ => Ordinary };
        var cells = new Dictionary<(PetitionState, Hand, PetitionAction), PetitionState>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var state = Enum.Parse<PetitionState>(parts[0]);
            foreach (var step in parts[2].Split(' '))
                cells.Add((state, Enum.Parse<Hand>(parts[1]), Enum.Parse<PetitionAction>(step.Split('>')[0])), step.Contains('>') ? Enum.Parse<PetitionState>(step.Split('>')[1]) : state);
        }

        return cells;
    }
}
