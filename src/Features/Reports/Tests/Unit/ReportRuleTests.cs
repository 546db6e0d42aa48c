using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Tests.Unit;

/// <summary>What is owed and when, what overlaps, what is odd, what is hidden, and which step is open.</summary>
public class ReportRuleTests
{
    private static readonly Holidays None = new([], []);

    [Theory]
    [InlineData("+3", "2026-10", "03/11/2026")]
    [InlineData("-15", "2026-H1", "15/06/2026")]
    [InlineData("before 15/11", "2026", "14/11/2026")]
    [InlineData("31/12", "2026", "31/12/2026")]
    [InlineData("+5", "2026-Q4", "05/01/2027")]
    [InlineData("+5", "2026-9M", "05/10/2026")]
    [InlineData("+1, next working day", "2026-10", "02/11/2026")]
    public void A_day_follows_from_its_period(string rule, string period, string due) =>
        VietnameseDates.Format(ReportDay.Read(rule).Value!.Of(Period.Parse(period), None)!.Value).ShouldBe(due);

    [Theory]
    [InlineData("mai")]
    [InlineData("each month +3")]
    [InlineData("")]
    [InlineData("+3, hôm nào cũng được")]
    public void A_day_that_cannot_be_read_says_how_one_is_written(string text) => ReportDay.Read(text).Refusals[0].Sentence.ShouldContain("before 15/11");

