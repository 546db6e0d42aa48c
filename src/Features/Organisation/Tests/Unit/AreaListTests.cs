using CauNoi.Organisation.Rules.Areas;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Organisation.Tests.Unit;

public class AreaListTests
{
    private static readonly KindWords Words = new(CatalogueFiles.Load(Path.Combine(InstallationFolder.Find().Home, "catalogue")).UnitKinds, new DateOnly(2026, 1, 1));

    [Theory]
    [InlineData("Xóm Na Mộc", "Xóm Na Mộc")]
    [InlineData("1. XÓM  Na Mộc", "Xóm Na Mộc")]
    [InlineData("- tổ dân phố 12", "Tổ dân phố 12")]
    [InlineData("12) Na Mộc", "Xóm Na Mộc")]
    [InlineData("Bản Mới", "Bản Mới")]
    [InlineData("12", "Xóm 12")]
    public void A_line_is_read_with_its_word(string line, string name) => Read(line).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Fact]
    public void Empty_lines_are_passed_over_and_line_numbers_stay() =>
        Read("\nXóm A\n\n  \nXóm B").Select(l => (l.Line, l.Name)).ShouldBe([(2, "Xóm A"), (5, "Xóm B")]);

    [Fact]
    public void Behind_a_colon_stand_the_hamlets_that_an_area_joins() =>
        Read("Khu dân cư Đồng Tâm: Xóm Na Mộc, Xóm Khe Vàng; xóm na mộc").ShouldHaveSingleItem().Hamlets.ShouldBe(["Xóm Na Mộc", "Xóm Khe Vàng"]);

    [Fact]
    public void Doubled_names_and_names_that_differ_in_marks_only_are_shown()
    {
        var lines = Read("Xóm Hoà\nXóm Hòa\nXóm Hoa\nXóm Cũ", "Xóm Hóa", "Xóm cũ");
        lines[0].Fault!.ShouldContain("gần giống Xóm Hóa");
        lines[1].Fault!.ShouldContain("đã ghi ở dòng 1");
        lines[3].ShouldSatisfyAllConditions(l => l.There.ShouldBeTrue(), l => l.Fault.ShouldBeNull());
    }

    [Fact]
    public void A_commune_is_no_residential_area() => Read("Xã Phú Lương")[0].Fault!.ShouldContain("không phải tên khu dân cư");

    private static IReadOnlyList<AreaLine> Read(string text, params string[] there) => AreaList.Read(text, there, Words, UnitKinds.ResidentialArea, "Xóm");
}
