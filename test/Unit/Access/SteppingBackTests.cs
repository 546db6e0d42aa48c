using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using CauNoi.Test.Unit.Units;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Access;

public class SteppingBackTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly Permission Answer = new("notes.answer", "Trả lời", Role.CommuneOfficer, Role.StandingBoard);

    // 1 province; 11 commune; 101 area.
    private static readonly UnitTree Tree = UnitTree.On(Day, [UnitTreeTests.Node(1, null), UnitTreeTests.Node(11, 1), UnitTreeTests.Node(101, 11)]);

    private static readonly RoleHolder One = Holder(Role.CommuneOfficer, 11);
    private static readonly RoleHolder Other = Holder(Role.CommuneOfficer, 11);
    private static readonly RoleHolder Chair = Holder(Role.CommuneChair, 11);
    private static readonly RoleHolder Board = Holder(Role.StandingBoard, 1);

    [Fact]
    public void While_a_colleague_is_left_it_stays() => Place(11, [One], One, Other, Board).ShouldBe(11);

    [Fact]
    public void After_the_last_one_it_goes_to_the_unit_above() => Place(11, [One, Other], One, Other, Chair, Board).ShouldBe(1);

    [Fact]
    public void Somebody_who_does_not_handle_such_things_moves_nothing() => Place(11, [Chair], One, Chair, Board).ShouldBe(11);

    [Fact]
    public void What_is_handled_above_stays_where_it_lies_while_somebody_there_is_left() => Place(101, [One], One, Other, Board).ShouldBe(101);

    [Fact]
    public void What_is_handled_above_goes_higher_after_the_last_one_there() => Place(101, [One], One, Board).ShouldBe(1);

    [Fact]
    public void When_nobody_is_left_at_all_it_waits_at_the_top() => Place(101, [One, Board], One, Board).ShouldBe(1);

    [Fact]
    public void What_was_handled_by_nobody_stays_where_it_lies() => Place(101, [One], Chair).ShouldBe(101);

    [Fact]
    public void One_person_with_two_roles_is_one_who_stepped_back() => Place(11, [One], One, One with { Role = Role.StandingBoard, Unit = 1 }, Board).ShouldBe(1);

    [Fact]
    public void A_colleague_whose_role_lies_on_a_unit_that_was_merged_into_this_one_counts_here()
    {
        var successions = new[] { new Succession(7, 11, Day.AddDays(-1)) }.ToLookup(s => s.Before);
        SteppingBack.Place(11, Answer, [One.Account], Tree, successions, [One, Holder(Role.CommuneOfficer, 7), Board]).ShouldBe(11);
    }

    [Fact]
    public void On_a_unit_that_is_gone_nothing_moves() => Place(7, [One], One, Board).ShouldBe(7);

    [Fact]
    public void Wherever_it_goes_somebody_is_left_there_or_it_is_the_top() => AnyText.Holds(Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 999)).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), Gen.Choose(0, 63).ToArbitrary(), (seeds, at, gone) =>
        {
            var people = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
            Role[] roles = [Role.CommuneChair, Role.CommuneOfficer, Role.StandingBoard];
            int[] units = [1, 11, 101];
            var holders = seeds.Select(s => new RoleHolder(people[s % 6], "Ai đó", roles[s / 6 % 3], units[s / 18 % 3])).ToList();
            var back = people.Where((_, i) => (gone >> i & 1) == 1).ToHashSet();
            var place = SteppingBack.Place(units[at], Answer, back, Tree, None, holders);
            var able = holders.Where(h => Answer.Roles.Contains(h.Role)).ToList();
            var path = Tree.Path(units[at]).Select(n => n.Unit).ToList();
            // Who handled nothing before leaves nothing behind.
            if (!path.Exists(u => Left(u, able, []))) return place == units[at];
            return path.Contains(place) && (place == 1 || Left(place, able, back) || (place == units[at] && path.Exists(u => Left(u, able, back))));
        }), times: 300);

    private static bool Left(int unit, IEnumerable<RoleHolder> able, HashSet<Guid> back) => able.Any(h => h.Unit == unit && !back.Contains(h.Account));

    private static ILookup<int, Succession> None => Enumerable.Empty<Succession>().ToLookup(s => s.Before);

    private static int Place(int unit, RoleHolder[] back, params RoleHolder[] holders) =>
        SteppingBack.Place(unit, Answer, [.. back.Select(h => h.Account)], Tree, None, holders);

    private static RoleHolder Holder(Role role, int unit) => new(Guid.NewGuid(), "Ai đó", role, unit);
}
