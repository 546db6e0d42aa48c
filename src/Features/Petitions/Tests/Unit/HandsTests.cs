using CauNoi.Kernel.Units;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Tests.Unit;

/// <summary>In what capacities somebody stands to a case: what the matrix of steps is asked with.</summary>
public class HandsTests
{
    private static readonly DateOnly Since = new(2025, 7, 1);

    private static readonly UnitTree Map = UnitTree.On(new DateOnly(2026, 11, 22),
    [
        new(1, null, "province", "Tỉnh Thái Nguyên", Since), new(11, 1, "commune", "Xã Phú Lương", Since), new(12, 1, "commune", "Xã Vô Tranh", Since),
        new(31, 1, "department", "Ban Dân chủ", Since), new(61, 11, "member-organisation", "Hội Nông dân xã Phú Lương", Since),
    ]);

    [Theory]
    // desk, received by, held by
    [InlineData(11, 11, 11, Hand.Desk | Hand.Holder)]
    [InlineData(11, 11, 31, Hand.Desk)]
    [InlineData(31, 11, 31, Hand.Holder)]
    [InlineData(61, 11, 61, Hand.Holder)]
    [InlineData(11, 11, 61, Hand.Desk | Hand.Above)]
    [InlineData(1, 11, 11, Hand.Above)]
    [InlineData(1, 1, 11, Hand.Desk | Hand.Above)]
    [InlineData(1, 1, 1, Hand.Desk | Hand.Holder)]
    // Neither beside nor below.
    [InlineData(12, 11, 11, Hand.None)]
    [InlineData(31, 11, 11, Hand.None)]
    [InlineData(61, 11, 11, Hand.None)]
    public void The_desk_receives_the_holder_acts_and_who_stands_above_may_press(int desk, int unit, int holder, Hand hands) => HandlingAccess.HandsOf([desk], unit, holder, Map).ShouldBe(hands);

    [Fact]
    public void A_desk_that_took_over_another_acts_for_both() => HandlingAccess.HandsOf([11, 12], 12, 12, Map).ShouldBe(Hand.Desk | Hand.Holder);

    [Fact]
    public void Who_sits_at_no_desk_has_no_hand_in_it() => HandlingAccess.HandsOf([], 11, 11, Map).ShouldBe(Hand.None);
}
