using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class WorkingDaysTests
{
    /// <summary>28/04 is a Tuesday: 29 Wed = 1; 30 and 1/5 are off; Sat, Sun; 4 Mon = 2; 5 = 3; 6 = 4; 7 Thu = 5.</summary>
    [Fact]
    public void Five_working_days_after_28_April_2026_is_7_May() =>
        WorkingDays.Add(Day("2026-04-28"), 5, DaysOff).ShouldBe(Day("2026-05-07"));

    [Theory]
    [InlineData("2026-04-28", 0, "2026-04-28")]
    [InlineData("2026-04-28", 1, "2026-04-29")]
    [InlineData("2026-04-28", 2, "2026-05-04")]
    [InlineData("2026-05-01", 1, "2026-05-04")]
    [InlineData("2026-05-02", 1, "2026-05-04")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2026-05-04", -1, "2026-04-29")]
    [InlineData("2026-05-07", -5, "2026-04-28")]
    public void The_day_of_the_event_does_not_count(string day, int n, string due) =>
        WorkingDays.Add(Day(day), n, DaysOff).ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-04-29", true)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-05-02", false)]
    [InlineData("2026-05-03", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-01-11", false)]
    public void A_swap_takes_a_weekday_and_gives_a_weekend_day(string day, bool worked) =>
        WorkingDays.IsWorkingDay(Day(day), DaysOff).ShouldBe(worked);

    [Fact]
    public void A_worked_saturday_counts() => WorkingDays.Add(Day("2026-01-09"), 1, DaysOff).ShouldBe(Day("2026-01-10"));

    [Fact]
    public void Without_a_table_only_weekends_are_off() =>
        WorkingDays.Add(Day("2026-04-28"), 5, Holidays.None).ShouldBe(Day("2026-05-05"));

    [Theory]
    [InlineData("2026-04-28", "2026-05-07", 5)]
    [InlineData("2026-04-28", "2026-05-03", 1)]
    [InlineData("2026-04-28", "2026-04-28", 0)]
    [InlineData("2026-05-07", "2026-04-28", -5)]
    public void Between_counts_what_lies_after_the_first_day(string from, string to, int count) =>
        WorkingDays.Between(Day(from), Day(to), DaysOff).ShouldBe(count);

    [Fact]
    public void A_due_day_is_always_worked_and_counts_back_to_its_limit() => AnyText.Holds(Prop.ForAll(Days, Gen.Choose(-250, 250).ToArbitrary(), (day, n) =>
    {
        var due = WorkingDays.Add(day, n, DaysOff);
        return (n == 0 || WorkingDays.IsWorkingDay(due, DaysOff)) && WorkingDays.Between(day, due, DaysOff) == n;
    }));

    [Fact]
    public void Counting_in_two_steps_is_counting_in_one() => AnyText.Holds(Prop.ForAll(Days, Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (day, m, n) =>
        WorkingDays.Add(WorkingDays.Add(day, m, DaysOff), n, DaysOff) == WorkingDays.Add(day, m + n, DaysOff)));
}
