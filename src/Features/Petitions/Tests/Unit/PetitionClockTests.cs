using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Catalogue;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>Every clock against days worked out by hand with the calendar on the table: across Tết 2026 and the swapped working days.</summary>
public class PetitionClockTests
{
    private static readonly Platform.Catalogue.Rules Shipped = CatalogueFiles.Load(Path.Combine(Checkout.Root, "catalogue"));

    [Theory]
    // Received Tuesday 20/10/2026: 21, 22, 23, 26, 27, 28, 29, 30/10, 2, 3/11.
    [InlineData("petitions.reflection", "2026-10-20", "2026-11-03", false)]
    // Tuesday 10/02/2026: 11, 12, 13/02; Tết 16–20/02 off; 23, 24, 25, 26, 27/02, 2, 3/03.
    [InlineData("petitions.petition", "2026-02-10", "2026-03-03", true)]
    // Friday 13/02/2026, the last day before Tết: the first day that counts is Monday 23/02.
    [InlineData("petitions.request", "2026-02-13", "2026-03-06", true)]
    // Thursday 20/08/2026: 21; Saturday 22/08 is worked for 31/08; 24–28/08 is 7; 31/08, 1, 2/09 off; 3, 4, 7/09.
    [InlineData("petitions.petition", "2026-08-20", "2026-09-07", false)]
    // Wednesday 31/12/2025: 1, 2/01 off; 5–9/01 is 5; Saturday 10/01 is worked for 2/01; 12–15/01.
    [InlineData("petitions.complaint", "2025-12-31", "2026-01-15", true)]
    // Monday 27/04/2026 is a day off itself: 28, 29/04; 30/04, 1/05 off; 4–8/05 is 7; 11, 12, 13/05.
    [InlineData("petitions.reflection", "2026-04-27", "2026-05-13", true)]
    // To accept: 7 working days since 01/07/2026: 2, 3, 6, 7, 8, 9, 10/07.
    [InlineData("petitions.complaint.accept", "2026-07-01", "2026-07-10", true)]
    // Before that 10 days of the calendar: Tuesday 30/06 + 10 = Friday 10/07.
    [InlineData("petitions.complaint.accept", "2026-06-30", "2026-07-10", true)]
    // 10 days of the calendar that end in Tết: 06/02 + 10 = 16/02, off until 20/02, then a weekend: 23/02.
    [InlineData("petitions.complaint.accept", "2026-02-06", "2026-02-23", true)]
    // 30 days from 20/01: 19/02 is Tết; the next working day is 23/02.
    [InlineData("petitions.complaint.first", "2026-01-20", "2026-02-23", true)]
    // 30 days from 01/08 is Monday 31/08, swapped off; 1, 2/09 off; Thursday 3/09.
    [InlineData("petitions.complaint.first", "2026-08-01", "2026-09-03", false)]
    [InlineData("petitions.complaint.first.complex", "2026-03-02", "2026-04-16", true)]
    // 45 days from 01/05 is Monday 15/06.
    [InlineData("petitions.complaint.first.remote", "2026-05-01", "2026-06-15", true)]
    // 60 days from 01/03 is Thursday 30/04, a holiday, 1/05 too, then a weekend: Monday 4/05.
    [InlineData("petitions.complaint.first.remote-complex", "2026-03-01", "2026-05-04", true)]
    // 45 days from 18/07 is Tuesday 1/09, a holiday like the day after: Thursday 3/09.
    [InlineData("petitions.complaint.second", "2026-07-18", "2026-09-03", false)]
    [InlineData("petitions.complaint.second.complex", "2026-03-16", "2026-05-15", true)]
    [InlineData("petitions.complaint.second.remote", "2026-03-16", "2026-05-15", true)]
    // 70 days from 10/12/2025 is Wednesday 18/02/2026, Tết: Monday 23/02.
    [InlineData("petitions.complaint.second.remote-complex", "2025-12-10", "2026-02-23", true)]
    // The sender's ten days: 11/02 + 10 = Saturday 21/02, so Monday 23/02.
    [InlineData("petitions.sender", "2026-02-11", "2026-02-23", true)]
    [InlineData("petitions.reopen", "2026-05-04", "2026-06-03", true)]
    // Thursday 27/08/2026: 28; 31/08, 1, 2/09 off; 3, 4, 7, 8/09.
    [InlineData("petitions.press", "2026-08-27", "2026-09-08", true)]
    // Saturday 22/08/2026, itself worked for 31/08: 24, 25, 26/08.
    [InlineData("petitions.sort", "2026-08-22", "2026-08-26", true)]
    // Wednesday 15/04/2026: 16, 17; 20–24/04 is 7; 27/04 off; 28, 29/04; 30/04, 1/05 off; 4–8/05 is 14; 11/05.
    [InlineData("petitions.cluster", "2026-04-15", "2026-05-11", true)]
    // 90 days from 20/11/2025 is Wednesday 18/02/2026, Tết: Monday 23/02.
    [InlineData("petitions.forget", "2025-11-20", "2026-02-23", true)]
    public void A_clock_ends_on_the_day_worked_out_by_hand(string limit, string start, string due, bool confirmed)
    {
        var reading = Clocks.Read(Shipped.Limits, Shipped.Holidays, limit, VietnamTime.StartOf(Day(start)).AddHours(15));
        reading.Due.ShouldBe(Day(due));
        reading.Confirmed.ShouldBe(confirmed);
    }

