using System.Text.RegularExpressions;
using CauNoi.Kernel.Measures;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Tests.Unit;

/// <summary>Every pattern through rises, falls, zeros, one, none, not applicable and provisional; the table is to be read aloud.</summary>
public partial class SentenceTests
{
    private static readonly FigureType Meetings = new(FigureKind.Count, "buổi"), Money = new(FigureKind.Amount, "đồng"), Share = new(FigureKind.Share, ""), Rate = new(FigureKind.Rate, "đồng/hộ"), State = new(FigureKind.State, "");

    private static readonly (string, string) Met = ("buổi gặp gỡ nhân dân", "");

    [Theory]
    // More, less, as many, one, none: a count of what happened in a month that is over.
    [InlineData(31, 27, 33, "Có 31 buổi gặp gỡ nhân dân, tăng 04 buổi (14,8%) so với tháng 9/2026 (27 buổi), giảm 02 buổi (6,1%) so với tháng 10/2025 (33 buổi).")]
    [InlineData(27, 27, 20, "Có 27 buổi gặp gỡ nhân dân, bằng tháng 9/2026, tăng 07 buổi (35%) so với tháng 10/2025 (20 buổi).")]
    [InlineData(1, 3, 1, "Có 01 buổi gặp gỡ nhân dân, giảm 02 buổi so với tháng 9/2026 (03 buổi), bằng tháng 10/2025.")]
    [InlineData(5, 0, 4, "Có 05 buổi gặp gỡ nhân dân, trong khi tháng 9/2026 không có, tăng 01 buổi so với tháng 10/2025 (04 buổi).")]
    [InlineData(0, 5, 0, "Không có buổi gặp gỡ nhân dân nào, trong khi tháng 9/2026 có 05 buổi, tháng 10/2025 cũng không có.")]
    [InlineData(1234, 1000, 2000, "Có 1.234 buổi gặp gỡ nhân dân, tăng 234 buổi (23,4%) so với tháng 9/2026 (1.000 buổi), giảm 766 buổi (38,3%) so với tháng 10/2025 (2.000 buổi).")]
    public void A_count_of_a_month_that_is_over(int now, int before, int yearAgo, string said) => Text(Case(Meetings, now, before, yearAgo)).ShouldBe(said);

    [Theory]
    // The same while the month still runs: a part is held against the whole, and nothing is final.
    [InlineData(12, 27, "Đến ngày 22/10/2026, có 12 buổi gặp gỡ nhân dân (số ước), bằng 44,4% của cả tháng 9/2026 (27 buổi).")]
    [InlineData(27, 27, "Đến ngày 22/10/2026, có 27 buổi gặp gỡ nhân dân (số ước), đã bằng cả tháng 9/2026 (27 buổi).")]
    [InlineData(30, 27, "Đến ngày 22/10/2026, có 30 buổi gặp gỡ nhân dân (số ước), đã tăng 03 buổi so với cả tháng 9/2026 (27 buổi).")]
    [InlineData(0, 27, "Đến ngày 22/10/2026, chưa có buổi gặp gỡ nhân dân nào, cả tháng 9/2026 có 27 buổi.")]
    [InlineData(0, 0, "Đến ngày 22/10/2026, chưa có buổi gặp gỡ nhân dân nào, tháng 9/2026 cũng không có.")]
    [InlineData(3, 0, "Đến ngày 22/10/2026, có 03 buổi gặp gỡ nhân dân (số ước), trong khi tháng 9/2026 không có.")]
    public void A_count_while_the_month_runs(int now, int before, string said) => Text(Running(Case(Meetings, now, before, null))).ShouldBe(said);

