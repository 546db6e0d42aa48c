using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Test.Unit.Targets;

/// <summary>What people read beside a target.</summary>
public class TargetWordsTests
{
    private static readonly DayRange Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly FigureType Meetings = new(FigureKind.Count, "cuộc"), Share = new(FigureKind.Share, "%");

    [Theory]
    [InlineData(Comparator.AtLeast, 10, 7, "còn 3 cuộc")]
    [InlineData(Comparator.AtLeast, 10, 10, "")]
    [InlineData(Comparator.AtLeast, 10, 12, "vượt 2 cuộc")]
    [InlineData(Comparator.More, 10, 10, "còn 1 cuộc")]
    [InlineData(Comparator.AtMost, 10, 7, "còn được 3 cuộc")]
    [InlineData(Comparator.AtMost, 10, 12, "vượt quá 2 cuộc")]
    [InlineData(Comparator.Same, 10, 12, "quá 2 cuộc")]
    [InlineData(Comparator.Yes, 1, 0, "chưa làm")]
    public void The_distance_is_said_in_things(Comparator comparator, int goal, int value, string said)
    {
        var words = JudgementTests.Words(comparator, goal);
        TargetWords.Left(Judge(words, TargetCourse.Growing, value), Meetings, words).ShouldBe(said);
    }

    [Fact]
    public void The_distance_of_a_share_is_said_in_points()
    {
        var words = JudgementTests.Words(Comparator.AtLeast, 0.8m) with { Unit = "%" };
        TargetWords.Left(Judge(words, TargetCourse.Level, 0.755m), Share, words).ShouldBe("còn 4,5 điểm phần trăm");
        TargetWords.Goal(0.8m, Share, words).ShouldBe("từ 80% trở lên");
        TargetWords.Value(0.755m, Share, words).ShouldBe("75,5%");
    }

    [Fact]
    public void A_forecast_is_a_sentence_with_its_rule()
    {
        var words = JudgementTests.Words(Comparator.AtLeast, 100);
        TargetWords.Ahead(Judge(words, TargetCourse.Growing, 40), Year, Meetings, words).ShouldBe("Nếu mỗi ngày vẫn làm đều như vừa qua, đến 31/12/2026 được chừng 78 cuộc: chưa đạt.");
        TargetWords.Ahead(Judge(words, TargetCourse.Level, 40), Year, Meetings, words).ShouldBe("Nếu giữ nguyên mức này, đến 31/12/2026 là 40 cuộc: chưa đạt.");
        TargetWords.Ahead(Judge(words, TargetCourse.Growing, 100), Year, Meetings, words).ShouldBe("");
    }

    [Fact]
    public void Every_status_has_a_word_of_its_own() =>
        Enum.GetValues<TargetStatus>().Select(s => s.Word()).Distinct().Count().ShouldBe(Enum.GetValues<TargetStatus>().Length);

    [Fact]
    public void A_target_is_counted_over_its_own_days()
    {
        var (from, to) = (new DateOnly(2026, 4, 1), new DateOnly(2028, 9, 30));
        new TargetTime(Cadence.Yearly, from, to).On(new DateOnly(2026, 1, 5)).ShouldBe(new DayRange(from, new DateOnly(2026, 12, 31)));
        new TargetTime(Cadence.Yearly, from, to).On(new DateOnly(2030, 1, 5)).ShouldBe(new DayRange(new DateOnly(2028, 1, 1), to));
        new TargetTime(Cadence.Quarterly, from, to).On(new DateOnly(2027, 5, 5)).ShouldBe(new DayRange(new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 30)));
        new TargetTime(Cadence.Once, from, to).On(new DateOnly(2027, 5, 5)).ShouldBe(new DayRange(from, to));
    }

    private static Judgement Judge(TargetWording words, TargetCourse course, decimal value) =>
        Judgement.Of(words, course, Year, new DateOnly(2026, 7, 4), new TargetReading(Reading.Of(value)));
}
