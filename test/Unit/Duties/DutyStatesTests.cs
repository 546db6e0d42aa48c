using CauNoi.Kernel.Duties;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Duties;

public class DutyStatesTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData(-25 * 3600, DutyState.OnTime)]
    [InlineData((-24 * 3600) - 1, DutyState.OnTime)]
    [InlineData(-24 * 3600, DutyState.DueSoon)]
    [InlineData(-1, DutyState.DueSoon)]
    // The due moment is the first that is too late.
    [InlineData(0, DutyState.Late)]
    [InlineData(3600, DutyState.Late)]
    public void An_open_duty_stands_by_the_clock(int seconds, DutyState state) => DutyStates.At(Due.AddSeconds(seconds), Due, null).ShouldBe(state);

    [Theory]
    [InlineData(-1, DutyState.Done)]
    [InlineData(0, DutyState.DoneLate)]
    [InlineData(1, DutyState.DoneLate)]
    public void A_closed_duty_stands_by_the_moment_it_was_closed(int seconds, DutyState state) =>
        DutyStates.At(Due.AddYears(1), Due, Due.AddSeconds(seconds)).ShouldBe(state);

    [Fact]
    public void A_unit_owes_exactly_while_the_duty_is_open_and_once_late_it_stays_late() => AnyText.Holds(Prop.ForAll(
        Gen.Choose(-100_000, 100_000).ToArbitrary(), Gen.Choose(-100_000, 100_000).ToArbitrary(), (now, closed) =>
            DutyStates.Owed.Contains(DutyStates.At(Due.AddSeconds(now), Due, null))
            && !DutyStates.Owed.Contains(DutyStates.At(Due.AddSeconds(now), Due, Due.AddSeconds(closed)))
            && (DutyStates.At(Due.AddSeconds(now), Due, null) != DutyState.Late || DutyStates.At(Due.AddSeconds(now + 1), Due, null) == DutyState.Late)));
}
