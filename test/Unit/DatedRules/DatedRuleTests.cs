using CauNoi.Kernel.Days;
using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Catalogue;
using CauNoi.Platform.Catalogue;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.DatedRules;

public class DatedRuleTests
{
    private static readonly Holidays Holidays = CatalogueFiles.Load(CatalogueFolder.Shipped).Holidays;

    [Theory]
    [InlineData("18/11", "2026-11-18")]
    [InlineData("before 15/11", "2026-11-14")]
    // 14/11/2026 is a Saturday.
    [InlineData("before 15/11, previous working day", "2026-11-13")]
    [InlineData("before 15/11, next working day", "2026-11-16")]
    [InlineData("lunar 1/1", "2026-02-17")]
    [InlineData("lunar 10/3", "2026-04-26")]
    // The twelfth lunar month of the year before ends in this one.
    [InlineData("lunar 30/12", "2026-02-16")]
    [InlineData("29/2", "2026-02-28")]
    [InlineData("each quarter", "2026-03-31 2026-06-30 2026-09-30 2026-12-31")]
    [InlineData("each quarter +5", "2026-01-05 2026-04-05 2026-07-05 2026-10-05")]
    [InlineData("each half -10", "2026-06-20 2026-12-21")]
    [InlineData("each year, previous working day", "2026-12-31")]
    public void A_rule_gives_the_days_of_a_year(string rule, string days) => Due(rule, "2026-01-01", "2026-12-31").ShouldBe(days.Split(' '));

    [Fact]
    public void The_month_for_the_poor_lasts_from_17_october_to_18_november()
    {
        var span = DatedRuleText.Read("17/10 - 18/11").Value!.Within(Day("2026-11-01"), Day("2026-11-01"), Holidays).ShouldHaveSingleItem();
        (span.Opens, span.Due).ShouldBe((Day("2026-10-17"), Day("2026-11-18")));
    }

    [Fact]
    public void A_stretch_over_the_turn_of_the_year_begins_in_the_year_before()
    {
        var spans = DatedRuleText.Read("15/12 - 10/1").Value!.Within(Day("2027-01-01"), Day("2027-12-31"), Holidays);
        spans.Select(s => (s.Opens, s.Due)).ShouldBe([(Day("2026-12-15"), Day("2027-01-10")), (Day("2027-12-15"), Day("2028-01-10"))]);
    }

    [Fact]
    public void A_day_moved_by_a_computed_holiday_table_is_not_confirmed()
    {
        Spans("30/4, next working day", "2027-01-01", "2027-12-31").Single().Confirmed.ShouldBeFalse();
        Spans("30/4, next working day", "2026-01-01", "2026-12-31").Single().ShouldBe(new DatedSpan(Day("2026-05-04"), Day("2026-05-04"), true));
        Spans("30/4", "2027-01-01", "2027-12-31").Single().Confirmed.ShouldBeTrue();
    }

    [Fact]
    public void A_working_day_rule_never_ends_on_a_day_off_and_moves_only_its_way()
    {
        foreach (var month in Enumerable.Range(1, 12))
            foreach (var day in Enumerable.Range(1, 28))
            {
                var named = new DateOnly(2026, month, day);
                var later = Spans($"{day}/{month}, next working day", "2026-01-01", "2027-01-31").First(s => s.Due >= named).Due;
                var earlier = Spans($"{day}/{month}, previous working day", "2025-12-01", "2026-12-31").Last(s => s.Due <= named).Due;
                WorkingDays.IsWorkingDay(later, Holidays).ShouldBeTrue();
                WorkingDays.IsWorkingDay(earlier, Holidays).ShouldBeTrue();
                WorkingDays.Between(earlier, later, Holidays).ShouldBe(earlier == later ? 0 : 1);
            }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/4")]
    [InlineData("lunar 31/1")]
    [InlineData("1/13")]
    [InlineData("each day")]
    [InlineData("each week")]
    [InlineData("each nine-months")]
    [InlineData("before 1/1 - 2/1")]
    [InlineData("1/1 - 2/1 - 3/1")]
    [InlineData("18/11, some day")]
    [InlineData("18/11, next working day, previous working day")]
    public void What_is_no_rule_is_named_with_an_example(string? text) =>
        DatedRuleText.Read(text).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("before 15/11");

    private static IReadOnlyList<DatedSpan> Spans(string rule, string first, string last) =>
        DatedRuleText.Read(rule).Value!.Within(Day(first), Day(last), Holidays);

    private static IEnumerable<string> Due(string rule, string first, string last) => Spans(rule, first, last).Select(s => s.Due.ToString("yyyy-MM-dd"));
}
