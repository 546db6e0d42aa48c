using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Tests.Unit;

/// <summary>Targets and units below, in every state they can be in.</summary>
public class TargetSentenceTests
{
    private static readonly FigureType Meetings = new(FigureKind.Count, "buổi"), Share = new(FigureKind.Share, "");
    private static readonly DayRange Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Theory]
    [InlineData(3, 12, "Đối thoại với dân: 3 buổi, đạt chỉ tiêu (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(5, 12, "Đối thoại với dân: 5 buổi, đạt chỉ tiêu, vượt 2 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(2, 6, "Đối thoại với dân: 2 buổi, đúng tiến độ, còn 1 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(2, 12, "Đối thoại với dân: 2 buổi, chậm so với tiến độ, còn 1 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(1, 12, "Đối thoại với dân: 1 buổi, trễ so với tiến độ, còn 2 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(0, 2, "Đối thoại với dân: 0 buổi, chưa bắt đầu, còn 3 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    [InlineData(1, 13, "Đối thoại với dân: 1 buổi, không đạt chỉ tiêu, thiếu 2 buổi (chỉ tiêu từ 3 buổi trở lên; theo 07/CTr-MTTQ-UB; do Ban Tuyên giáo chủ trì).")]
    public void Reached_missed_and_on_the_way(int value, int month, string said) =>
        TargetSentences.Of(Case(Reading.Of(value), new DateOnly(2026, 1, 1).AddMonths(month).AddDays(-2)) with { Sign = "07/CTr-MTTQ-UB", Lead = "Ban Tuyên giáo" }).Text.ShouldBe(said);

    [Fact]
    public void What_does_not_apply_cannot_be_worked_out_or_has_no_evidence_is_said_so()
    {
        TargetSentences.Of(Case(Reading.Not(Why.NoUnits), Year.Last)).Text.ShouldBe("Đối thoại với dân: không áp dụng ở đơn vị này, vì không có gì thuộc diện của chỉ tiêu.");
        TargetSentences.Of(Case(Reading.Not(Why.DivisionByZero), Year.Last)).Text.ShouldBe("Đối thoại với dân: chưa tính được, vì trong kỳ chưa phát sinh việc để tính (chỉ tiêu từ 3 buổi trở lên).");
        TargetSentences.Of(Case(Reading.Not(Why.NoFacts), Year.Last)).Text.ShouldBe("Đối thoại với dân: chưa bắt đầu (chỉ tiêu từ 3 buổi trở lên).");
        TargetSentences.Of(Case(Reading.Of(3), Year.Last, Wording with { Evidence = 0.8m })).Text.ShouldBe("Đối thoại với dân: 3 buổi, đã đủ số nhưng còn thiếu minh chứng (chỉ tiêu từ 3 buổi trở lên).");
    }

    [Fact]
    public void A_limit_a_share_and_units_below_read_right()
    {
        var limit = Wording with { Title = "Đơn thư quá hạn", Comparator = Comparator.AtMost, Goal = 2, Unit = "đơn" };
        TargetSentences.Of(Case(Reading.Of(5), Year.Last.AddDays(1), limit) with { Type = new FigureType(FigureKind.Count, "đơn") }).Text.ShouldBe("Đơn thư quá hạn: 5 đơn, không đạt chỉ tiêu, vượt quá 3 đơn (chỉ tiêu không quá 2 đơn).");
        var share = Wording with { Title = "Hộ tham gia", Goal = 0.9m, Unit = "%" };
        TargetSentences.Of(Case(Reading.Of(0.75m), Year.Last.AddDays(1), share) with { Type = Share, Provisional = true }).Text
            .ShouldBe("Hộ tham gia: 75% (số ước), không đạt chỉ tiêu, thiếu 15 điểm phần trăm (chỉ tiêu từ 90% trở lên).");
        TargetSentences.Of(Case(Reading.Of(0.8m), Year.Last.AddDays(1), share) with { Type = Share, Units = (12, 15), Wanted = "mỗi nơi từ 90% trở lên" }).Text
            .ShouldBe("Hộ tham gia: 12 trong 15 nơi đã đạt, không đạt chỉ tiêu, thiếu 03 nơi (chỉ tiêu mỗi nơi từ 90% trở lên).");
    }

    [Fact]
    public void By_whom_names_the_first_and_those_without_and_never_breaks_a_tie_silently()
    {
        UnitSentences.Of([Of("Xã A", 12), Of("Xã B", 9), Of("Xã C", 7), Of("Xã D", 2), Of("Xã E", 0)], Meetings)!.Text.ShouldBe("04 trong 05 nơi có, nhiều nhất là Xã A (12), Xã B (09), Xã C (07); chưa có ở Xã E.");
        UnitSentences.Of([Of("Xã A", 12), Of("Xã B", 9), Of("Xã C", 7), Of("Xã D", 7)], Meetings)!.Text.ShouldBe("Cả 04 nơi đều có, nhiều nhất là Xã A (12), Xã B (09).");
        UnitSentences.Of([Of("Xã A", 2), Of("Xã B", 2)], Meetings)!.Text.ShouldBe("Cả 02 nơi đều có 02 buổi.");
        UnitSentences.Of([Of("Xã A", 2), Of("Xã B", 0)], Meetings)!.Text.ShouldBe("Chỉ Xã A có (02 buổi); chưa có ở Xã B.");
        UnitSentences.Of([Of("Xã A", 0), Of("Xã B", 0)], Meetings)!.Text.ShouldBe("Cả 02 nơi bên dưới đều chưa có.");
        UnitSentences.Of([Of("Xã A", 0)], Meetings)!.Text.ShouldBe("Xã A chưa có.");
        UnitSentences.Of([Of("Xã A", 3)], Meetings)!.Text.ShouldBe("Xã A: 03 buổi.");
        UnitSentences.Of([.. Enumerable.Range(1, 8).Select(n => Of($"Xã {n}", n == 1 ? 4 : 0))], Meetings)!.Text.ShouldBe("Chỉ Xã 1 có (04 buổi); chưa có ở Xã 2, Xã 3, Xã 4, Xã 5, Xã 6 và 02 nơi khác.");
        UnitSentences.Of([], Meetings).ShouldBeNull();
    }

    private static UnitPart Of(string name, decimal value) => new(name, Reading.Of(value));

    private static TargetWording Wording => new()
    {
        From = Year.First, Title = "Đối thoại với dân", Quote = "", Place = "", Kinds = ["commune"], Formula = "", Comparator = Comparator.AtLeast, Goal = 3, Unit = "buổi",
        Time = new TargetTime(Cadence.Yearly, Year.First, Year.Last), Reach = TargetReach.Each, Lead = 1,
    };

    private static TargetCase Case(Reading value, DateOnly day, TargetWording? wording = null) => new("t", wording ?? Wording, Meetings, Year,
        Judgement.Of(wording ?? Wording, TargetCourse.Growing, Year, day, new TargetReading(value)));
}
