using CauNoi.App;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Ratings.Catalogue;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Tests.Unit;

public class RubricFileTests
{
    private static readonly string Shipped = Path.Combine(InstallationFolder.FindHome(), "catalogue");

    private static readonly UnitKindTable Kinds = CatalogueFiles.Load(Shipped).UnitKinds;

    [Fact]
    public void Every_shipped_rubric_makes_sense_with_the_measures_that_are_shipped()
    {
        var read = RubricFile.Load([Path.Combine(Shipped, "rubrics")]);
        read.BadFiles.ShouldBeEmpty();
        read.Value.Select(r => r.Name).ShouldBe(["area-committees", "commune-boards", "farmers-unions", "province-boards", "trade-unions", "veterans-associations", "womens-unions", "youth-unions"], ignoreOrder: true);
        foreach (var day in new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31) })
            foreach (var rubric in read.Value) RubricCheck.Against(rubric, new MeasureCatalogue(House.Features, CatalogueFiles.Load(Shipped)).On(day), Kinds).ShouldBeEmpty(rubric.Name);
    }

    [Theory]
    [InlineData("total: 100", "total: 90", "cộng lại là 100, khác tổng điểm 90")]
    [InlineData("id: gop-y,", "id: Góp ý,", "chữ thường không dấu")]
    [InlineData("id: giam-sat,", "id: gop-y,", "dùng hai lần")]
    [InlineData(", denominator: Tổng số góp ý xã nhận trong kỳ", "", "thiếu mẫu số")]
    [InlineData("zero: 50, full: 100, denominator: Tổng số góp ý", "zero: 50, full: 50, denominator: Tổng số góp ý", "không chấm được")]
    [InlineData("from: 75, good: true", "from: 95, good: true", "mức sau thấp điểm hơn")]
    [InlineData("item: chi-tieu, below: 5", "item: chi-tieu, below: 50", "nằm ngoài điểm")]
    [InlineData("highest: hoan-thanh, item", "highest: hoan-thanh-xuat-sac, item", "mức cao nhất")]
    [InlineData("tieBreak: [chi-tieu", "tieBreak: [khong-co", "bằng điểm")]
    [InlineData("mostBonus: 5", "mostBonus: 50", "một phần năm")]
    [InlineData("most: 3", "most: 9", "từ 0 đến 5")]
    [InlineData("points: 25, targets: true", "points: 25, targets: true, measure: measures.festival-share", "chỉ được đo bằng một thứ")]
    [InlineData("atLeast: hoan-thanh-tot, share: 95", "atLeast: rat-tot, share: 95", "không có mức “rat-tot”")]
    [InlineData("atLeast: hoan-thanh-tot, share: 95", "atLeast: hoan-thanh-tot, share: 101", "Mức phấn đấu")]
    [InlineData("atLeast: hoan-thanh, share: 100", "atLeast: khong-hoan-thanh, share: 100", "mức thấp nhất")]
    [InlineData("years: [2025, 2026, 2027]", "years: []", "năm áp dụng")]
    [InlineData("units: [commune]", "units: [commune]\noutside: Cấp trên", "tổng phải đúng như văn bản")]
    [InlineData("basis:", "basisz:", "Sai cú pháp ở dòng")]
    [InlineData("groups:", "groups: [", "Sai cú pháp ở dòng")]
    public void A_bad_rubric_is_refused_with_a_sentence(string from, string to, string says)
    {
        var text = File.ReadAllText(Path.Combine(Shipped, "rubrics", "commune-boards.yaml"));
        text.ShouldContain(from);
        var read = RubricFile.Read("thu", text.Replace(from, to, StringComparison.Ordinal));
        read.Ok.ShouldBeFalse();
        read.Refusals[0].Sentence.ShouldContain(says);
    }

    [Theory]
    [InlineData("activities.spot-wrong", "kết quả phúc tra không tính điểm")]
    [InlineData("khong.co", "Không có chỉ số")]
    [InlineData("programmes.issued", null)]
    public void What_may_not_be_scored_is_refused_by_the_measures_of_the_day(string measure, string? says)
    {
        var book = new MeasureCatalogue(House.Features, CatalogueFiles.Load(Shipped)).On(new DateOnly(2026, 6, 1));
        var rubric = SampleRubric.Whole with { Groups = [new RubricGroup("g", [new RubricCriterion("c", [new RubricItem("do", "Đo", 100) { Measure = measure, Full = 10, Denominator = "d" }])])] };
        var against = RubricCheck.Against(rubric, book, Kinds);
        if (says is null) against.ShouldBeEmpty();
        else against.ShouldHaveSingleItem().Sentence.ShouldContain(says);
        RubricCheck.Against(rubric with { Units = ["person"] }, book, Kinds).ShouldContain(r => r.Sentence.Contains("không xếp loại người"));
    }

    [Theory]
    [InlineData("province", false)]
    [InlineData("commune", true)]
    [InlineData("residential-area", true)]
    [InlineData("member-organisation", true)]
    public void Only_a_unit_that_nobody_here_stands_above_is_rated_from_outside(string kind, bool refused)
    {
        var book = new MeasureCatalogue(House.Features, CatalogueFiles.Load(Shipped)).On(new DateOnly(2026, 6, 1));
        var outside = RubricFile.Load([Path.Combine(Shipped, "rubrics")]).Value.Single(r => r.Name == "province-boards") with { Units = [kind] };
        RubricCheck.Against(outside, book, Kinds).Any(r => r.Sentence.Contains("có cấp trên trong hệ thống này")).ShouldBe(refused);
        RubricCheck.Against(outside with { Outside = null }, book, Kinds).ShouldBeEmpty("without it, whoever stands above rates");
    }

    [Fact]
    public void What_is_set_aside_takes_its_gates_along_and_the_points_are_shared()
    {
        var without = RubricText.Without(SampleRubric.Whole, ["do"]);
        without.AllItems().Select(i => i.Id).ShouldBe(["it", "nep", "y"]);
        without.Gates.ShouldHaveSingleItem().Id.ShouldBe("vi-pham");
        without.TieBreak.ShouldBe(["nep"]);
        Scoring.Of(without, SampleRubric.Input(null, 0, 25, 15)).Total.ShouldBe(100);
    }

    [Fact]
    public void A_new_wording_says_what_it_moves()
    {
        var now = SampleRubric.Whole with { Scale = [.. SampleRubric.Whole.Scale.Select(g => g.Id == "tot" ? g with { From = 75 } : g)], MostBonus = 4 };
        RubricDifference.Of(SampleRubric.Whole, now).ShouldBe(["Mức “Tốt” từ 75 điểm, trước là 70.", "Điểm thưởng, điểm trừ thay đổi."]);
        RubricDifference.Of(SampleRubric.Whole, RubricText.Read<Rubric>(RubricText.Write(SampleRubric.Whole))).Where(d => d.StartsWith('“')).ShouldBeEmpty();
    }
}