    [Fact]
    public void Every_cadence_falls_due_once_in_its_year()
    {
        var rules = new[] { ("m", PeriodKind.Month, "+3"), ("q", PeriodKind.Quarter, "+5"), ("h", PeriodKind.Half, "-10"), ("n", PeriodKind.NineMonths, "+5"), ("y", PeriodKind.Year, "before 15/11") }.Select(r => Rule(r.Item1, r.Item2, r.Item3)).ToList();
        var owed = ReportCalendar.Due(rules, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), None).ToList();
        owed.GroupBy(o => o.Rule.Id).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int> { ["m"] = 12, ["q"] = 4, ["h"] = 2, ["n"] = 1, ["y"] = 1 }, ignoreOrder: true);
        owed.Single(o => o.Rule.Id == "y").CutOff.ShouldBe(new DateOnly(2026, 11, 14), "nobody reports on days after the due day");
        owed.Select(o => o.Id).ShouldBeUnique();
    }

    [Fact]
    public void A_rule_that_ended_owes_nothing_after_its_last_day() =>
        ReportCalendar.Due([Rule("m", PeriodKind.Month, "+3") with { Until = new DateOnly(2026, 6, 30) }], new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), None).Count().ShouldBe(6);

    [Fact]
    public void A_day_of_the_first_half_is_no_day_of_the_second() =>
        ReportCalendar.Due([Rule("h", PeriodKind.Half, "30/6")], new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), None).Select(o => (o.Period.Format(), o.Due)).ShouldBe([("2027-H1", new DateOnly(2027, 6, 30)), ("2026-H1", new DateOnly(2026, 6, 30))]);

    [Fact]
    public void What_a_unit_promises_lies_ahead_is_not_endless_and_is_done_once_it_is_owed()
    {
        var today = new DateOnly(2026, 7, 1);
        NextStepDecisions.Against(0, today.AddDays(1), today).ShouldBeNull();
        NextStepDecisions.Against(0, today, today)!.Field.ShouldBe("xong");
        NextStepDecisions.Against(0, today.AddYears(4), today)!.Field.ShouldBe("xong");
        NextStepDecisions.Against(NextStepDecisions.Most, today.AddDays(1), today)!.Sentence.ShouldContain("nhiều nhất 20 việc");
        NextStepDecisions.AgainstDone(owed: true, done: false).ShouldBeNull();
        NextStepDecisions.AgainstDone(owed: false, done: false).ShouldNotBeNull();
        NextStepDecisions.AgainstDone(owed: true, done: true).ShouldNotBeNull();
        NextStepDecisions.Sentence("Họp lại với hai xóm.", "Phó Chủ tịch", new DateOnly(2026, 9, 30)).ShouldBe("Họp lại với hai xóm; Phó Chủ tịch phụ trách; xong chậm nhất ngày 30/09/2026.");
    }

    [Fact]
    public void What_comes_round_without_a_day_is_asked_for_once_in_each_period_and_owed_by_nobody_before()
    {
        var rule = Yearly with { AskBy = ReportDay.Read("30/9").Value };
        ReportCalendar.Asked([rule], new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), None).Select(a => (a.Period.Format(), a.By))
            .ShouldBe([("2026", new DateOnly(2026, 9, 30)), ("2027", new DateOnly(2027, 9, 30)), ("2028", new DateOnly(2028, 9, 30))], ignoreOrder: true);
        ReportCalendar.Asked([rule with { AskBy = null }, Rule("m", PeriodKind.Month, "+3") with { AskBy = rule.AskBy }], new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), None).ShouldBeEmpty("nobody is asked, or the day is known");
        ReportCalendar.Due([rule], new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), None).ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_comes_round_is_asked_for_over_its_whole_period_and_any_other_over_the_days_that_are_named()
    {
        FixedPeriod.Of(Yearly, "gì cũng được", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)).Value.ShouldBe(Period.Parse("2027"));
        FixedPeriod.Of(Yearly, "", new DateOnly(2027, 1, 1), new DateOnly(2027, 11, 30)).Refusals[0].Sentence.ShouldContain("từ ngày 01/01/2027 đến ngày 31/12/2027");
        FixedPeriod.Of(Yearly with { Cadence = null }, "kỳ họp 1/2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 6, 30)).Value!.Words.ShouldContain("kỳ họp 1-2027");
        FixedPeriod.Of(Yearly, "", new DateOnly(2027, 12, 31), new DateOnly(2027, 1, 1)).Refusals[0].Field.ShouldBe("den");
        FixedPeriod.Of(Rule("m", PeriodKind.Month, "+3"), "", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31)).Refusals[0].Field.ShouldBe("loai", "its day is known");
        FixedPeriod.Of(null, "", default, default).Ok.ShouldBeFalse();
    }

    [Fact]
    public void What_several_ask_for_in_one_form_is_written_once_and_other_forms_overlap()
    {
        var half = Period.Parse("2026-H1");
        var owed = new[] { Owed("up", "yearly-work", half), Owed("party", "yearly-work", half), Owed("self", "self-assessment", half) };
        var submissions = Overlaps.Gather(owed);
        submissions.Select(s => s.Serves.Count).ShouldBe([1, 2], ignoreOrder: true);
        submissions.Sum(s => s.Saved(16)).ShouldBe(16);
        Overlaps.Of(submissions).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_step_is_open_in_its_states_and_refused_with_a_sentence_in_the_others()
    {
        var open = new Dictionary<ReportStep, ReportState[]>
        {
            [ReportStep.Write] = [ReportState.Draft, ReportState.Returned], [ReportStep.Propose] = [ReportState.Draft, ReportState.Returned], [ReportStep.GiveBack] = [ReportState.Proposed],
            [ReportStep.Sign] = [ReportState.Proposed], [ReportStep.Return] = [ReportState.Sent], [ReportStep.Accept] = [ReportState.Sent], [ReportStep.Settle] = [ReportState.Sent, ReportState.Accepted],
            [ReportStep.AddSigned] = [ReportState.Sent, ReportState.Accepted],
        };
        foreach (var state in Enum.GetValues<ReportState>())
            foreach (var step in Enum.GetValues<ReportStep>())
                (ReportStates.Against(state, step) is null).ShouldBe(open[step].Contains(state), $"{step} in {state}");
        Enum.GetValues<ReportState>().Select(s => ReportStates.Word(s)).Append(ReportStates.Word(null)).ShouldBeUnique();
    }

    [Fact]
    public void A_number_far_from_its_own_past_or_its_neighbours_is_explained()
    {
        var type = new FigureType(FigureKind.Count, "buổi");
        OddFigure.Of(40, [3, 4, 5, 4, 3, 4], [], type).ShouldBe("Cao hẳn 06 kỳ trước của chính đơn vị: 40 buổi, thường quanh 04 buổi.");
        OddFigure.Of(0, [], [20, 22, 19, 21, 20, 23], type)!.ShouldStartWith("Thấp hẳn các nơi bên cạnh");
        OddFigure.Of(5, [3, 4, 5, 4, 3, 4], [4, 5, 6, 5, 4], type).ShouldBeNull();
        OddFigure.Of(5, [4, 4, 4, 4, 4], [4, 4, 4, 4, 4], type).ShouldBeNull("one more than always is not odd");
        OddFigure.Of(400, [1, 2], [1, 2], type).ShouldBeNull("too little is known");
    }

    [Fact]
    public void Small_cells_are_hidden_and_never_one_alone()
    {
        SmallCells.Hide([("a", 40), ("b", 3), ("c", 12)]).ShouldBe([("a", 40m), ("b", null), ("c", null)]);
        SmallCells.Hide([("a", 40), ("b", 3), ("c", 2), ("d", 0)]).ShouldBe([("a", 40m), ("b", null), ("c", null), ("d", 0m)]);
        SmallCells.Hide([("a", 40), ("b", 0)]).ShouldBe([("a", 40m), ("b", 0m)]);
    }

    [Fact]
    public void A_difference_says_whether_an_estimate_was_settled_or_a_number_corrected()
    {
        var figure = new WrittenFigure("k", "m", "Buổi gặp gỡ", new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), 12, "12") { Unit = "buổi" };
        FigureDifference.Of([figure], new Dictionary<string, decimal?> { ["k"] = 11 })[0].Sentence.ShouldBe("Buổi gặp gỡ: đã gửi 12 buổi, nay là 11 buổi, vì có bản ghi được sửa hoặc ghi thêm sau khi gửi.");
        FigureDifference.Of([figure with { Provisional = true }], new Dictionary<string, decimal?> { ["k"] = 15 })[0].Sentence.ShouldBe("Buổi gặp gỡ: số ước 12 buổi, số chính thức 15 buổi.");
        FigureDifference.Of([figure], new Dictionary<string, decimal?> { ["k"] = 12 }).ShouldBeEmpty();
    }

    // It comes round each year and names no day.
    private static ReportRule Yearly => Rule("y", PeriodKind.Year, "31/12") with { Due = null };

    private static ReportRule Rule(string id, PeriodKind cadence, string due) => new()
    {
        Id = id, Title = id, Template = id, Owes = ["commune"], To = ReportTo.Above, Addressee = "Ban Thường trực", Cadence = cadence, Due = ReportDay.Read(due).Value, From = new DateOnly(2025, 1, 1), Basis = "thử",
    };

    [Fact]
    public void A_year_counts_every_report_once_in_time_late_or_missing()
    {
        var due = new DateOnly(2026, 3, 3);
        DueReport[] reports =
        [
            new(1, "a", due, due, ReportState.Accepted), new(1, "a", due, due.AddDays(-4), ReportState.Sent), new(1, "a", due, due.AddDays(1), ReportState.Accepted),
            new(1, "a", due, null, null), new(1, "a", due, null, ReportState.Draft), new(1, "a", due, null, ReportState.Returned),
        ];
        var tally = ReportTally.Of(reports);
        tally.ShouldBe(new ReportTally(Due: 6, OnTime: 2, Late: 1, Missing: 3, Returned: 1, Accepted: 2));
        tally.Rate.ShouldBe(2m / 6);
        ReportTally.Of([]).Rate.ShouldBeNull("nothing fell due, so nothing can be in time");
    }

    private static OwedReport Owed(string rule, string template, Period period) => new(Rule(rule, PeriodKind.Half, "-10") with { Template = template }, 11, period, period.Last, period.Last);
}
