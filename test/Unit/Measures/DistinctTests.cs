using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;

namespace CauNoi.Test.Unit.Measures;

/// <summary>Things that there are facts about in several places.</summary>
public class DistinctTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    // 1 province; 2 and 3 communes; 21 and 22 areas of 2, 31 an area of 3.
    private static readonly UnitNode[] Nodes =
        [Unit(1, null), Unit(2, 1), Unit(21, 2), Unit(22, 2), Unit(3, 1), Unit(31, 3)];

    [Fact]
    public void A_house_that_was_helped_in_several_places_counts_once_above_them_all()
    {
        var store = new FactStore();
        var frame = Frame(store);
        foreach (var unit in new[] { 21, 22, 31, 31, 2 }) Helped(store, unit, house: 7);
        Helped(store, 22, house: 8);
        Said(frame).ShouldBe([2, 2, 1, 2, 1, 1]);

        // The same again, with facts that come one by one.
        Helped(store, 3, house: 8);
        Helped(store, 21, house: 7, back: true);
        Said(frame).ShouldBe([2, 2, 0, 2, 2, 1]);
    }

    private static decimal[] Said(FigureFrame frame) => [.. Nodes.Select(n => frame.Read(World.Book.Meaning(World.House.Name).Value!.Formula, n.Unit).Value)];

    private static FigureFrame Frame(FactStore store)
    {
        var (tree, none) = (UnitTree.On(Day, Nodes), Enumerable.Empty<Succession>().ToLookup(s => s.Before));
        var shape = new TreeShape(tree, new UnitPlaces(tree, new UnitHistory(Nodes, []), none), store);
        return new FigureFrame(store, shape, World.Book, [], new FigureSight(null, null, false, false, Day), new DayRange(Day, Day));
    }

    private static void Helped(FactStore store, int unit, long house, bool back = false) => store.Add(new PlainFact(
        World.House.Name, unit, 0, Day, back ? -1 : 1, house, "", FactStatus.Final, FactSource.Measured, back, DateTimeOffset.UnixEpoch));

    private static UnitNode Unit(int unit, int? parent) => new(unit, parent, parent is null ? "province" : parent == 1 ? "commune" : "residential-area", $"Đơn vị {unit}", new DateOnly(2020, 1, 1));
}