    [Theory]
    [InlineData(26, 22, "Đến hết ngày 31/10/2026, có 26 mô hình đang hoạt động, tăng 04 mô hình (18,2%) so với tháng 9/2026 (22 mô hình).")]
    [InlineData(22, 22, "Đến hết ngày 31/10/2026, có 22 mô hình đang hoạt động, bằng tháng 9/2026.")]
    [InlineData(0, 2, "Đến hết ngày 31/10/2026, không có mô hình nào đang hoạt động, trong khi tháng 9/2026 có 02 mô hình.")]
    [InlineData(1, 0, "Đến hết ngày 31/10/2026, có 01 mô hình đang hoạt động, trong khi tháng 9/2026 không có.")]
    public void What_is_there_on_the_last_day(int now, int before, string said) =>
        Text(Case(new FigureType(FigureKind.Count, "mô hình"), now, before, null) with { Stock = true, Phrase = ("mô hình", "đang hoạt động") }).ShouldBe(said);

    [Fact]
    public void A_stock_is_held_against_the_stock_before_even_while_the_month_runs() =>
        Text(Running(Case(new FigureType(FigureKind.Count, "mô hình"), 26, 22, null) with { Stock = true, Phrase = ("mô hình", "đang hoạt động") }))
            .ShouldBe("Đến ngày 22/10/2026, có 26 mô hình đang hoạt động (số ước), tăng 04 mô hình (18,2%) so với tháng 9/2026 (22 mô hình).");

    [Theory]
    [InlineData("0.6129", "0.5600", "Tỷ lệ khu dân cư tổ chức Ngày hội là 61,29%, tăng 5,29 điểm phần trăm so với tháng 9/2026 (56%).")]
    [InlineData("0.5", "0.75", "Tỷ lệ khu dân cư tổ chức Ngày hội là 50%, giảm 25 điểm phần trăm so với tháng 9/2026 (75%).")]
    [InlineData("1", "1", "Tỷ lệ khu dân cư tổ chức Ngày hội là 100%, bằng tháng 9/2026.")]
    [InlineData("0", "0.1", "Tỷ lệ khu dân cư tổ chức Ngày hội là 0%, giảm 10 điểm phần trăm so với tháng 9/2026 (10%).")]
    public void A_share_moves_in_points(string now, string before, string said) =>
        Text(Case(Share, Decimal(now), Decimal(before), null) with { Phrase = ("khu dân cư", "tổ chức Ngày hội") }).ShouldBe(said);

    [Theory]
    [InlineData(12_500_000, 10_000_000, "Số tiền dân góp là 12.500.000 đồng, tăng 2.500.000 đồng (25%) so với tháng 9/2026 (10.000.000 đồng).")]
    [InlineData(0, 0, "Số tiền dân góp là 0 đồng, tháng 9/2026 cũng không có.")]
    [InlineData(0, 500_000, "Số tiền dân góp là 0 đồng, trong khi tháng 9/2026 có 500.000 đồng.")]
    public void Money_is_said_in_full(int now, int before, string said) => Text(Case(Money, now, before, null) with { Phrase = ("số tiền", "dân góp") }).ShouldBe(said);

    [Theory]
    [InlineData("2500.5", "2000", "Bình quân mỗi hộ: 2.500,5 đồng/hộ, tăng 500,5 đồng/hộ (25%) so với tháng 9/2026 (2.000 đồng/hộ).")]
    [InlineData("0", "0", "Bình quân mỗi hộ: 0 đồng/hộ, bằng tháng 9/2026.")]
    public void A_rate_stands_under_its_title(string now, string before, string said) =>
        Text(Case(Rate, Decimal(now), Decimal(before), null) with { Title = "Bình quân mỗi hộ", Phrase = ("", "") }).ShouldBe(said);

    [Theory]
    [InlineData(1, "Giữ đủ chế độ giao ban: đạt.")]
    [InlineData(0, "Giữ đủ chế độ giao ban: chưa đạt.")]
    public void A_condition_is_met_or_not(int now, string said) => Text(Case(State, now, 1, null) with { Title = "Giữ đủ chế độ giao ban", Phrase = ("", "") }).ShouldBe(said);

