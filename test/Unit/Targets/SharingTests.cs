using CauNoi.Kernel.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Targets;

public class SharingTests
{
    private static readonly Gen<(decimal Goal, int Decimals, SharingUnit[] Units)> Cases =
        from goal in Gen.Choose(0, 1_000_000)
        from decimals in Gen.Choose(0, 2)
        from count in Gen.Choose(1, 40)
        from weights in Gen.Choose(0, 5_000).ArrayOf(count)
        select ((decimal)goal / 100, decimals, weights.Select((w, n) => new SharingUnit(n + 1, w)).ToArray());

    [Fact]
    public void Shares_come_to_the_goal_and_only_less_than_one_step_is_left() => Holds(c =>
    {
        var shared = Sharing.Of(c.Goal, c.Decimals, c.Units);
        var step = c.Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
        return c.Units.All(u => u.Weight == 0) ? shared.Sum == 0 : shared.Sum + shared.Rest == c.Goal && shared.Rest >= 0 && shared.Rest < step;
    });

    [Fact]
    public void The_order_in_which_units_are_named_says_nothing() => Holds(c =>
        Sharing.Of(c.Goal, c.Decimals, [.. c.Units.Reverse()]).Shares.SequenceEqual(Sharing.Of(c.Goal, c.Decimals, c.Units).Shares));

    [Fact]
    public void Who_weighs_more_never_gets_less() => Holds(c =>
    {
        var shares = Sharing.Of(c.Goal, c.Decimals, c.Units).Shares.ToDictionary(s => s.Unit, s => s.Amount ?? 0);
        return c.Units.All(a => c.Units.All(b => a.Weight <= b.Weight || shares[a.Unit] >= shares[b.Unit]));
    });

    [Fact]
    public void Nobody_is_a_whole_step_away_from_the_exact_share() => Holds(c =>
    {
        var all = c.Units.Sum(u => u.Weight!.Value);
        if (all == 0) return true;
        var step = c.Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
        var whole = decimal.Truncate(c.Goal / step) * step;
        return Sharing.Of(c.Goal, c.Decimals, c.Units).Shares.All(s => Math.Abs(s.Amount!.Value - (whole * c.Units.Single(u => u.Unit == s.Unit).Weight!.Value / all)) < step + 0.000001m);
    });

    [Fact]
    public void Whole_houses_are_shared_as_whole_houses()
    {
        Amounts(Sharing.Of(10, 0, [new(1, 1), new(2, 1), new(3, 1)])).ShouldBe([4, 3, 3]);
        Amounts(Sharing.Of(10, 1, [new(1, 1), new(2, 1), new(3, 1)])).ShouldBe([3.4m, 3.3m, 3.3m]);
    }

    [Fact]
    public void A_share_by_hand_stays_and_the_rest_is_shared_among_the_others()
    {
        var shared = Sharing.Of(10, 0, [new(1, 5, 6), new(2, 1), new(3, 1)]);
        Amounts(shared).ShouldBe([6, 2, 2]);
        shared.Shares.Select(s => s.ByHand).ShouldBe([true, false, false]);
        shared.Rest.ShouldBe(0);
    }

    [Fact]
    public void Hands_that_give_more_than_there_is_leave_a_rest_below_zero_and_nothing_to_the_others()
    {
        var shared = Sharing.Of(10, 0, [new(1, 5, 12), new(2, 1)]);
        Amounts(shared).ShouldBe([12, 0]);
        shared.Rest.ShouldBe(-2);
    }

    [Fact]
    public void Who_has_no_known_weight_gets_no_share_and_is_not_taken_for_one_without_people()
    {
        var shared = Sharing.Of(10, 0, [new(1, null), new(2, 0), new(3, 2)]);
        Amounts(shared).ShouldBe([null, 0, 10]);
        Sharing.Of(10, 0, [new(1, null), new(2, null)]).Rest.ShouldBe(10);
    }

    private static decimal?[] Amounts(SharedGoal shared) => [.. shared.Shares.Select(s => s.Amount)];

    private static void Holds(Func<(decimal Goal, int Decimals, SharingUnit[] Units), bool> promise) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Cases.ToArbitrary(), promise));
}
