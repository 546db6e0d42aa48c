using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Tests.Unit;

/// <summary>A rubric with everything a rubric can have.</summary>
internal static class SampleRubric
{
    public static readonly Rubric Whole = new("thu", "Bộ tiêu chí thử", 1, [2026], "", ["commune"], "Văn bản thử", 100,
    [
        new RubricGroup("Đếm được",
        [
            new RubricCriterion("Việc", [new RubricItem("do", "Tỷ lệ đo", 40) { Measure = "x.share", Zero = 50, Full = 100, Denominator = "Tổng số việc" }, new RubricItem("it", "Càng ít càng tốt", 20) { Measure = "x.few", Zero = 10, Full = 0, Denominator = "Một năm" }]),
        ]),
        new RubricGroup("Xem tận nơi", [new RubricCriterion("Nếp", [new RubricItem("nep", "Nếp làm việc", 25), new RubricItem("y", "Ý thức", 15)])]),
    ],
    [
        new RubricGrade("xuat-sac", "Xuất sắc", 90) { Good = true }, new RubricGrade("tot", "Tốt", 70) { Good = true }, new RubricGrade("kha", "Khá", 50), new RubricGrade("yeu", "Yếu", 0) { Weak = true },
    ])
    {
        Gates = [new RubricGate("liet-do", "Số đo quá thấp", "kha") { Item = "do", Below = 5 }, new RubricGate("vi-pham", "Có vi phạm", "tot")],
        Extras = [new RubricExtra("thuong", "Cách làm mới", 5, Bonus: true), new RubricExtra("tru", "Chậm", 10, Bonus: false)],
        TieBreak = ["do", "nep"], MostBonus = 5, Denominator = "Tổng số xã",
    };

    public static ScoreInput Input(decimal? share, decimal? few, decimal habit, decimal will, params (string Id, decimal Points)[] more) => new(
        new Dictionary<string, decimal?> { ["do"] = share, ["it"] = few },
        new[] { ("nep", habit), ("y", will) }.Concat(more).ToDictionary(m => m.Item1, m => m.Item2));
}
