using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using CauNoi.Test.Unit.Units;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Access;

public class ReachTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly Permission Read = new("notes.read", "Xem", Role.CommuneOfficer, Role.StandingBoard);

    // 1 province; 11, 12 communes; 101, 102 areas of 11; 103 area of 12.
    private static readonly UnitTree Tree = UnitTree.On(Day,
        [UnitTreeTests.Node(1, null), UnitTreeTests.Node(11, 1), UnitTreeTests.Node(12, 1), UnitTreeTests.Node(101, 11), UnitTreeTests.Node(102, 11), UnitTreeTests.Node(103, 12)]);

    [Fact]
    public void A_role_on_a_commune_reaches_its_areas_and_nothing_else()
    {
        var reach = Of(new Grant(Role.CommuneOfficer, 11, Day));
        reach.Units().ShouldBe([11, 101, 102], ignoreOrder: true);
        new[] { 1, 11, 12, 101, 102, 103 }.Where(reach.Covers).ShouldBe([11, 101, 102]);
        reach.Everything.ShouldBeFalse();
    }

    [Fact]
    public void A_role_on_the_root_reaches_everything() => Of(new Grant(Role.StandingBoard, 1, Day)).Everything.ShouldBeTrue();

    [Fact]
    public void A_role_that_does_not_carry_the_permission_reaches_nothing() => Of(new Grant(Role.Accountant, 1, Day)).Empty.ShouldBeTrue();

    [Fact]
    public void Nobody_reaches_nothing()
    {
        Of().Empty.ShouldBeTrue();
        Of().Covers(1).ShouldBeFalse();
        Reach.Of(Actor.Program, Read, Tree, None).Empty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(-9, 0, true)]
    [InlineData(-9, -1, false)]
    public void A_role_holds_from_its_first_to_its_last_day(int from, int? until, bool holds) =>
        Of(new Grant(Role.StandingBoard, 1, Day.AddDays(from), until is { } days ? Day.AddDays(days) : null)).Everything.ShouldBe(holds);

    [Fact]
    public void A_role_on_a_unit_that_was_merged_away_goes_on_with_its_successor() => Reach.Of(
        Somebody(new Grant(Role.CommuneOfficer, 7, Day)), Read, Tree, new[] { new Succession(7, 12, Day.AddDays(-1)) }.ToLookup(s => s.Before))
        .Units().ShouldBe([12, 103, 7], ignoreOrder: true);

    [Fact]
    public void What_was_open_at_a_unit_that_is_gone_is_reached_by_its_successors_and_by_nobody_else()
    {
        var split = new[] { new Succession(7, 12, Day), new Succession(7, 13, Day), new Succession(8, 11, Day.AddDays(1)) }.ToLookup(s => s.Before);
        Reach Seen(int unit) => Reach.Of(Somebody(new Grant(Role.CommuneOfficer, unit, Day)), Read, Tree, split);
        Seen(12).Covers(7).ShouldBeTrue();
        Seen(12).Units().ShouldContain(7);
        Seen(11).Covers(7).ShouldBeFalse();
        Seen(11).Units().ShouldNotContain(7);
        Seen(11).Covers(8).ShouldBeFalse("that is decided for tomorrow");
    }

    [Fact]
    public void A_role_on_a_unit_of_another_installation_reaches_nothing() => Of(new Grant(Role.StandingBoard, 99, Day)).Empty.ShouldBeTrue();

    [Fact]
    public void Two_hats_reach_what_the_one_that_is_on_reaches()
    {
        var (area, commune) = (new Grant(Role.CommuneOfficer, 101, Day), new Grant(Role.StandingBoard, 12, Day));
        var actor = Somebody(area, commune);
        Reach.Of(actor, Read, Tree, None).Units().ShouldBe([101]);
        Reach.Of(actor with { Hat = commune }, Read, Tree, None).Units().ShouldBe([12, 103], ignoreOrder: true);
    }

    [Fact]
    public void A_role_on_a_member_organisation_reaches_its_branches_by_their_line_and_nobody_elses()
    {
        // 40 at the province, 41 its branch in commune 11, 42 the branch's group in area 101; 50 another organisation's branch beside it.
        var tree = UnitTree.On(Day, [.. Tree.Order, UnitTreeTests.Node(40, 1), UnitTreeTests.Node(41, 11) with { Line = 40 },
            UnitTreeTests.Node(42, 101) with { Line = 41 }, UnitTreeTests.Node(50, 11) with { Line = 49 }]);
        var reach = Reach.Of(Somebody(new Grant(Role.CommuneOfficer, 40, Day)), Read, tree, None);
        reach.Units().ShouldBe([40, 41, 42], ignoreOrder: true);
        tree.Order.Select(n => n.Unit).Where(reach.Covers).ShouldBe([40, 41, 42], ignoreOrder: true);
    }

    [Fact]
    public void A_line_that_goes_in_a_circle_harms_nobody()
    {
        var tree = UnitTree.On(Day, [UnitTreeTests.Node(1, null), UnitTreeTests.Node(40, 1) with { Line = 41 }, UnitTreeTests.Node(41, 1) with { Line = 40 }]);
        Reach.Of(Somebody(new Grant(Role.CommuneOfficer, 40, Day)), Read, tree, None).Units().ShouldBe([40, 41], ignoreOrder: true);
    }

    [Fact]
    public void What_is_covered_and_what_a_filter_would_list_are_the_same() => AnyText.Holds(Prop.ForAll(History.Any.ToArbitrary(), history =>
    {
        var tree = UnitTree.On(history.Map, history.Nodes);
        foreach (var unit in history.Alive.Keys)
        {
            var reach = Reach.Of(Somebody(new Grant(Role.CommuneOfficer, unit, DateOnly.MinValue)), Read, tree, None);
            var plain = history.Below(unit).ToHashSet();
            if (!plain.SetEquals(reach.Units()) || !history.Alive.Keys.All(u => reach.Covers(u) == plain.Contains(u))) return false;
            if (reach.Everything && plain.Count != history.Alive.Count) return false;
        }

        return true;
    }), times: 100);

    private static ILookup<int, Succession> None => Enumerable.Empty<Succession>().ToLookup(s => s.Before);

    private static Reach Of(params Grant[] grants) => Reach.Of(Somebody(grants), Read, Tree, None);

    private static Actor Somebody(params Grant[] grants) => new(Guid.NewGuid(), "Ai đó", grants);
}
