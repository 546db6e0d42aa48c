using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Step;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>Who gets a new case; when what was said is erased.</summary>
public class AssignmentTests
{
    private static readonly Guid All = new("00000000-0000-0000-0000-000000000001"), Land = new("00000000-0000-0000-0000-000000000002"),
        NaMoc = new("00000000-0000-0000-0000-000000000003"), LandInNaMoc = new("00000000-0000-0000-0000-000000000004");

    private static readonly AssignmentRow[] Rows = [new(null, null, All), new(null, 101, NaMoc), new("land", null, Land), new("land", 101, LandInNaMoc)];

    [Theory]
    [InlineData("land", 101, 4)]
    [InlineData("land", 102, 2)]
    [InlineData("roads", 101, 3)]
    [InlineData("roads", 102, 1)]
    [InlineData(null, 101, 3)]
    public void The_row_that_says_most_names_the_person(string? category, int area, int person) =>
        Assignments.Of(Rows, category, [1, 11, area])!.Account.ToString()[^1].ShouldBe((char)('0' + person));

    [Fact]
    public void Of_two_places_the_nearer_one_counts_and_what_no_row_covers_waits_for_everybody()
    {
        Assignments.Of([new(null, 11, All), new(null, 101, NaMoc)], "roads", [1, 11, 101])!.Account.ShouldBe(NaMoc);
        Assignments.Of([new("land", null, Land), new(null, 101, NaMoc)], "roads", [1, 11, 102]).ShouldBeNull();
        Assignments.Of([], "roads", [1, 11]).ShouldBeNull();
    }

    [Fact]
    public void No_button_takes_the_letters_that_walk_lists_and_no_two_steps_open_by_one_letter()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.razor", SearchOption.AllDirectories))
            File.ReadAllText(page).ShouldNotMatch(" Key=\"[JK]\"", $"J and K walk lists on every page: {page}");
        foreach (var letter in StepForm.All.GroupBy(f => f.Key)) letter.Count().ShouldBeLessThanOrEqualTo(letter.Key == "D" ? 2 : 1, "only pausing and going on, of which one is possible, share a letter");
        StepForm.All.ShouldAllBe(f => f.Key != "J" && f.Key != "K" && f.Key != "N" && f.Key != "U" && f.Key != "I");
    }

    [Theory]
    // Ended on 1 August 2026; kept for 90 days, and the sender may say no for 30.
    [InlineData(PetitionState.Closed, 30, "2026-10-30", false)]
    [InlineData(PetitionState.Closed, 30, "2026-10-31", true)]
    [InlineData(PetitionState.Withdrawn, 30, "2026-10-31", true)]
    // A term for saying no that an installation made longer holds the words back for as long.
    [InlineData(PetitionState.Closed, 120, "2026-10-31", false)]
    [InlineData(PetitionState.Withdrawn, 120, "2026-10-31", true)]
    public void What_was_said_is_erased_when_its_term_is_over_and_the_sender_can_no_longer_come_back(PetitionState state, int reopen, string day, bool erased)
    {
        var now = VietnamTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).AddHours(2);
        HandlingDecisions.Forgets(state, VietnamTime.StartOf(new DateOnly(2026, 8, 1)).AddHours(9), Days("petitions.forget", 90), Days("petitions.reopen", reopen), now, Holidays.None).ShouldBe(erased);
    }

    private static Limit Days(string id, int amount) => new(id, amount, LimitUnit.CalendarDays, "Ngày khép lại", "mẫu", new DateOnly(2015, 1, 1), null, true, 1, LimitOrigin.Shipped);
}
