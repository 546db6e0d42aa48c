using CauNoi.Kernel.Targets;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.DocumentReading.Tests.Unit;

/// <summary>Colours, parts, guesses: what the screen and the draft rest on.</summary>
public class DocumentRuleTests
{
    [Fact]
    public void A_named_day_comes_every_year_of_the_term_and_a_lunar_one_on_its_own_day_of_each()
    {
        FoundEvent[] named = [new(default, "Ngày truyền thống", 18, 11, null, false), new(default, "Lễ hội Lồng tồng", 10, 1, null, true), new(default, "Ngày bầu cử", 15, 3, 2026, false), new(default, "Không có ngày ấy", 31, 2, null, false)];
        NamedDays.Of(named, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)).ShouldBe(
        [
            (new DateOnly(2026, 2, 26), "Lễ hội Lồng tồng"), (new DateOnly(2026, 3, 15), "Ngày bầu cử"), (new DateOnly(2026, 11, 18), "Ngày truyền thống"),
            (new DateOnly(2027, 2, 15), "Lễ hội Lồng tồng"), (new DateOnly(2027, 11, 18), "Ngày truyền thống"),
        ]);
    }

    [Fact]
    public void Coloured_pieces_are_the_whole_text_in_order_whatever_lies_on_what() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(), numbers =>
        {
            var marks = numbers.Select(n => new Mark(new Span(n % 60, (n % 60) + (n / 60 % 40)), (MarkKind)(n / 2400 % 6), $"t{n % 7}")).ToList();
            var pieces = Marking.Of(new Span(10, 70), marks);
            pieces[0].Place.Start.ShouldBe(10);
            pieces[^1].Place.End.ShouldBe(70);
            pieces.Zip(pieces.Skip(1)).ShouldAllBe(p => p.First.Place.End == p.Second.Place.Start);
            pieces.ShouldAllBe(p => p.Place.Start < p.Place.End);
        }));

    [Fact]
    public void A_number_is_marked_up_to_the_next_one_and_doubtful_words_and_leads_with_it()
    {
        var fold = ReviewFold.Of(Findings.Targets, []);
        var marks = Marking.All(Findings.Text, Findings.Of(Findings.Text, Findings.Targets), fold);
        Said(MarkKind.Target, "t1").ShouldBe("02 buổi đối thoại trong năm");
        Said(MarkKind.Target, "t2").ShouldBe("90% khu dân cư có mô hình tự quản");
        Said(MarkKind.Who, "t3").ShouldBe("Ban Tuyên giáo");
        Said(MarkKind.Odd, "w0").ShouldBe("Phân đấu");

        string Said(MarkKind kind, string anchor) => marks.Single(m => m.Kind == kind && m.Anchor == anchor).Place.Of(Findings.Text);
    }

    [Fact]
    public void A_long_document_is_shown_in_parts_that_leave_nothing_out_and_break_no_row()
    {
        var blocks = Enumerable.Range(0, 3_000).Select(n => new SourceBlock(n * 100, (n * 100) + 99, SourceBlockKind.Cell) { Page = 1, Table = 0, Row = n / 3, Column = n % 3 }).ToList();
        var parts = DocumentParts.Of(blocks);
        parts.Count.ShouldBeGreaterThan(5);
        parts.SelectMany(p => p).ShouldBe(blocks);
        parts.Skip(1).ShouldAllBe(p => p[0].Column == 0);
        DocumentParts.At(parts, 299_950).ShouldBe(parts.Count - 1);
        DocumentParts.Of([]).ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void A_quote_is_found_however_its_blanks_were_copied_and_nowhere_when_a_word_differs()
    {
        const string Text = "Một  câu\ncó số 10.\nMột câu có số 10.";
        QuotePlace.Of(Text, "câu có số 10")!.Value.Of(Text).ShouldBe("câu\ncó số 10");
        QuotePlace.Of(Text, "câu có  số 10", 18)!.Value.Start.ShouldBeGreaterThan(18);
        QuotePlace.Of(Text, "câu có số 11").ShouldBeNull();
        QuotePlace.Of(Text, "  ").ShouldBeNull();
        QuotePlace.Of("", "câu").ShouldBeNull();
    }

    [Theory]
    [InlineData("Ban Tuyên giáo và Công tác xã hội", 3)]
    [InlineData("giao Ban Tuyên giáo", 5)]
    [InlineData("Ban", null)]
    [InlineData("Hội nông dân tỉnh", 4)]
    [InlineData("Hội Nông dân", 4)]
    [InlineData("Sở Nông nghiệp", null)]
    [InlineData("", null)]
    public void A_lead_is_guessed_from_words_or_not_at_all(string words, int? unit) =>
        UnitGuess.Of(words, [(1, "Tỉnh Thái Nguyên"), (3, "Ban Tuyên giáo và Công tác xã hội"), (4, "Hội Nông dân tỉnh"), (5, "Ban Tuyên giáo")]).ShouldBe(unit);

    [Fact]
    public void Recipients_say_which_kinds_they_mean()
    {
        UnitGuess.Kinds("Ủy ban MTTQ các xã, phường").ShouldBe(["commune"]);
        UnitGuess.Kinds("Các tổ chức thành viên; các ban chuyên môn").ShouldBe(["member-organisation", "department"]);
        UnitGuess.Kinds("Lưu: VT").ShouldBeEmpty();
    }

    [Fact]
    public void A_letterhead_of_somebody_else_is_pointed_out_and_the_own_one_is_not()
    {
        Letterhead.Against("ỦY BAN MTTQ VIỆT NAM\nTỈNH THÁI NGUYÊN", "Tỉnh Thái Nguyên").ShouldBeNull();
        Letterhead.Against(null, "Tỉnh Thái Nguyên").ShouldBeNull();
        Letterhead.Against("ỦY BAN MTTQ VIỆT NAM TỈNH CAO BẰNG", "Tỉnh Thái Nguyên").ShouldNotBeNull().ShouldContain("Tỉnh Thái Nguyên");
    }

    [Theory]
    [InlineData("Đạt từ 1.250,5 đến 90% trong năm 2027.", "Đạt từ # đến #% trong năm #.")]
    [InlineData("Có  05\nmô hình", "Có # mô hình")]
    public void Sentences_of_one_shape_differ_only_in_their_numbers(string sentence, string shape) => SentenceShape.Of(sentence).ShouldBe(shape);

    [Theory]
    [InlineData("Chương trình hành động", "07/CTr-MTTQ-UB", "action-programme", "07", "CTr-MTTQ-UB")]
    [InlineData("NGHỊ QUYẾT", "17-NQ/TU", "resolution", "17", "NQ/TU")]
    [InlineData("Kế hoạch", "Số", "plan", "", "Số")]
    [InlineData(null, null, "action-programme", "", "")]
    public void The_head_proposes_kind_number_and_term(string? kind, string? sign, string known, string number, string symbol)
    {
        var guess = HeadGuess.Of(Findings.Of("", []) with { Head = new DocumentHead { Kind = kind, Number = sign, TermFrom = 2025, TermTo = 2030 } }, new DateOnly(2026, 11, 22));
        (guess.Kind, guess.Number, guess.Symbol).ShouldBe((known, number, symbol));
        (guess.First, guess.Last).ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2030, 12, 31)));
    }

    [Fact]
    public void Between_two_versions_targets_are_new_raised_lowered_altered_gone_or_the_same()
    {
        var before = new[] { T("Đối thoại với nhân dân", 2), T("Khu dân cư có mô hình tự quản", 80, "%"), T("Nhà Đại đoàn kết", 100), T("Kiến nghị tồn đọng", 5) with { Comparator = Comparator.AtMost }, T("Tập huấn cán bộ Mặt trận", 500), T("Liên hoan văn nghệ", 1) };
        var after = new[] { T("Đối thoại với nhân dân", 3), T("Khu dân cư có mô hình tự quản", 70, "%"), T("Nhà Đại đoàn kết", 100), T("Kiến nghị tồn đọng", 3) with { Comparator = Comparator.AtMost }, T("Tập huấn cán bộ Mặt trận", 60, "%"), T("Chuyển đổi số", 1) };
        var lines = TargetDifference.Of(before, after);
        lines.Select(l => l.Became).ShouldBe([TargetBecame.Raised, TargetBecame.Lowered, TargetBecame.Same, TargetBecame.Raised, TargetBecame.Altered, TargetBecame.New, TargetBecame.Dropped]);
        TargetDifference.Of(after, after).ShouldAllBe(l => l.Became == TargetBecame.Same);
        TargetDifference.Of([], []).ShouldBeEmpty();

        static ProposedTarget T(string title, decimal goal, string unit = "cuộc") => new() { Title = title, Kinds = ["commune"], Goal = goal, Unit = unit };
    }

    [Fact]
    public void What_was_found_is_said_in_the_words_of_programmes()
    {
        var said = ProposedTarget.Of(Findings.Targets[0] with { Period = "by:2028", Levels = ["district", "commune"] });
        (said.Cadence, said.Last, said.Title).ShouldBe((Cadence.Once, new DateOnly(2028, 12, 31), "Buổi đối thoại"));
        said.Kinds.ShouldBe(["commune"]);
        ProposedTarget.Of(Findings.Targets[0] with { Period = "month" }).PeriodWords.ShouldBe("mỗi tháng");
        ProposedTarget.Of(Findings.Targets[0] with { Value = null }).Comparator.ShouldBe(Comparator.Yes);
        ProposedTarget.Of(Findings.Targets[0] with { Measure = new string('a', 500) }).Title.Length.ShouldBe(120);
        ProposedTarget.Of(Findings.Targets[0] with { EvaluateAs = "<=" }).Comparator.ShouldBe(Comparator.AtMost);
    }
}