    [Theory]
    [InlineData(Why.NoFacts, "Số buổi gặp gỡ nhân dân: chưa tính được, vì chưa có bản ghi nào nói về việc này.")]
    [InlineData(Why.DivisionByZero, "Số buổi gặp gỡ nhân dân: chưa tính được, vì trong kỳ chưa phát sinh việc để tính.")]
    [InlineData(Why.NoUnits, "Số buổi gặp gỡ nhân dân: không áp dụng, vì không có đơn vị nào để tính.")]
    [InlineData(Why.NotThere, "Số buổi gặp gỡ nhân dân: không áp dụng, vì đơn vị không có trên bản đồ ngày này.")]
    public void What_cannot_be_worked_out_says_why(Why why, string said) => Text(Case(Meetings, 0, 5, null) with { Now = Reading.Not(why) }).ShouldBe(said);

    [Fact]
    public void The_first_time_and_a_period_without_numbers_are_said_so()
    {
        Text(Case(Meetings, 5, 0, 0) with { First = true }).ShouldBe("Có 05 buổi gặp gỡ nhân dân, đây là kỳ đầu tiên có số liệu.");
        Text(Case(Meetings, 5, 0, null) with { Against = [new("before", "tháng 9/2026", Reading.Not(Why.NotThere))] }).ShouldBe("Có 05 buổi gặp gỡ nhân dân, chưa có số của tháng 9/2026 để so sánh.");
        Text(Case(Meetings, 5, 4, null) with { Against = [new("before", "tháng 9/2026", Reading.Of(4), Provisional: true)] }).ShouldBe("Có 05 buổi gặp gỡ nhân dân, tăng 01 buổi so với tháng 9/2026 (04 buổi, số ước).");
        Text(Case(Meetings, 5, 4, null) with { Against = [] }).ShouldBe("Có 05 buổi gặp gỡ nhân dân.");
    }

    [Theory]
    // What is said of two periods alike is said in one breath.
    [InlineData(0, 0, 0, "Không có buổi gặp gỡ nhân dân nào, tháng 9/2026 và tháng 10/2025 cũng không có.")]
    [InlineData(4, 0, 0, "Có 04 buổi gặp gỡ nhân dân, trong khi tháng 9/2026 và tháng 10/2025 không có.")]
    [InlineData(4, 4, 4, "Có 04 buổi gặp gỡ nhân dân, bằng tháng 9/2026 và tháng 10/2025.")]
    [InlineData(4, 0, 4, "Có 04 buổi gặp gỡ nhân dân, trong khi tháng 9/2026 không có, bằng tháng 10/2025.")]
    public void Two_periods_alike_are_said_together(int now, int before, int yearAgo, string said) => Text(Case(Meetings, now, before, yearAgo)).ShouldBe(said);

    [Fact]
    public void What_is_printed_alike_neither_rises_nor_falls_and_the_day_is_said_once()
    {
        Text(Case(Share, 0.66471m, 0.66474m, null) with { Phrase = ("ý kiến", "được trả lời") }).ShouldBe("Tỷ lệ ý kiến được trả lời là 66,47%, bằng tháng 9/2026.");
        Text(Running(Case(Meetings, 12, 27, null)) with { DaySaid = true }).ShouldBe("Có 12 buổi gặp gỡ nhân dân (số ước), bằng 44,4% của cả tháng 9/2026 (27 buổi).");
        Text(Running(Case(Meetings, 0, 0, null)) with { DaySaid = true }).ShouldBe("Chưa có buổi gặp gỡ nhân dân nào, tháng 9/2026 cũng không có.");
        Text(Case(Meetings, 5, 0, null) with { Against = [new("before", "tháng 9/2026", Reading.Not(Why.NoFacts)), new("year", "tháng 10/2025", Reading.Not(Why.NotThere))] })
            .ShouldBe("Có 05 buổi gặp gỡ nhân dân, chưa có số của tháng 9/2026 và tháng 10/2025 để so sánh.");
    }

