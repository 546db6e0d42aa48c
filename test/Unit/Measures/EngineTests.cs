using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Measures;

/// <summary>The engine says what the plain definition says, to the last digit.</summary>
public class EngineTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void The_engine_agrees_with_the_plain_definition_on_every_map_and_known_day() =>
        Check.One(Many, Prop.ForAll(World.Any.ToArbitrary(), world => Agrees(world, late: 0)));

    [Fact]
    public void Facts_that_come_after_a_figure_was_asked_are_in_it_afterwards() =>
        Check.One(Many, Prop.ForAll(World.Any.ToArbitrary(), world => Agrees(world, late: 40)));

    [Fact]
    public void A_fact_that_the_engine_missed_would_be_found()
    {
        var fact = new PlainFact(World.Done.Name, 2, 0, Life.Start, 3, 0, "", Kernel.Facts.FactStatus.Final, Kernel.Facts.FactSource.Measured, false, DateTimeOffset.UnixEpoch);
        UnitNode[] nodes = [new(1, null, "province", "Tỉnh", Life.Start), new(2, 1, "commune", "Xã", Life.Start)];
        var (tree, none) = (UnitTree.On(Life.Start, nodes), Enumerable.Empty<Succession>().ToLookup(s => s.Before));
        var (places, store) = (new UnitPlaces(tree, new UnitHistory(nodes, []), none), new FactStore());
        store.Add(fact);
        var (days, sight) = (new DayRange(Life.Start, Life.Start), new FigureSight(null, null, false, false, Life.Start));
        var formula = World.Book.Meaning(World.Done.Name).Value!.Formula;
        var frame = new FigureFrame(store, new TreeShape(tree, places, store), World.Book, [], sight, days);
        frame.Read(formula, 1).ShouldBe(new NaiveFigures([fact], tree, places, World.Book, [], sight).Read(formula, 1, days));
        frame.Read(formula, 1).ShouldNotBe(new NaiveFigures([fact, fact], tree, places, World.Book, [], sight).Read(formula, 1, days));
    }

    [Fact]
    public void The_units_below_and_what_stands_at_a_unit_itself_make_up_the_whole() =>
        Check.One(Many, Prop.ForAll(World.Any.ToArbitrary(), world =>
        {
            var (nodes, store) = (world.Life.Nodes, new FactStore());
            // The names are sorted once for all maps: that is by far the dearest part of a map this small.
            var sorted = new UnitOrder(nodes);
            var (history, successions) = (new UnitHistory(nodes, world.Life.Successions), world.Life.Successions.ToLookup(s => s.Before));
            foreach (var fact in world.Facts) store.Add(fact);
            var formula = World.Book.Meaning(World.Done.Name).Value!.Formula;
            foreach (var map in world.Life.Days)
            {
                var tree = UnitTree.On(map, sorted);
                var shape = new TreeShape(tree, new UnitPlaces(tree, history, successions), store);
                var frame = new FigureFrame(store, shape, World.Book, [], new FigureSight(null, null, false, false, Life.Start), new DayRange(Life.Start, Life.Start.AddYears(6)));
                foreach (var node in tree.Order)
                {
                    var elsewhere = frame.Elsewhere(formula, node.Unit);
                    (tree.Children(node.Unit).Sum(c => frame.Read(formula, c.Unit).Value) + elsewhere.Sum(e => e.Sum)).ShouldBe(frame.Read(formula, node.Unit).Value);
                    elsewhere.All(e => e.Unit == node.Unit || !tree.Has(e.Unit)).ShouldBeTrue();
                }
            }
        }));

    private static void Agrees(World world, int late)
    {
        var random = new Random(world.Seed);
        // Distinct things and latest states each time: a formula by chance asks for them too rarely. All in one frame, as a board asks.
        string[] texts = [world.Formula, "distinct(w.house)", "latest(w.state)"];
        var formulas = texts.Select(Meant).ToList();
        var (nodes, successions) = (world.Life.Nodes, world.Life.Successions);
        var (history, sorted, store) = (new UnitHistory(nodes, successions), new UnitOrder(nodes), new FactStore());
        foreach (var fact in world.Facts.SkipLast(late)) store.Add(fact);
        if (random.Next(2) == 0) store.Settle(all: true);
        var asked = new List<Question>();
        var maps = world.Life.Days.ToList();
        for (var n = 0; n < 3; n++)
        {
            var tree = UnitTree.On(maps[random.Next(maps.Count)], sorted);
            var places = new UnitPlaces(tree, history, successions.ToLookup(s => s.Before));
            var first = Life.Start.AddDays(random.Next(-100, 1_500));
            var days = new DayRange(first, first.AddDays(random.Next(0, 1_800)));
            DateTimeOffset? known = random.Next(2) == 0 || world.Facts.Count == 0 ? null : world.Facts[random.Next(world.Facts.Count)].Since;
            var sight = new FigureSight(known, random.Next(6) == 0 ? 90 : null, random.Next(3) == 0, random.Next(3) == 0, Life.Start.AddDays(random.Next(0, 1_500)));
            asked.Add(new Question(new FigureFrame(store, new TreeShape(tree, places, store), World.Book, World.Terms, sight, days),
                new NaiveFigures(world.Facts, tree, places, World.Book, World.Terms, sight), tree, days, sight.Declared));
        }

        if (late > 0)
        {
            foreach (var one in asked) one.Ask(formulas);
            foreach (var fact in world.Facts.TakeLast(late).Take(late / 2)) store.Add(fact);
            foreach (var one in asked) one.Ask(formulas);
            foreach (var fact in world.Facts.TakeLast(late).Skip(late / 2)) store.Add(fact);
            if (random.Next(3) == 0) store.Settle(all: true);
        }

        foreach (var (frame, naive, tree, days, declared) in asked)
            foreach (var (formula, text) in formulas.Zip(texts))
                foreach (var node in tree.Order)
                {
                    var (said, right) = (frame.Read(formula, node.Unit, declared), naive.Read(formula, node.Unit, days));
                    if (said != right) throw new InvalidOperationException($"{text} at {node.Unit} on {tree.Map:O} over {days}: {said}, rightly {right}\n{world}");
                }
    }

    private static Formula Meant(string text)
    {
        var meaning = World.Book.Try("thử", text);
        meaning.Ok.ShouldBeTrue($"{text}: {string.Join(' ', meaning.Refusals.Select(r => r.Sentence))}");
        return meaning.Value!.Formula;
    }

    private sealed record Question(FigureFrame Frame, NaiveFigures Naive, UnitTree Tree, DayRange Days, bool Declared)
    {
        public void Ask(IReadOnlyList<Formula> formulas)
        {
            foreach (var formula in formulas)
                foreach (var node in Tree.Order) Frame.Read(formula, node.Unit, Declared);
        }
    }
}
