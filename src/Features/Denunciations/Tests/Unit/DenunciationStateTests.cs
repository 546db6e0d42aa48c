using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations.Tests.Unit;

public class DenunciationStateTests
{
    private static readonly Dictionary<(DenunciationState, DenunciationStep), DenunciationState> Designed = new()
    {
        [(DenunciationState.Waiting, DenunciationStep.Register)] = DenunciationState.Registered,
        [(DenunciationState.Waiting, DenunciationStep.Close)] = DenunciationState.Closed,
        [(DenunciationState.Registered, DenunciationStep.Transfer)] = DenunciationState.Transferred,
        [(DenunciationState.Registered, DenunciationStep.Close)] = DenunciationState.Closed,
        [(DenunciationState.Transferred, DenunciationStep.NoteResult)] = DenunciationState.Answered,
    };

    [Fact]
    public void Every_state_takes_the_designed_steps_and_no_others_and_none_before_two_have_read()
    {
        foreach (var state in Enum.GetValues<DenunciationState>())
        foreach (var step in Enum.GetValues<DenunciationStep>())
        {
            DenunciationState? next = Designed.TryGetValue((state, step), out var designed) ? designed : null;
            DenunciationStates.After(state, step).ShouldBe(next);
            OpenerDecisions.Step(state, step, opened: true).Refusals.FirstOrDefault().ShouldBe(next is null ? DenunciationRefusals.NotFromHere : null);
            OpenerDecisions.Step(state, step, opened: false).Refusals[0].ShouldBe(next is null ? DenunciationRefusals.NotFromHere : DenunciationRefusals.NotOpened);
        }
    }

    [Fact]
    public void Every_state_has_a_word_of_its_own_and_none_says_that_the_Front_decided()
    {
        var words = Enum.GetValues<DenunciationState>().Select(DenunciationStates.Word).ToList();
        words.Distinct().Count().ShouldBe(words.Count);
        words.ShouldAllBe(w => !w.Contains("giải quyết") && !w.Contains("đúng") && !w.Contains("sai"));
    }

    [Fact]
    public void Transfer_and_closing_take_an_entry_of_their_list_and_nothing_typed()
    {
        var (record, now) = (Fresh(), DateTimeOffset.UnixEpoch);
        record.Opened(now);
        record.Step(DenunciationStep.Register, null, now).ShouldBeNull();
        record.Step(DenunciationStep.Transfer, "Công an, vì ông A nhận tiền", now).ShouldBe(DenunciationRefusals.ChooseBody);
        record.Step(DenunciationStep.Close, null, now).ShouldBe(DenunciationRefusals.ChooseReason);
        record.Step(DenunciationStep.Transfer, FixedLists.Bodies[0].Id, now).ShouldBeNull();
        record.State.ShouldBe(DenunciationState.Transferred);
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, false, true)]
    [InlineData(2, false, false)]
    [InlineData(1, true, false)]
    public void Only_the_first_two_of_a_unit_that_has_sealed_nothing_come_in_by_themselves(int admitted, bool hasSealed, bool atOnce) =>
        OpenerDecisions.AtOnce(admitted, hasSealed).ShouldBe(atOnce);

    [Theory]
    [InlineData(true, 3, true, true)]
    [InlineData(true, 2, true, false)]
    [InlineData(true, 2, false, true)]
    [InlineData(false, 2, true, true)]
    public void An_opener_may_go_while_two_are_left_or_nothing_is_sealed(bool admitted, int now, bool hasSealed, bool may) =>
        (OpenerDecisions.End(admitted, now, hasSealed) is null).ShouldBe(may);

    [Fact]
    public void One_person_never_meets_oneself_and_nobody_meets_too_late()
    {
        var (one, other, now) = (Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        OpenerDecisions.Meets(one, other, now.AddSeconds(1), now).ShouldBeTrue();
        OpenerDecisions.Meets(one, one, now.AddSeconds(1), now).ShouldBeFalse();
        OpenerDecisions.Meets(one, other, now, now).ShouldBeFalse();
    }

    private static SealedDenunciation Fresh() => new() { Code = "TC-2222-2222", SecretHash = [] };
}
