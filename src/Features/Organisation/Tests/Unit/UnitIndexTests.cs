using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Finding;

namespace CauNoi.Organisation.Tests.Unit;

public class UnitIndexTests
{
    private static readonly UnitTree Tree = UnitTree.On(new DateOnly(2026, 11, 21), [.. DemoUnits.Frame(), .. DemoTerritory.Areas()]);

    [Theory]
    [InlineData("xom na moc")]
    [InlineData("na moc")]
    [InlineData("MOC NA")]
    public void A_unit_is_found_however_its_name_is_typed(string words) => Find(words).ShouldContain(n => n.Unit == DemoUnits.NaMoc);

    [Theory]
    [InlineData("Xóm Na Mộc")]
    [InlineData("NA MỘC")]
    [InlineData("na moc phu luong")]
    public void Marks_or_the_unit_above_tell_it_from_others_that_sound_alike(string words) => Find(words)[0].Unit.ShouldBe(DemoUnits.NaMoc);

    [Theory]
    [InlineData("05611", DemoUnits.PhuLuong)]
    [InlineData("19", DemoUnits.Province)]
    public void A_code_finds_its_unit_first(string code, int unit) => Find(code)[0].Unit.ShouldBe(unit);

    [Fact]
    public void The_name_itself_stands_before_names_that_contain_it()
    {
        Find("phú lương")[0].Unit.ShouldBe(DemoUnits.PhuLuong);
        Find("thai nguyen")[0].Unit.ShouldBe(DemoUnits.Province);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("không có nơi nào tên thế")]
    [InlineData("%_'\"")]
    public void What_is_nowhere_is_not_found(string words) => Find(words).ShouldBeEmpty();

    [Fact]
    public void The_middle_of_a_word_finds_nothing() => Find("oc").ShouldNotContain(n => n.Unit == DemoUnits.NaMoc);

    [Fact]
    public void Below_a_unit_only_its_own_are_found()
    {
        var found = UnitIndex.Of(Tree).Find("xóm", DemoUnits.PhuLuong).Units;
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(n => Tree.Within(n.Unit, DemoUnits.PhuLuong));
        UnitIndex.Of(Tree).Find("phu luong", DemoUnits.PhuLuong).Units.ShouldNotContain(n => n.Unit == DemoUnits.PhuLuong);
    }

    [Fact]
    public void Every_unit_is_found_by_its_own_name()
    {
        foreach (var node in Tree.Order.Where((_, n) => n % 37 == 0)) Find(node.Name).ShouldContain(n => n.Unit == node.Unit, node.Name);
    }

    [Fact]
    public void Days_on_which_nothing_differs_share_one_index() => UnitIndex.Of(Tree.SameOn(new DateOnly(2026, 11, 22))).ShouldBeSameAs(UnitIndex.Of(Tree));

    private static IReadOnlyList<UnitNode> Find(string words) => UnitIndex.Of(Tree).Find(words).Units;
}
