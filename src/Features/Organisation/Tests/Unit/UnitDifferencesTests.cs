using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Tests.Unit;

public class UnitDifferencesTests
{
    private static readonly DateOnly First = new(2025, 6, 30);
    private static readonly DateOnly Last = new(2025, 7, 1);
    private static readonly DateOnly Since = new(2010, 1, 1);

    // 11 and 12 become 20; 13 is split into 21 and 22; 14 gets a name, 15 another place, 16 both; 17 ends and nobody takes over.
    private static readonly IReadOnlyList<UnitNode> Nodes =
    [
        new(1, null, "province", "Tỉnh Một", Since), new(2, 1, "district", "Huyện Hai", Since, First),
        .. Enumerable.Range(11, 3).Select(n => new UnitNode(n, 2, "commune", $"Xã {n}", Since, First)), new(17, 2, "commune", "Xã 17", Since, First),
        new(14, 1, "commune", "Xã 14", Since, First), new(14, 1, "commune", "Phường 14", Last), new(15, 2, "commune", "Xã 15", Since, First), new(15, 1, "commune", "Xã 15", Last),
        new(16, 2, "commune", "Xã 16", Since, First), new(16, 1, "commune", "Phường 16", Last), new(18, 1, "commune", "Xã 18", Since),
        .. Enumerable.Range(20, 3).Select(n => new UnitNode(n, 1, "commune", $"Xã {n}", Last)),
    ];

    private static readonly ILookup<int, Succession> Successions = new Succession[] { new(11, 20, Last), new(12, 20, Last), new(13, 21, Last), new(13, 22, Last) }.ToLookup(s => s.Before);

    private static IReadOnlyList<UnitDifference> Found(DateOnly from, DateOnly to) =>
        UnitDifferences.Between(UnitTree.On(from, Nodes), UnitTree.On(to, Nodes), Successions);

    [Theory]
    [InlineData(2, "ended")]
    [InlineData(11, "ended")]
    [InlineData(20, "begun")]
    [InlineData(14, "renamed")]
    [InlineData(15, "moved")]
    [InlineData(16, "renamed-and-moved")]
    public void What_happened_to_a_unit_has_one_word_and_its_day(int unit, string kind)
    {
        var difference = Found(First, Last).Single(d => d.Unit == unit);
        difference.Kind.ShouldBe(kind);
        difference.Day.ShouldBe(Last);
    }

    [Fact]
    public void A_merged_unit_names_its_heir_and_the_heir_all_it_came_from()
    {
        Found(First, Last).Single(d => d.Unit == 12).WentOnAs.Select(n => n.Unit).ShouldBe([20]);
        Found(First, Last).Single(d => d.Unit == 20).CameFrom.Select(n => n.Unit).ShouldBe([11, 12], ignoreOrder: true);
    }

    [Fact]
    public void A_split_unit_names_both_heirs()
    {
        Found(First, Last).Single(d => d.Unit == 13).WentOnAs.Select(n => n.Unit).ShouldBe([21, 22], ignoreOrder: true);
        Found(First, Last).Single(d => d.Unit == 17).WentOnAs.ShouldBeEmpty();
    }

    [Fact]
    public void What_stays_as_it_was_is_not_named() => Found(First, Last).Select(d => d.Unit).ShouldBe([2, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22], ignoreOrder: true);

    [Fact]
    public void Between_a_day_and_itself_nothing_differs()
    {
        Found(First, First).ShouldBeEmpty();
        Found(Last, Last.AddYears(1)).ShouldBeEmpty();
    }

    [Fact]
    public void Units_of_both_days_add_up()
    {
        var found = Found(First, Last);
        (UnitTree.On(First, Nodes).Order.Count - found.Count(d => d.Kind == "ended") + found.Count(d => d.Kind == "begun")).ShouldBe(UnitTree.On(Last, Nodes).Order.Count);
    }
}
