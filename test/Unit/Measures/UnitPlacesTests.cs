using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;

namespace CauNoi.Test.Unit.Measures;

public class UnitPlacesTests
{
    private static readonly DateOnly Old = new(2024, 1, 1), Change = new(2025, 7, 1), New = new(2026, 1, 1);

    // 1 province; 2 and 3 became 4; 5 was split into 6 and 7; 8 was dissolved; 9 was set up later; area 20 went from 2 to 4.
    private static readonly UnitNode[] Nodes =
    [
        Unit(1, null, null), Unit(2, 1, Change), Unit(3, 1, Change), New4(), Unit(5, 1, Change), Later(6), Later(7), Unit(8, 1, Change), Later(9),
        new(20, 2, "residential-area", "Xóm", Old, Change.AddDays(-1)), new(20, 4, "residential-area", "Xóm", Change),
    ];

    private static readonly Succession[] Successions = [new(2, 4, Change), new(3, 4, Change), new(5, 6, Change), new(5, 7, Change)];

    [Theory]
    [InlineData(20, 20, PlaceHow.Itself)]
    [InlineData(2, 4, PlaceHow.Follower)]
    [InlineData(5, 1, PlaceHow.Gathered)]
    [InlineData(8, 1, PlaceHow.Gathered)]
    [InlineData(99, 0, PlaceHow.Nowhere)]
    public void On_the_new_map(int unit, int place, PlaceHow how) => Places(New).Of(unit).ShouldBe(new UnitPlace(place, how));

    [Theory]
    [InlineData(4, 1, PlaceHow.Gathered)]
    [InlineData(6, 5, PlaceHow.Follower)]
    [InlineData(9, 1, PlaceHow.Gathered)]
    [InlineData(20, 20, PlaceHow.Itself)]
    public void On_the_old_map(int unit, int place, PlaceHow how) => Places(Old).Of(unit).ShouldBe(new UnitPlace(place, how));

    [Fact]
    public void A_loop_in_the_data_is_walked_once()
    {
        UnitNode[] nodes = [Unit(1, null, null), Unit(2, 1, Change), Unit(3, 1, Change)];
        Succession[] loop = [new(2, 3, Change), new(3, 2, Change)];
        new UnitPlaces(UnitTree.On(New, nodes), new UnitHistory(nodes, loop), loop.ToLookup(s => s.Before)).Of(2).ShouldBe(new UnitPlace(1, PlaceHow.Gathered));
    }

    private static UnitPlaces Places(DateOnly map) => new(UnitTree.On(map, Nodes), new UnitHistory(Nodes, Successions), Successions.ToLookup(s => s.Before));

    private static UnitNode Unit(int unit, int? parent, DateOnly? ends) => new(unit, parent, parent is null ? "province" : "commune", $"Đơn vị {unit}", Old, ends?.AddDays(-1));

    private static UnitNode New4() => new(4, 1, "commune", "Xã mới", Change);

    private static UnitNode Later(int unit) => new(unit, 1, "commune", $"Xã {unit}", Change);
}
