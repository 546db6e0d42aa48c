using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Today.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Today.Tests.Unit;

public class ReminderTests
{
    private static readonly ReminderRule Rule = new("*", [7, 1], true, [1, 3, 7], 7, "Quy ước", new DateOnly(2025, 1, 1), null, true, 1);

    // Tết of Bính Ngọ as offices had it: off from 14 to 22 February 2026, weekends included.
    private static readonly Holidays Tet = new([.. Enumerable.Range(16, 5).Select(d => new Holiday(new DateOnly(2026, 2, d), "Tết Nguyên đán"))], []);

    [Fact]
    public void An_officer_is_reminded_before_on_and_after_and_never_at_a_weekend_or_at_Tet()
    {
        // Due on the first day of the year Bính Ngọ, 17/2/2026, in the middle of the rest.
        Days(new DateOnly(2026, 2, 17), officer: true).ShouldBe([new(2026, 2, 10), new(2026, 2, 13), new(2026, 2, 23), new(2026, 2, 24)]);
    }

    [Fact]
    public void A_head_of_an_area_is_reminded_at_weekends_too_but_not_on_holidays() =>
        Days(new DateOnly(2026, 3, 8), officer: false).ShouldBe([new(2026, 3, 1), new(2026, 3, 7), new(2026, 3, 8), new(2026, 3, 9), new(2026, 3, 11), new(2026, 3, 15)]);

    [Fact]
    public void An_ordinary_week_has_the_days_that_the_rule_says() =>
        // A Wednesday. The seventh day after is a Wednesday too.
        Days(new DateOnly(2026, 4, 8), officer: true).ShouldBe([new(2026, 4, 1), new(2026, 4, 7), new(2026, 4, 8), new(2026, 4, 9), new(2026, 4, 13), new(2026, 4, 15)]);

    [Fact]
    public void Whatever_the_due_day_everybody_is_told_before_it_ends_and_only_on_days_of_reading() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), n =>
        {
            var due = new DateOnly(2026, 1, 5).AddDays(n);
            var days = Days(due, officer: true);
            return days.All(d => ReadingDays.Of(Role.CommuneOfficer, d, Tet)) && days.Any(d => d <= due) && days.Any(d => d > due) && days.Count <= 6;
        }));

    [Fact]
    public void The_closest_row_speaks_for_a_kind_and_a_row_that_ended_does_not()
    {
        var (all, some, one) = (Rule, Rule with { Duty = "today.*" }, Rule with { Duty = "today.task-area", To = new DateOnly(2026, 6, 30) });
        var table = new ReminderTable([all, one, some]);
        table.On("today.task-area", new DateOnly(2026, 6, 30)).ShouldBe(one);
        table.On("today.task-area", new DateOnly(2026, 7, 1)).ShouldBe(some);
        table.On("feedback.answer", new DateOnly(2026, 7, 1)).ShouldBe(all);
        table.On("feedback.answer", new DateOnly(2024, 12, 31)).ShouldBeNull();
    }

    [Theory]
    [InlineData("20:59", false)]
    [InlineData("21:00", true)]
    [InlineData("00:00", true)]
    [InlineData("06:29", true)]
    [InlineData("06:30", false)]
    [InlineData("12:00", false)]
    public void Night_is_quiet(string hour, bool quiet) =>
        ReadingDays.Quiet(TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(21, 0), new TimeOnly(6, 30)).ShouldBe(quiet);

    private static List<DateOnly> Days(DateOnly due, bool officer) => [.. Enumerable.Range(-40, 80).Select(due.AddDays)
        .Where(day => Rule.Falls(due, day, d => ReadingDays.Of(officer ? Role.CommuneOfficer : Role.AreaHead, d, Tet)))];
}

public class DigestPlanTests
{
    private static readonly DateOnly Day = new(2026, 4, 8);
    private static readonly DateOnly Since = new(2025, 7, 1);
    private static readonly Guid Head = Guid.CreateVersion7(), Officer = Guid.CreateVersion7(), Other = Guid.CreateVersion7(), Board = Guid.CreateVersion7();

    private static readonly DigestPlan Plan = new(
        new Dictionary<string, IReadOnlyList<Role>> { ["a"] = [Role.AreaHead], ["b"] = [Role.CommuneOfficer, Role.StandingBoard] },
        new ReminderTable([new ReminderRule("*", [1], true, [1], null, "Quy ước", Since, null, true, 1)]), Holidays.None,
        UnitTree.On(Day,
        [
            new UnitNode(1, null, "province", "Tỉnh", Since), new UnitNode(11, 1, "commune", "Xã Một", Since), new UnitNode(12, 1, "commune", "Xã Hai", Since),
            new UnitNode(101, 11, "residential-area", "Xóm Một", Since),
        ]),
        new[] { new Succession(7, 11, Since) }.ToLookup(s => s.Before),
        [new(Head, "Trưởng ban", Role.AreaHead, 101), new(Officer, "Cán bộ", Role.CommuneOfficer, 11), new(Other, "Cán bộ khác", Role.CommuneOfficer, 12), new(Board, "Thường trực", Role.StandingBoard, 1)]);

    [Fact]
    public void A_duty_is_told_to_those_in_whose_inbox_it_is_and_to_nobody_else()
    {
        On(Owed("a", 101)).ShouldBe([Head]);
        On(Owed("b", 11)).ShouldBe([Officer, Board], ignoreOrder: true);
        On(Owed("b", 12)).ShouldBe([Other, Board], ignoreOrder: true);
    }

    [Fact]
    public void What_was_handed_on_is_told_to_the_receiver_only()
    {
        On(Owed("b", 11) with { HandedTo = new DutyTarget(Head, null) }).ShouldBe([Head]);
        On(Owed("b", 11) with { HandedTo = new DutyTarget(null, 12) }).ShouldBe([Other]);
        On(Owed("a", 101) with { AlsoSeenBy = [new DutyTarget(null, 11)] }).ShouldBe([Head, Officer], ignoreOrder: true);
    }

    [Fact]
    public void Whoever_has_a_conflict_of_interest_is_not_even_told_a_number() => On(Owed("b", 11) with { HiddenFrom = [Officer] }).ShouldBe([Board]);

    [Fact]
    public void A_duty_of_a_unit_that_went_on_as_another_is_told_there() => On(Owed("b", 7)).ShouldBe([Officer, Board], ignoreOrder: true);

    [Fact]
    public void Who_is_to_be_reminded_of_nothing_is_not_in_the_plan() => On(Owed("b", 11) with { Day = Day.AddDays(3) }).ShouldBeEmpty();

    [Fact]
    public void Numbers_are_told_apart_by_the_day()
    {
        var told = Plan.On(Day, [Owed("a", 101), Owed("a", 101) with { Day = Day.AddDays(-1) }, Owed("a", 101) with { Day = Day.AddDays(1) }, Owed("a", 101) with { Day = Day.AddDays(1) }]);
        told[Head].ShouldBe(new Digest(1, 1, 2));
    }

    private static IEnumerable<Guid> On(OpenDuty duty) => Plan.On(Day, [duty]).Keys;

    private static OpenDuty Owed(string kind, int unit) => new(Guid.CreateVersion7(), kind, unit, Day);
}