    [Fact]
    public void A_template_that_gives_no_words_has_the_title_said()
    {
        Text(Case(Meetings, 31, 27, null) with { Phrase = ("", "") }).ShouldBe("Buổi gặp gỡ nhân dân: 31 buổi, tăng 04 buổi (14,8%) so với tháng 9/2026 (27 buổi).");
        Text(Running(Case(Meetings, 0, 27, null) with { Phrase = ("", "") })).ShouldBe("Buổi gặp gỡ nhân dân đến ngày 22/10/2026: 0 buổi (số ước), cả tháng 9/2026 có 27 buổi.");
    }

    [Fact]
    public void Each_number_that_was_looked_up_carries_its_footnote()
    {
        var sentence = Sentences.Of(Case(Meetings, 31, 27, 33));
        sentence.Runs.Where(r => r.Figure is not null).Select(r => (r.Figure, r.Text)).ShouldBe([("now", "31"), ("before", "27"), ("year", "33")]);
        Sentences.Of(Case(Meetings, 0, 27, 33)).Runs.First(r => r.Figure == "now").Text.ShouldBe("Không");
    }

    // Every pattern with every case of numbers: none may come out broken.
    [Fact]
    public void No_pattern_comes_out_broken_whatever_the_numbers()
    {
        decimal?[] numbers = [0, 1, 2, 9, 10, 31, 0.5m, 1_234_567.89m, null];
        var seen = 0;
        foreach (var type in new[] { Meetings, Money, Share, Rate, State })
            foreach (var phrase in new[] { ("", ""), ("buổi", ""), ("buổi", "gặp gỡ nhân dân") })
                foreach (var now in numbers)
                    foreach (var before in numbers)
                        for (var flags = 0; flags < 32; flags++)
                        {
                            var figure = Case(type, now ?? 0, before ?? 0, 3) with { Phrase = phrase, Stock = (flags & 1) > 0, Over = (flags & 2) > 0, Provisional = (flags & 4) > 0, First = (flags & 8) > 0, DaySaid = (flags & 16) > 0 };
                            if (now is null) figure = figure with { Now = Reading.Not(Why.NoFacts) };
                            if (before is null) figure = figure with { Against = [new("before", "tháng 9/2026", Reading.Not(Why.NoFacts))] };
                            var text = Text(figure);
                            Broken().IsMatch(text).ShouldBeFalse(text);
                            text.ShouldEndWith(".");
                            char.IsUpper(text[0]).ShouldBeTrue(text);
                            seen++;
                        }

        seen.ShouldBe(5 * 3 * 81 * 32);
    }

    [Theory]
    [InlineData("Có  hai dấu cách.")]
    [InlineData("Có dấu phẩy , đứng rời.")]
    [InlineData("Hai dấu chấm..")]
    [InlineData("Trống ( ) ở giữa.")]
    [InlineData("Có -3 buổi.")]
    public void A_broken_sentence_is_found(string text) => Broken().IsMatch(text).ShouldBeTrue();

    private static string Text(FigureCase figure) => Sentences.Of(figure).Text;

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static FigureCase Running(FigureCase figure) => figure with { Over = false, Provisional = true, Until = new DateOnly(2026, 10, 22) };

    private static FigureCase Case(FigureType type, decimal now, decimal before, decimal? yearAgo) => new()
    {
        Key = "now", Title = "Buổi gặp gỡ nhân dân", Phrase = Met, Type = type, Until = new DateOnly(2026, 10, 31), Over = true, Now = Reading.Of(now),
        Against = [new("before", "tháng 9/2026", Reading.Of(before)), .. yearAgo is { } year ? [new ComparedFigure("year", "tháng 10/2025", Reading.Of(year))] : Array.Empty<ComparedFigure>()],
    };

    [GeneratedRegex(@"  | [,.;:)]|\.\.|\( |\(\)|,,|[-−][0-9]|\{|\}", RegexOptions.None, 1_000)]
    private static partial Regex Broken();
}
