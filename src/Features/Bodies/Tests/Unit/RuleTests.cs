using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Test.Unit.Architecture;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Bodies.Tests.Unit;

public class RuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(14, "XIV")]
    [InlineData(15, "XV")]
    [InlineData(49, "XLIX")]
    [InlineData(99, "XCIX")]
    public void Terms_are_counted_in_roman_numbers(int number, string roman) => TermNames.Roman(number).ShouldBe(roman);

    [Theory]
    [InlineData("khoa", "khóa XV, nhiệm kỳ 2025–2030")]
    [InlineData("lan-thu", "lần thứ XV, nhiệm kỳ 2025–2030")]
    [InlineData("nhiem-ky", "nhiệm kỳ 2025–2030")]
    public void A_term_is_called_as_its_congress_calls_it(string wording, string name) =>
        TermNames.Of(wording, 15, new DateOnly(2025, 7, 20), new DateOnly(2030, 7, 20)).ShouldBe(name);

    [Fact]
    public void A_seat_is_vacant_from_the_day_after_the_last_holder() =>
        Vacancy.Since(Day, null, [new Held(Day, Day.AddDays(9))], Day.AddDays(30)).ShouldBe(Day.AddDays(10));

    [Fact]
    public void A_seat_nobody_ever_held_is_vacant_since_it_was_opened() => Vacancy.Since(Day, null, [], Day.AddDays(4)).ShouldBe(Day);

    [Fact]
    public void A_seat_that_is_gone_or_not_yet_there_is_not_vacant()
    {
        Vacancy.Since(Day, Day.AddDays(5), [], Day.AddDays(5)).ShouldBeNull();
        Vacancy.Since(Day, null, [], Day.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void Vacant_since_today_is_one_day() => Vacancy.Days(Day, Day).ShouldBe(1);

    [Fact]
    public void On_every_day_a_seat_is_either_held_or_vacant_and_never_both() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 40).ListOf().ToArbitrary(), lengths =>
        {
            // Stretches one after another, with a gap as long as the stretch before each second one.
            var held = new List<Held>();
            var from = Day;
            foreach (var (length, n) in lengths.Select((l, n) => (l, n)))
            {
                if (n % 2 == 1) from = from.AddDays(length);
                held.Add(new Held(from, from.AddDays(length - 1)));
                from = from.AddDays(length);
            }

            return Enumerable.Range(0, 400).Select(Day.AddDays).All(d => held.Exists(h => h.On(d)) == (Vacancy.Since(Day, null, held, d) is null));
        }));

    [Fact]
    public void Who_holds_a_seat_makes_room_on_the_day_before() =>
        SeatDecisions.Take(new SeatState(Day, null, [new Held(Day, null)]), Day.AddDays(10), Day, Day).Value!.LastDay.ShouldBe(Day.AddDays(9));

    [Fact]
    public void Nobody_takes_a_seat_on_the_day_another_took_it() =>
        SeatDecisions.Take(new SeatState(Day, null, [new Held(Day, null)]), Day, Day, Day).Refusals.ShouldBe([BodyRefusals.SeatTaken]);

    [Fact]
    public void A_decision_stands_before_the_day_it_speaks_of() =>
        SeatDecisions.Take(new SeatState(Day, null, []), Day, Day.AddDays(1), Day).Refusals.ShouldBe([BodyRefusals.DecisionAfterStart]);

    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84 912.345.678", "0912345678")]
    [InlineData("0208 3 855 123", "02083855123")]
    [InlineData("912345678", null)]
    [InlineData("gọi bà Lan", null)]
    public void A_telephone_number_is_read_as_people_write_it(string typed, string? number) => SeatDecisions.Phone(typed).ShouldBe(number);

    [Theory]
    [InlineData("Giàng A Lử", true)]
    [InlineData("Páo", true)]
    [InlineData("H'Hen Niê", true)]
    [InlineData("Lan 0912", false)]
    [InlineData("<b>Lan</b>", false)]
    [InlineData("L", false)]
    public void A_name_is_letters(string name, bool good) => (SeatDecisions.Person(name, null, null, Day).Count == 0).ShouldBe(good);

    [Fact]
    public void The_limit_is_reached_at_the_end_of_the_second_term_in_a_row()
    {
        var (first, second) = (new TermHeld(new(2020, 7, 1), new(2025, 7, 1), new(2025, 7, 1)), new TermHeld(new(2025, 7, 1), new(2030, 7, 1), null));
        TermLimit.Reached([first], 2).ShouldBeNull();
        TermLimit.Reached([second, first, first], 2).ShouldBe(new DateOnly(2030, 7, 1));
    }

    [Fact]
    public void After_a_term_of_somebody_else_the_count_begins_anew() => TermLimit.Reached(
        [new TermHeld(new(2015, 7, 1), new(2020, 7, 1), new(2020, 7, 1)), new TermHeld(new(2025, 7, 1), new(2030, 7, 1), null)], 2).ShouldBeNull();

    [Fact]
    public void A_small_number_is_hidden_and_so_is_a_large_one_whose_remainder_is_small()
    {
        foreach (var count in new[] { 0, 4 }) Shown(60, count).ShouldBe("dưới 5");
        foreach (var count in new[] { 5, 55 }) Shown(60, count).ShouldBe($"{count}");
        foreach (var count in new[] { 56, 60 }) Shown(60, count).ShouldBe("trên 55");
    }

    [Fact]
    public void In_a_body_too_small_to_hide_anybody_nothing_is_told()
    {
        foreach (var members in new[] { 5, 9 }) Shown(members, 5).ShouldBe("không nêu");
    }

    [Fact]
    public void What_is_shown_tells_less_than_five_people_apart_from_nobody() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 120).SelectMany(m => Gen.Choose(0, m).Select(c => (Members: m, Count: c))).ToArbitrary(), one =>
        {
            var word = SmallCells.Shown(one.Members, [new StructureCell("a", one.Count)])["a"];
            // Either an exact number with five or more on both sides, or a word that at least five counts share.
            var sharing = Enumerable.Range(0, one.Members + 1).Count(c => SmallCells.Shown(one.Members, [new StructureCell("a", c)])["a"] == word);
            return int.TryParse(word, out var n) ? n >= 5 && one.Members - n >= 5 : sharing >= Math.Min(5, one.Members + 1);
        }));

    [Fact]
    public void In_a_group_that_adds_up_no_hidden_number_can_be_subtracted() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 40).Three().Where(g => g.Item1 + g.Item2 + g.Item3 > 0).ToArbitrary(), g =>
        {
            var (young, middle, old) = g;
            var shown = SmallCells.Shown(young + middle + old, [new StructureCell("y", young, "age"), new StructureCell("m", middle, "age"), new StructureCell("o", old, "age")]);
            return shown.Values.Count(w => !w.All(char.IsAsciiDigit)) != 1;
        }));

    [Fact]
    public void The_shipped_kinds_are_all_read()
    {
        var kinds = BodyKinds.Load(Path.Combine(Checkout.Root, "catalogue", "body-kinds"));
        kinds.BadFiles.ShouldBeEmpty();
        kinds.All.Select(k => k.Id).ShouldBe(
        [
            "committee", "standing-board", "area-committee", "people-inspectorate", "investment-supervision-board", "mediation-team", "advisory-council",
            "advisory-board", "steering-committee", "relief-board",
        ]);
        kinds.Of("people-inspectorate").Least.ShouldBe(5);
        kinds.Of("mediation-team").Demands.ShouldContain(d => d.Id == "one-woman" && d.Confirmed);
        kinds.Of("area-committee").Confirmed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("kinds: [{ id: a, nme: x }]")]
    [InlineData("kinds:\n  - { id: a, name: A, rank: 1, at: [moon], basis: b, confirmed: true, version: 1, positions: [{ id: p, title: P, count: 1, group: leader }] }")]
    [InlineData("kinds:\n  - { id: a, name: A, rank: 1, at: [commune], basis: b, confirmed: true, version: 1, positions: [{ id: p, title: P, count: 1, group: king }] }")]
    [InlineData("kinds:\n  - { id: a, name: A, rank: 1, at: [commune], basis: b, confirmed: true, version: 1, positions: [] }")]
    public void A_bad_file_is_named_and_skipped(string text)
    {
        var folder = Directory.CreateTempSubdirectory("caunoi-kinds-").FullName;
        File.WriteAllText(Path.Combine(folder, "wrong.yaml"), text);
        var kinds = BodyKinds.Load(folder);
        kinds.All.ShouldBeEmpty();
        kinds.BadFiles.ShouldHaveSingleItem().Path.ShouldEndWith("wrong.yaml");
        Directory.Delete(folder, recursive: true);
    }

    private static string Shown(int members, int count) => SmallCells.Shown(members, [new StructureCell("a", count)])["a"];
}
