using CauNoi.Kernel.Units;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>Place on the map of the day, category and the dated table give the addressee.</summary>
public class CompetenceTests
{
    private static readonly DateOnly Since = new(2025, 7, 1);

    private static readonly UnitTree Map = UnitTree.On(new DateOnly(2026, 11, 22),
    [
        new(1, null, "province", "Tỉnh Thái Nguyên", Since), new(11, 1, "commune", "Xã Phú Lương", Since), new(12, 1, "commune", "Xã Vô Tranh", Since), new(101, 11, "residential-area", "Xóm Na Mọc", Since),
        new(41, 1, "external-agency", "Sở Xây dựng", Since), new(51, 11, "external-agency", "Ủy ban nhân dân xã Phú Lương", Since), new(52, 12, "external-agency", "Ủy ban nhân dân xã Vô Tranh", Since),
        new(61, 11, "member-organisation", "Hội Nông dân xã Phú Lương", Since),
    ]);

    private static readonly HandlingBook Book = HandlingBook.Load(Path.Combine(Checkout.Root, "catalogue")).Value;

    [Theory]
    [InlineData(101, "roads", "51 41")]
    [InlineData(11, "roads", "51 41")]
    [InlineData(12, "land", "52")]
    [InlineData(101, "farming", "51 61")]
    [InlineData(101, "funds", "11")]
    [InlineData(1, "roads", "41")]
    [InlineData(1, "funds", "")]
    [InlineData(101, "other", "")]
    [InlineData(999, "roads", "")]
    public void The_addressee_follows_from_place_and_category(int place, string category, string units) =>
        string.Join(' ', Competence.Of(Map, place, category, Book.Competence).Select(c => c.Unit.Unit)).ShouldBe(units);

    [Fact]
    public void A_row_that_is_over_proposes_nobody()
    {
        CompetenceRow row = new("roads", "external-agency", "commune", "Ủy ban", Since, new DateOnly(2026, 6, 30), "thử", true);
        Competence.Of(Map, 101, "roads", [row]).ShouldBeEmpty();
        Competence.Of(Map, 101, "roads", [row with { Until = null }]).ShouldHaveSingleItem().Unit.Unit.ShouldBe(51);
    }

    [Fact]
    public void The_shipped_data_reads_whole_and_names_only_categories_that_exist()
    {
        var loaded = HandlingBook.Load(Path.Combine(Checkout.Root, "catalogue"));
        loaded.BadFiles.ShouldBeEmpty();
        var known = CategoryList.Load(Path.Combine(Checkout.Root, "catalogue")).Value.Select(c => c.Id).ToHashSet();
        loaded.Value.Competence.Select(r => r.Category).Distinct().Where(c => !known.Contains(c)).ShouldBeEmpty();
        loaded.Value.Withheld.Count.ShouldBeGreaterThan(3);
        loaded.Value.Pauses.ShouldNotBeEmpty();
        foreach (var template in loaded.Value.Templates) Templates.Judge(template.Text, loaded.Value.Templates).ShouldNotBeNull(template.Id);
    }
}
