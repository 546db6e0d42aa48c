using System.Globalization;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Today.Tests.Unit;

public class DueSpanTests
{
    // A Wednesday.
    private static readonly DateTimeOffset Now = At("2026-11-25T09:00");

    [Theory]
    [InlineData("2026-11-25T09:00", DueAge.LateDays)]
    [InlineData("2026-11-25T09:01", DueAge.Today)]
    [InlineData("2026-11-26T00:00", DueAge.Today)]
    [InlineData("2026-11-26T00:01", DueAge.ThisWeek)]
    [InlineData("2026-11-30T00:00", DueAge.ThisWeek)]
    [InlineData("2026-11-30T00:01", DueAge.Later)]
    [InlineData("2026-11-25T00:00", DueAge.LateDays)]
    [InlineData("2026-11-23T00:00", DueAge.LateDays)]
    [InlineData("2026-11-22T00:00", DueAge.LateWeek)]
    [InlineData("2026-11-19T00:00", DueAge.LateWeek)]
    [InlineData("2026-11-18T00:00", DueAge.LateMonth)]
    [InlineData("2026-10-27T00:00", DueAge.LateMonth)]
    [InlineData("2026-10-26T00:00", DueAge.LateLonger)]
    public void A_duty_has_the_age_that_people_would_say(string due, DueAge age) => DueSpan.AgeOf(At(due), Now).ShouldBe(age);

    [Fact]
    public void On_a_sunday_nothing_is_left_of_this_week_and_tomorrow_is_later() =>
        DueSpan.AgeOf(At("2026-11-30T12:00"), At("2026-11-29T08:00")).ShouldBe(DueAge.Later);

    [Fact]
    public void Every_moment_has_exactly_one_age_whenever_one_asks()
    {
        var minutes = Gen.Choose(-80_000, 80_000);
        Check.QuickThrowOnFailure(Prop.ForAll(minutes.Two().ToArbitrary(), pair =>
        {
            var (now, due) = (Now.AddMinutes(pair.Item1), Now.AddMinutes(pair.Item2));
            return Enum.GetValues<DueAge>().Count(age => DueSpan.Of(age, now).Covers(due)) == 1;
        }));
    }

    [Fact]
    public void Late_by_age_is_late_by_state()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(-80_000, 80_000).ToArbitrary(), minutes =>
            DueSpan.AgeOf(Now.AddMinutes(minutes), Now) <= DueAge.LateDays == (DutyStates.At(Now, Now.AddMinutes(minutes), null) == DutyState.Late)
            && DueSpan.Late(Now).Covers(Now.AddMinutes(minutes)) == (minutes <= 0)));
    }

    [Fact]
    public void Midnight_belongs_to_the_day_that_ends() => DueSpan.DayOf(At("2026-11-26T00:00")).ShouldBe(new DateOnly(2026, 11, 25));

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), VietnamTime.Offset);
}
