using CauNoi.Kernel.Duties;
using CauNoi.Today.Rules;

namespace CauNoi.Today.Tests.Unit;

public class TurnTests
{
    private static readonly DutyTurnKind[] All = Enum.GetValues<DutyTurnKind>();

    [Fact]
    public void A_turn_begins_once_and_never_on_a_duty_that_is_done()
    {
        foreach (var kind in All.Where(k => k != DutyTurnKind.Escalated))
        {
            TurnDecisions.Begin(kind, [], closed: false).ShouldBeNull();
            TurnDecisions.Begin(kind, [kind], closed: false).ShouldNotBeNull();
            TurnDecisions.Begin(kind, [.. All.Where(k => k != kind)], closed: false).ShouldBeNull();
            TurnDecisions.Begin(kind, [], closed: true).ShouldBe(TodayRefusals.Done);
        }
    }

    [Fact]
    public void Only_what_stands_is_ended()
    {
        foreach (var kind in All)
        {
            TurnDecisions.End(kind, [kind]).ShouldBeNull();
            TurnDecisions.End(kind, [.. All.Where(k => k != kind)]).ShouldBe(TodayRefusals.NothingToEnd);
        }
    }

    [Fact]
    public void A_kind_of_turn_is_read_back_by_its_stored_name()
    {
        foreach (var kind in All) DutyTurnKinds.Named(kind.Stored()).ShouldBe(kind);
        DutyTurnKinds.Named("khac").ShouldBeNull();
    }

    [Fact]
    public void A_target_travels_as_one_word_and_what_is_none_is_none()
    {
        var person = new DutyTarget(Guid.CreateVersion7(), null);
        DutyTarget.Parse($"{person}").ShouldBe(person);
        DutyTarget.Parse("don-vi-101").ShouldBe(new DutyTarget(null, 101));
        foreach (var word in new[] { "", "don-vi-", "don-vi--1", "don-vi-x", "nguoi-1", "101", "don-vi-99999999999" }) DutyTarget.Parse(word).ShouldBeNull(word);
    }
}