    [Fact]
    public void No_limit_of_petitions_is_without_a_day_worked_out_by_hand()
    {
        var worked = typeof(PetitionClockTests).GetMethod(nameof(A_clock_ends_on_the_day_worked_out_by_hand))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(d => (string)d.Data[0]!).ToHashSet();
        var shipped = Shipped.Limits.Rows.Select(l => l.Id).Where(id => id.StartsWith("petitions.", StringComparison.Ordinal)).Distinct().ToList();
        shipped.Count.ShouldBeGreaterThan(15);
        shipped.Where(id => !worked.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void A_pause_adds_exactly_its_days_and_one_without_end_holds_the_clock()
    {
        var start = VietnamTime.StartOf(Day("2026-10-20"));
        // Stopped on Friday 23/10, set going on Wednesday 28/10: of 21…3/11 the days 23, 26, 27, 28 do not count; four more working days: 4, 5, 6, 9/11.
        Due(Clocks.Pauses([(true, Day("2026-10-23")), (false, Day("2026-10-28"))])).ShouldBe(Day("2026-11-09"));
        Due(Clocks.Pauses([(true, Day("2026-10-23"))])).ShouldBeNull();
        // Twice begun is once, and ending what does not stand changes nothing.
        Due(Clocks.Pauses([(false, Day("2026-10-21")), (true, Day("2026-10-23")), (true, Day("2026-10-26")), (false, Day("2026-10-28")), (false, Day("2026-10-29"))])).ShouldBe(Day("2026-11-09"));

        DateOnly? Due(IReadOnlyList<Pause> pauses) => Clocks.Read(Shipped.Limits, Shipped.Holidays, "petitions.reflection", start, pauses).Due;
    }

    [Fact]
    public void Every_class_and_every_term_has_a_limit_in_force_and_a_denunciation_has_none_here()
    {
        foreach (var id in Enum.GetValues<PetitionClass>().Where(k => k != PetitionClass.Denunciation).Select(k => Clocks.Of(k)).Append(Clocks.Of((PetitionClass?)null))
                     .Concat(Enum.GetValues<ComplaintTerm>().Select(Clocks.Of)).Concat([Clocks.Sender, Clocks.ReopenWithin, Clocks.SpeakUp]))
            foreach (var day in new[] { "2026-06-30", "2026-07-01", "2027-01-04" })
                Shipped.Limits.On(id, Day(day)).ShouldNotBeNull($"{id} {day}").Basis.ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => Clocks.Of(PetitionClass.Denunciation));
    }

    [Theory]
    [InlineData("2026-11-03", "2026-11-03", 0)]
    [InlineData("2026-11-03", "2026-11-04", 1)]
    [InlineData(null, "2026-11-04", 0)]
    public void An_answer_is_late_from_the_day_after(string? due, string day, int late) => Clocks.LateBy(due is null ? null : Day(due), Day(day)).ShouldBe(late);

    [Fact]
    public void Idle_days_count_against_whoever_held_the_case_and_a_day_with_a_step_is_never_idle()
    {
        // The case of the prototype: 20/10 sent and received, 21/10 forwarded, 28/10 promised, 06/11 begun, 10/11 done, 11/11 looked at.
        HeldFrom[] steps =
        [
            new(Day("2026-10-20"), "xã"), new(Day("2026-10-20"), "xã"), new(Day("2026-10-21"), "UBND"), new(Day("2026-10-28"), "UBND"), new(Day("2026-11-06"), "UBND"), new(Day("2026-11-10"), "xã"), new(Day("2026-11-11"), "xã"),
        ];
        IdleDays.Of(steps, null).Select(i => (i.Days, i.Holder)).ShouldBe([(6, "UBND"), (8, "UBND"), (3, "UBND")]);
        IdleDays.Of(steps, Day("2026-11-14")).Sum(i => i.Days).ShouldBe(17 + 3);
        IdleDays.Of([], Day("2026-11-14")).ShouldBeEmpty();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
