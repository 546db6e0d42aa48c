using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Text;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Units;

public class SuccessorsTests
{
    private static readonly DateOnly Merger = new(2025, 7, 1);

    [Fact]
    public void Nothing_happened_to_a_unit_that_is_its_own_successor() => Of(1, Merger).ShouldBe([1]);

    [Fact]
    public void A_merged_unit_goes_on_in_the_new_one_from_that_day_on()
    {
        Succession[] merger = [new(1, 9, Merger), new(2, 9, Merger)];
        Of(1, Merger.AddDays(-1), merger).ShouldBe([1]);
        Of(1, Merger, merger).ShouldBe([9]);
        Of(2, Merger.AddDays(400), merger).ShouldBe([9]);
    }

    [Fact]
    public void A_split_unit_goes_on_in_all_its_parts() => Of(1, Merger, new(1, 7, Merger), new Succession(1, 8, Merger)).ShouldBe([7, 8], ignoreOrder: true);

    [Fact]
    public void Successors_of_successors_are_followed()
    {
        Succession[] twice = [new(1, 2, Merger), new(2, 3, Merger.AddYears(1)), new(2, 4, Merger.AddYears(1))];
        Of(1, Merger.AddMonths(6), twice).ShouldBe([2]);
        Of(1, Merger.AddYears(2), twice).ShouldBe([3, 4], ignoreOrder: true);
    }

    [Fact]
    public void A_loop_in_the_data_ends() => Of(1, Merger, new(1, 2, Merger), new Succession(2, 1, Merger)).ShouldBeEmpty();

    [Fact]
    public void Whatever_happened_every_end_rests_on_that_day_and_is_reached()
    {
        var succession = from before in Gen.Choose(1, 12) from step in Gen.Choose(1, 5) from day in Gen.Choose(0, 1_000) select new Succession(before, before + step, Merger.AddDays(day));
        var histories = from list in succession.ListOf() from unit in Gen.Choose(1, 12) from day in Gen.Choose(-10, 1_100) select (list, unit, day);
        AnyText.Holds(Prop.ForAll(histories.ToArbitrary(), h =>
        {
            var day = Merger.AddDays(h.day);
            var ends = Of(h.unit, day, [.. h.list]);
            return ends.SetEquals(Plain(h.unit, day, h.list)) && ends.Count > 0;
        }));
    }

    private static IEnumerable<int> Plain(int unit, DateOnly day, IEnumerable<Succession> all)
    {
        var next = all.Where(s => s.Before == unit && s.Day <= day).Select(s => s.After).Distinct().ToList();
        return next.Count == 0 ? [unit] : next.SelectMany(n => Plain(n, day, all)).Distinct();
    }

    private static IReadOnlySet<int> Of(int unit, DateOnly day, params Succession[] all) => Successors.Of(unit, day, all.ToLookup(s => s.Before));
}
