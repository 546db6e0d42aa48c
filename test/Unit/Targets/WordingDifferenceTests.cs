using CauNoi.Kernel.Targets;

namespace CauNoi.Test.Unit.Targets;

public class WordingDifferenceTests
{
    private static readonly TargetWording Festival = new()
    {
        From = new DateOnly(2026, 1, 1), Title = "Ngày hội Đại đoàn kết", Quote = "Mỗi khu dân cư tổ chức Ngày hội.", Place = "Mục II.3",
        Kinds = ["residential-area"], Formula = "activities.unity-festival.areas", Comparator = Comparator.AtLeast, Goal = 0.9m, Unit = "%",
        Time = new TargetTime(Cadence.Yearly, new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)), Reach = TargetReach.Each, Lead = 31,
    };

    [Fact]
    public void Two_wordings_that_say_the_same_do_not_differ() => Between(Festival, Festival with { From = new DateOnly(2027, 1, 1) }).ShouldBeEmpty();

    [Fact]
    public void A_higher_goal_is_said_before_and_after() =>
        Between(Festival, Festival with { Goal = 0.95m }).ShouldBe(["Mức phải đạt: trước là “từ 90% trở lên”, nay là “từ 95% trở lên”."]);

    [Fact]
    public void What_was_added_or_left_out_is_said_so()
    {
        Between(Festival, Festival with { Evidence = 0.5m }).ShouldBe(["Minh chứng: nay ghi thêm “từ 50% bản ghi có minh chứng”."]);
        Between(Festival with { Whole = "số khu dân cư" }, Festival).ShouldBe(["Tính trên: bỏ “số khu dân cư”."]);
    }

    [Fact]
    public void Who_leads_and_whom_it_binds_is_said_by_name() => Between(Festival, Festival with { Lead = 32, Kinds = ["commune"] })
        .ShouldBe(["Giao cho: trước là “[residential-area]”, nay là “[commune]”.", "Đơn vị chủ trì: trước là “#31”, nay là “#32”."]);

    [Fact]
    public void Every_part_of_a_wording_is_looked_at()
    {
        TargetWording[] others =
        [
            Festival with { Title = "x" }, Festival with { Quote = "x" }, Festival with { Place = "x" }, Festival with { Kinds = ["x"] }, Festival with { Organisation = 7 },
            Festival with { Formula = "x" }, Festival with { Comparator = Comparator.Same }, Festival with { Goal = 1 }, Festival with { Unit = "hộ" },
            Festival with { Time = Festival.Time with { Cadence = Cadence.Kept } }, Festival with { Reach = TargetReach.Total }, Festival with { Whole = "x" },
            Festival with { Among = "x" }, Festival with { Trajectory = [new TargetPoint(new DateOnly(2026, 6, 30), 0.5m)] }, Festival with { Lead = 1 },
            Festival with { Parts = [new TargetPart(3, "x", null)] }, Festival with { Evidence = 1 }, Festival with { Understood = "x" },
        ];
        foreach (var other in others) Between(Festival, other).Length.ShouldBe(1, other.ToString());
        others.Length.ShouldBe(typeof(TargetWording).GetProperties().Length - 1, "a part that is new must be told too; the day itself is no difference");
    }

    [Fact]
    public void How_it_is_counted_is_said_in_words_and_never_as_a_formula() =>
        Between(Festival, Festival with { Formula = "x" }).ShouldBe(["Cách tính: trước là “=activities.unity-festival.areas”, nay là “=x”."]);

    [Fact]
    public void A_time_of_one_year_is_said_as_that_year()
    {
        GoalWords.When(Festival.Time).ShouldBe("hằng năm, từ 2026 đến 2030");
        GoalWords.When(Festival.Time with { Last = new DateOnly(2026, 12, 31) }).ShouldBe("trong năm 2026");
    }

    [Theory]
    [InlineData(Comparator.AtLeast, 12, "hộ", "từ 12 hộ trở lên")]
    [InlineData(Comparator.AtMost, 2, "vụ", "không quá 2 vụ")]
    [InlineData(Comparator.Same, 1, "%", "đúng 100%")]
    [InlineData(Comparator.More, 1.5, "tỷ đồng", "trên 1,5 tỷ đồng")]
    [InlineData(Comparator.Less, 5, "ngày", "dưới 5 ngày")]
    [InlineData(Comparator.Yes, 1, "", "làm được, có minh chứng")]
    public void A_goal_is_said_with_its_side(Comparator comparator, double goal, string unit, string said) => GoalWords.Goal(comparator, (decimal)goal, unit).ShouldBe(said);

    private static string[] Between(TargetWording before, TargetWording after) =>
        [.. WordingDifference.Of(before, after, unit => $"#{unit}", kind => $"[{kind}]", formula => $"={formula}").Select(c => c.Sentence)];
}
