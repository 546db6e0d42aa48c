using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class DeadlineTests
{
    [Fact]
    public void Working_days_count_as_in_the_table() => Due("2026-04-28", 5, LimitUnit.WorkingDays).ShouldBe(Day("2026-05-07"));

    [Fact]
    public void Calendar_days_count_weekends_and_holidays() => Due("2026-04-28", 10, LimitUnit.CalendarDays).ShouldBe(Day("2026-05-08"));

    [Theory]
    [InlineData("2026-04-28", 2, "2026-05-04")]
    [InlineData("2026-05-04", 5, "2026-05-11")]
    [InlineData("2026-01-05", 5, "2026-01-10")]
    public void A_calendar_limit_that_would_end_on_a_day_off_ends_on_the_next_worked_one(string start, int days, string due) =>
        Due(start, days, LimitUnit.CalendarDays).ShouldBe(Day(due));

    [Fact]
    public void An_event_late_in_the_utc_day_belongs_to_the_next_vietnamese_day()
    {
        var evening = new DateTimeOffset(2026, 5, 4, 17, 30, 0, TimeSpan.Zero);
        new Deadline(evening, 1, LimitUnit.WorkingDays, []).DueDay(DaysOff).ShouldBe(Day("2026-05-06"));
    }

    [Fact]
    public void The_due_day_lasts_until_its_midnight_in_viet_nam()
    {
        var deadline = Running("2026-04-28", 5, LimitUnit.WorkingDays);
        var end = new DateTimeOffset(2026, 5, 7, 17, 0, 0, TimeSpan.Zero);
        deadline.DueAt(DaysOff).ShouldBe(end);
        deadline.IsLate(end.AddTicks(-1), DaysOff).ShouldBeFalse();
        deadline.IsLate(end, DaysOff).ShouldBeTrue();
    }

    /// <summary>4/5 Monday; 5 = 1; asked back on 6, answered on 12: 6 to 12 do not count; 13 = 2; 14 = 3.</summary>
    [Fact]
    public void A_pause_stops_the_clock_and_its_last_day_does_not_count() =>
        Due("2026-05-04", 3, LimitUnit.WorkingDays, new Pause(Day("2026-05-06"), Day("2026-05-12"))).ShouldBe(Day("2026-05-14"));

    [Fact]
    public void A_pause_of_one_day_takes_that_day_away() =>
        Due("2026-05-04", 3, LimitUnit.WorkingDays, new Pause(Day("2026-05-06"), Day("2026-05-06"))).ShouldBe(Day("2026-05-08"));

    [Fact]
    public void Overlapping_pauses_count_once() => Due(
        "2026-05-04", 3, LimitUnit.WorkingDays, new Pause(Day("2026-05-08"), Day("2026-05-12")), new Pause(Day("2026-05-06"), Day("2026-05-09")))
        .ShouldBe(Day("2026-05-14"));

    [Fact]
    public void A_pause_without_end_holds_the_clock()
    {
        var held = Running("2026-05-04", 3, LimitUnit.WorkingDays, new Pause(Day("2026-05-06"), null));
        held.DueDay(DaysOff).ShouldBeNull();
        held.IsLate(VietnamTime.StartOf(Day("2027-05-04")), DaysOff).ShouldBeFalse();
        Due("2026-05-04", 3, LimitUnit.CalendarDays, new Pause(Day("2026-05-06"), DateOnly.MaxValue)).ShouldBeNull();
        Due("2026-05-04", 90, LimitUnit.Hours, new Pause(Day("2026-05-06"), null)).ShouldBeNull();
    }

    [Fact]
    public void A_pause_after_the_due_day_changes_nothing() =>
        Due("2026-05-04", 3, LimitUnit.WorkingDays, new Pause(Day("2026-05-08"), null)).ShouldBe(Day("2026-05-07"));

    [Fact]
    public void A_calendar_limit_moved_off_a_weekend_does_not_end_inside_a_pause() =>
        Due("2026-05-04", 5, LimitUnit.CalendarDays, new Pause(Day("2026-05-11"), Day("2026-05-13"))).ShouldBe(Day("2026-05-14"));

    [Fact]
    public void Hours_run_through_the_night_and_stand_still_on_paused_days()
    {
        var start = new DateTimeOffset(2026, 5, 4, 22, 0, 0, VietnamTime.Offset);
        new Deadline(start, 24, LimitUnit.Hours, []).DueAt(DaysOff).ShouldBe(start.AddHours(24));
        new Deadline(start, 24, LimitUnit.Hours, [new Pause(Day("2026-05-05"), Day("2026-05-06"))]).DueAt(DaysOff).ShouldBe(start.AddHours(72));
        new Deadline(start, 24, LimitUnit.Hours, []).DueDay(DaysOff).ShouldBe(Day("2026-05-05"));
    }

    [Fact]
    public void A_limit_sets_the_deadline_of_an_event()
    {
        var limit = new Limit("feedback.answer", 3, LimitUnit.WorkingDays, "Nhận góp ý", "Quy ước", Day("2026-01-01"), null, true, 1, LimitOrigin.Shipped);
        Deadline.Of(limit, VietnamTime.StartOf(Day("2026-04-28"))).DueDay(DaysOff).ShouldBe(Day("2026-05-05"));
    }

    [Fact]
    public void Without_pauses_it_is_the_count_of_working_days() => AnyText.Holds(Prop.ForAll(Days, Gen.Choose(0, 200).ToArbitrary(), (day, n) =>
        new Deadline(VietnamTime.StartOf(day), n, LimitUnit.WorkingDays, []).DueDay(DaysOff) == WorkingDays.Add(day, n, DaysOff)));

    [Fact]
    public void A_pause_never_brings_the_due_day_nearer() => AnyText.Holds(Prop.ForAll(
        Days, Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(-20, 80).Zip(Gen.Choose(0, 40)).Zip(Gen.Elements(LimitUnit.WorkingDays, LimitUnit.CalendarDays, LimitUnit.Hours)).ToArbitrary(),
        (day, n, shape) =>
        {
            var ((after, length), unit) = shape;
            var plain = new Deadline(VietnamTime.StartOf(day).AddHours(9), n, unit, []);
            var pause = new Pause(day.AddDays(after), day.AddDays(after + length));
            var held = (plain with { Pauses = [pause] }).DueAt(DaysOff)!.Value;
            return plain.DueAt(DaysOff) <= held && (n == 0 || !pause.Covers(VietnamTime.DayOf(held.AddTicks(-1))));
        }));

    private static DateOnly? Due(string start, int amount, LimitUnit unit, params IReadOnlyList<Pause> pauses) =>
        Running(start, amount, unit, pauses).DueDay(DaysOff);

    private static Deadline Running(string start, int amount, LimitUnit unit, params IReadOnlyList<Pause> pauses) =>
        new(VietnamTime.StartOf(Day(start)).AddHours(9), amount, unit, pauses);
}
