using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.Account.Tests.Unit;

public class GrantRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly UnitTree Tree = UnitTree.On(Today,
    [
        new(1, null, Organisation.UnitKinds.Province, "Tỉnh", Today), new(32, 1, Organisation.UnitKinds.MemberOrganisation, "Hội", Today),
        new(41, 1, Organisation.UnitKinds.ExternalAgency, "Sở", Today), new(31, 1, Organisation.UnitKinds.Department, "Ban", Today),
        new(11, 1, Organisation.UnitKinds.Commune, "Xã Một", Today), new(12, 1, Organisation.UnitKinds.Commune, "Xã Hai", Today),
        new(101, 11, Organisation.UnitKinds.ResidentialArea, "Xóm Đồng", Today), new(102, 12, Organisation.UnitKinds.ResidentialArea, "Xóm Đồng", Today),
        new(103, 12, Organisation.UnitKinds.ResidentialArea, "Xóm Đông", Today),
    ]);

    private static readonly Dictionary<Role, Role[]> Table = new()
    {
        [Role.CommuneChair] = [Role.AreaHead, Role.CommuneOfficer, Role.Accountant, Role.Treasurer],
        [Role.DepartmentHead] = [Role.DepartmentOfficer],
        [Role.StandingBoard] = [.. Role.All.Except([Role.TechnicalAdministrator])],
        [Role.TechnicalAdministrator] = [Role.TechnicalAdministrator],
    };

    [Fact]
    public void Who_gives_which_role_is_this_table_and_nothing_else()
    {
        foreach (var giver in Role.All)
            foreach (var given in Role.All)
                Judge(giver, new Grant(given, Place(given), Today)).Contains(AccountRefusals.NotYours).ShouldBe(!Table.GetValueOrDefault(giver, []).Contains(given), $"{giver.Name} gives {given.Name}");
    }

    [Fact]
    public void Whoever_may_manage_gives_something_and_whoever_gives_may_manage() =>
        Role.All.Where(r => Grantable.By(r).Count > 0).ShouldBe(AccountAccess.Manage.Roles, ignoreOrder: true);

    [Fact]
    public void Every_role_has_a_kind_of_unit_it_is_held_on() => Role.All.ShouldAllBe(r => Tree.Order.Any(u => Grantable.Fits(r, u)));

    [Fact]
    public void A_role_on_the_wrong_kind_of_unit_is_refused() =>
        Judge(Role.StandingBoard, new Grant(Role.AreaHead, 11, Today)).ShouldBe([AccountRefusals.NotThere]);

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(-1, null, "Ngày bắt đầu đã qua")]
    [InlineData(5, 4, "Ngày kết thúc đứng trước")]
    [InlineData(5, 5, null)]
    public void Days_lie_ahead_and_in_order(int from, int? until, string? why)
    {
        var refusals = Judge(Role.StandingBoard, new Grant(Role.CommuneOfficer, 11, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null));
        if (why is null) refusals.ShouldBeEmpty();
        else refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith(why);
    }

    [Fact]
    public void Books_and_money_of_one_unit_stay_apart_and_of_two_units_do_not_matter()
    {
        SeparationOfDuties.Against(new(Role.Treasurer, 11, Today), [new(Role.Accountant, 11, Today)], Tree).ShouldBe(AccountRefusals.BooksAndMoney);
        SeparationOfDuties.Against(new(Role.Accountant, 11, Today), [new(Role.Treasurer, 11, Today)], Tree).ShouldBe(AccountRefusals.BooksAndMoney);
        SeparationOfDuties.Against(new(Role.Treasurer, 12, Today), [new(Role.Accountant, 11, Today)], Tree).ShouldBeNull();
        SeparationOfDuties.Against(new(Role.Treasurer, 11, Today.AddDays(2)), [new(Role.Accountant, 11, Today, Today.AddDays(1))], Tree).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 11, true)]
    [InlineData(11, 1, true)]
    [InlineData(11, 101, true)]
    [InlineData(11, 12, false)]
    public void An_inspector_writes_nothing_where_the_inspection_reaches(int inspects, int writes, bool refused)
    {
        var (inspector, writer) = (new Grant(Role.Inspector, inspects, Today), new Grant(Role.CommuneOfficer, writes, Today));
        (SeparationOfDuties.Against(inspector, [writer], Tree) == AccountRefusals.InspectsOneself).ShouldBe(refused);
        (SeparationOfDuties.Against(writer, [inspector], Tree) == AccountRefusals.InspectsOneself).ShouldBe(refused);
    }

    [Fact]
    public void A_role_is_handed_over_for_a_time_that_the_own_role_covers()
    {
        var (from, to) = (Guid.NewGuid(), Guid.NewGuid());
        var own = new Grant(Role.CommuneChair, 11, Today, Today.AddDays(40));
        Hand(own, Today.AddDays(40)).ShouldBeEmpty();
        Hand(own, Today.AddDays(41)).ShouldBe([AccountRefusals.LongerThanOwn]);
        Hand(own, null).ShouldBe([AccountRefusals.TooLong]);
        Hand(own with { Until = null }, Today.AddDays(90)).ShouldBe([AccountRefusals.TooLong]);
        Hand(own with { Until = null }, Today.AddDays(89)).ShouldBeEmpty();
        Hand(own with { For = Guid.NewGuid() }, Today.AddDays(1)).ShouldBe([AccountRefusals.HandedOn]);
        GrantRules.JudgeHandOver(own, own with { Until = Today }, from, from, Today, Tree, []).ShouldContain(AccountRefusals.ToOneself);

        List<Refusal> Hand(Grant held, DateOnly? until) => [.. GrantRules.JudgeHandOver(held, held with { From = Today, Until = until, For = null }, to, from, Today, Tree, [])];
    }

    [Theory]
    [InlineData("Xã Một", 11)]
    [InlineData("xa mot", 11)]
    [InlineData("Xóm Đông", 103)]
    [InlineData("Xóm Đồng, Xã Hai", 102)]
    [InlineData("xom dong, xa mot", 101)]
    public void A_unit_is_found_by_the_words_people_use(string words, int unit) => Find(words).Value!.Unit.ShouldBe(unit);

    [Fact]
    public void Between_two_of_one_name_nobody_guesses()
    {
        Find("Xóm Đồng").Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("Xóm Đồng, Xã Hai; Xóm Đồng, Xã Một");
        Find("xom dong").Ok.ShouldBeFalse();
        Find(", ,").Refusals.ShouldBe([AccountRefusals.NoSuchUnit]);
    }

    private static Outcome<UnitNode> Find(string words) => UnitByName.Find(words, Tree,
        Reach.Of(Giver(Role.StandingBoard), AccountAccess.Manage, Tree, Enumerable.Empty<Succession>().ToLookup(s => s.Before)));

    private static List<Refusal> Judge(Role giver, Grant wanted) => [.. GrantRules.Judge(wanted, Guid.NewGuid(), Giver(giver), Today, Tree, [])];

    private static Actor Giver(Role role) => new(Guid.NewGuid(), "Ai đó", [new Grant(role, 1, Today)]);

    private static int Place(Role role) => Tree.Order.First(u => Grantable.Fits(role, u)).Unit;
}
