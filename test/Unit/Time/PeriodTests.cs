using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-07-15", "day", "2026-07-15", "2026-07-15", "Ngày 15/07/2026")]
    [InlineData("2026-W30", "week", "2026-07-20", "2026-07-26", "Tuần 30/2026")]
    [InlineData("2026-W01", "week", "2025-12-29", "2026-01-04", "Tuần 1/2026")]
    [InlineData("2026-W53", "week", "2026-12-28", "2027-01-03", "Tuần 53/2026")]
    [InlineData("2026-07", "month", "2026-07-01", "2026-07-31", "Tháng 7/2026")]
    [InlineData("2028-02", "month", "2028-02-01", "2028-02-29", "Tháng 2/2028")]
    [InlineData("2026-Q3", "quarter", "2026-07-01", "2026-09-30", "Quý III/2026")]
    [InlineData("2026-H1", "half", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026")]
    [InlineData("2026-H2", "half", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026")]
    [InlineData("2026-9M", "nine-months", "2026-01-01", "2026-09-30", "9 tháng năm 2026")]
    [InlineData("2026", "year", "2026-01-01", "2026-12-31", "Năm 2026")]
    [InlineData("term:Nhiệm kỳ 2025–2030:2025-10-01..2030-09-30", "term", "2025-10-01", "2030-09-30", "Nhiệm kỳ 2025–2030")]
    [InlineData("campaign:Tháng cao điểm: Vì người nghèo:2026-10-17..2026-11-18", "campaign", "2026-10-17", "2026-11-18", "Tháng cao điểm: Vì người nghèo")]
    public void A_period_is_written_read_and_said_in_one_way(string id, string kind, string first, string last, string words)
    {
        var period = Period.Parse(id);
        period.Kind.Id.ShouldBe(kind);
        period.First.ShouldBe(Day(first));
        period.Last.ShouldBe(Day(last));
        period.Words.ShouldBe(words);
        period.Format().ShouldBe(id);
    }

    [Fact]
    public void A_name_without_a_kind_is_a_campaign() =>
        Period.Parse("Ngày hội Đại đoàn kết:2026-11-01..2026-11-18").Kind.ShouldBe(PeriodKind.Campaign);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-02-30")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q0")]
    [InlineData("2026-H3")]
    [InlineData("2026-6M")]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("26-07")]
    [InlineData("0000")]
    [InlineData("1899-12")]
    [InlineData("3000")]
    [InlineData("2026-q3")]
    [InlineData("٢٠٢٦")]
    [InlineData("đợt:2026-05-02..2026-05-01")]
    [InlineData("đợt:2026-05-02")]
    [InlineData(":2026-05-01..2026-05-02")]
    [InlineData("term::2026-05-01..2026-05-02")]
    [InlineData("đợt:2026-05-01..2026-05-02..2026-05-03")]
    public void What_names_no_period_is_refused(string? text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-07-15", "2026-07")]
    [InlineData("2026-W01", "2026")]
    [InlineData("2026-W53", "2026")]
    [InlineData("2026-07", "2026-Q3")]
    [InlineData("2026-Q3", "2026-H2")]
    [InlineData("2026-H2", "2026")]
    [InlineData("2026-9M", "2026")]
    public void A_period_adds_up_to_its_parent(string id, string parent) => Period.Parse(id).Parent.ShouldBe(Period.Parse(parent));

    [Theory]
    [InlineData("2026-12-31", "2027-01-01")]
    [InlineData("2026-W53", "2027-W01")]
    [InlineData("2026-12", "2027-01")]
    [InlineData("2026-Q4", "2027-Q1")]
    [InlineData("2026-H1", "2026-H2")]
    [InlineData("2026-9M", "2027-9M")]
    [InlineData("2026", "2027")]
    public void One_period_follows_another(string id, string next)
    {
        Period.Parse(id).Next.ShouldBe(Period.Parse(next));
        Period.Parse(next).Previous.ShouldBe(Period.Parse(id));
    }

    [Fact]
    public void Nothing_of_the_calendar_follows_a_term()
    {
        var term = Period.Given(PeriodKind.Term, "2025–2030", Day("2025-10-01"), Day("2030-09-30"));
        term.Next.ShouldBeNull();
        term.Previous.ShouldBeNull();
        term.Parent.ShouldBeNull();
    }

    [Fact]
    public void October_lies_outside_the_nine_months_of_its_year()
    {
        var period = Period.Of(PeriodKind.NineMonths, Day("2026-10-05"));
        period.ShouldBe(Period.Parse("2026-9M"));
        period.Contains(Day("2026-10-05")).ShouldBeFalse();
        period.Contains(Day("2026-09-30")).ShouldBeTrue();
    }

    [Fact]
    public void Equal_days_with_another_name_are_another_campaign() =>
        Period.Parse("A:2026-05-01..2026-05-02").ShouldNotBe(Period.Parse("B:2026-05-01..2026-05-02"));

    [Fact]
    public void A_period_of_the_calendar_cannot_be_given_days() =>
        Should.Throw<ArgumentException>(() => Period.Given(PeriodKind.Month, "Tháng 7", Day("2026-07-01"), Day("2026-07-31")));

    [Fact]
    public void The_last_years_have_an_end()
    {
        Period.Parse("2999").Next.ShouldBeNull();
        Period.Parse("1900").Previous.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Of(PeriodKind.Week, DateOnly.MaxValue));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Of(PeriodKind.Day, DateOnly.MinValue));
    }

    [Fact]
    public void Every_kind_is_found_by_its_id()
    {
        foreach (var kind in PeriodKind.All)
            PeriodKind.Find(kind.Id).ShouldBeSameAs(kind);
        PeriodKind.Find("season").ShouldBeNull();
    }

    [Fact]
    public void Every_period_is_read_back_as_it_was_written() => AnyText.Holds(Prop.ForAll(AnyDay.Periods, p => Period.Parse(p.Format()) == p));

    [Fact]
    public void Periods_follow_each_other_without_gap_or_overlap() => AnyText.Holds(Prop.ForAll(AnyDay.Periods, p =>
        p.Next!.Previous == p && p.Previous!.Next == p && (p.Kind == PeriodKind.NineMonths || p.Next.First == p.Last.AddDays(1))));

    [Fact]
    public void Every_day_of_a_period_leads_back_to_it() => AnyText.Holds(Prop.ForAll(AnyDay.Periods, Days, (p, day) =>
        Period.Of(p.Kind, p.First) == p && Period.Of(p.Kind, p.Last) == p
        && (p.Kind == PeriodKind.NineMonths || p.Contains(day) == (Period.Of(p.Kind, day) == p))));

    [Fact]
    public void A_parent_holds_its_parts_except_for_weeks_on_the_edge_of_a_year() => AnyText.Holds(Prop.ForAll(AnyDay.Periods, p =>
        p.Parent is not { } parent || p.Kind == PeriodKind.Week || (parent.Contains(p.First) && parent.Contains(p.Last))));

    [Fact]
    public void No_text_makes_reading_throw() => AnyText.Holds(text => !Period.TryParse(text, out var p) || Period.TryParse(p.Format(), out _));
}
