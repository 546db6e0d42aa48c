using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using CauNoi.Test.Unit.Units;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Access;

public class SecondPersonTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly Permission Confirm = new("notes.confirm", "Xác nhận", Role.CommuneChair, Role.StandingBoard);

    // 1 province; 11 commune; 101 area.
    private static readonly UnitTree Tree = UnitTree.On(Day, [UnitTreeTests.Node(1, null), UnitTreeTests.Node(11, 1), UnitTreeTests.Node(101, 11)]);

    private static readonly RoleHolder First = Holder(Role.CommuneChair, 11);
    private static readonly RoleHolder Deputy = Holder(Role.CommuneChair, 11);
    private static readonly RoleHolder Board = Holder(Role.StandingBoard, 1);
    private static readonly RoleHolder[] Officers = [Holder(Role.CommuneOfficer, 11), Holder(Role.CommuneOfficer, 11)];

    [Fact]
    public void A_unit_of_four_finds_the_second_person_among_its_own() => For(11, First, Deputy, Board, Officers[0], Officers[1]).ShouldBe([Deputy]);

    [Fact]
    public void A_unit_of_three_is_watched_by_the_unit_above() => For(11, First, Deputy, Board, Officers[0]).ShouldBe([Board]);

    [Fact]
    public void One_person_with_two_roles_is_still_one_account() =>
        For(11, First, Deputy, Board, Officers[0], Officers[0] with { Role = Role.Accountant }).ShouldBe([Board]);

    [Fact]
    public void A_large_unit_in_which_nobody_else_decides_asks_above() => For(11, First, Board, Officers[0], Officers[1], Holder(Role.Treasurer, 11)).ShouldBe([Board]);

    [Fact]
    public void From_an_area_of_one_it_goes_up_as_far_as_it_must() => For(101, Holder(Role.AreaHead, 101), First, Board).ShouldBe([Board]);

    [Fact]
    public void The_top_has_nothing_above_it_and_finds_its_own_however_few() => For(1, Holder(Role.StandingBoard, 1), Board).ShouldContain(Board);

    [Fact]
    public void Whoever_had_a_hand_in_it_is_never_the_second_person() => For([Board.Account], 1, Board).ShouldBeEmpty();

    [Fact]
    public void Whoever_sits_below_decides_nothing_above() => For(1, First, Deputy, Officers[0], Officers[1]).ShouldBeEmpty();

    [Fact]
    public void A_unit_that_is_on_no_map_has_no_second_person() => For(99, Board, Deputy).ShouldBeEmpty();

    [Fact]
    public void Roles_on_a_unit_that_was_merged_away_count_where_it_went()
    {
        var successions = new[] { new Succession(7, 11, Day.AddDays(-1)) }.ToLookup(s => s.Before);
        SecondPerson.Places(11, Tree, successions).ShouldBe([1, 7, 11], ignoreOrder: true);
        var old = Holder(Role.CommuneChair, 7);
        SecondPerson.For(11, Confirm, [First.Account], Tree, successions, [First, old, Board, .. Officers]).ShouldBe([old]);
    }

    [Fact]
    public void The_second_person_is_always_another_one_who_decides_at_the_unit_or_above_it() => AnyText.Holds(Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 999)).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (seeds, at) =>
        {
            var people = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
            Role[] roles = [Role.CommuneChair, Role.CommuneOfficer, Role.StandingBoard, Role.AreaHead];
            int[] units = [1, 11, 101];
            var holders = seeds.Select(s => new RoleHolder(people[s % 6], "Ai đó", roles[s / 6 % 4], units[s / 24 % 3])).ToList();
            var path = Tree.Path(units[at]).Select(n => n.Unit).ToHashSet();
            return SecondPerson.For(units[at], Confirm, [people[0]], Tree, None, holders).All(h =>
                h.Account != people[0] && Confirm.Roles.Contains(h.Role) && path.Contains(h.Unit)
                && (h.Unit == 1 || holders.Where(o => o.Unit == h.Unit).Select(o => o.Account).Distinct().Count() >= SecondPerson.EnoughAccounts));
        }), times: 200);

    private static ILookup<int, Succession> None => Enumerable.Empty<Succession>().ToLookup(s => s.Before);

    private static IReadOnlyList<RoleHolder> For(int unit, params RoleHolder[] holders) => For([First.Account], unit, holders);

    private static IReadOnlyList<RoleHolder> For(Guid[] involved, int unit, params RoleHolder[] holders) => SecondPerson.For(unit, Confirm, involved, Tree, None, holders);

    private static RoleHolder Holder(Role role, int unit) => new(Guid.NewGuid(), "Ai đó", role, unit);
}
