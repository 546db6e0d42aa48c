using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Test.Unit.Measures;
using CauNoi.Test.Unit.Targets;
using CauNoi.Test.Unit.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Boards.Tests.Unit;

/// <summary>What is said of units above the bound ones is what one would count by hand.</summary>
public class OpenTargetTests
{
    private static readonly DayRange Days = new(Life.Start, Life.Start.AddYears(3));

    [Fact]
    public void The_share_of_units_that_reached_a_goal_is_that_of_asking_each_on_every_map() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(80),
        Prop.ForAll(World.Any.ToArbitrary(), world =>
        {
            var (successions, store) = (world.Life.Successions.ToLookup(s => s.Before), new FactStore());
            foreach (var fact in world.Facts) store.Add(fact);
            var sight = new FigureSight(null, null, false, false, Life.Start);
            foreach (var map in world.Life.Days)
            {
                var tree = UnitTree.On(map, world.Life.Nodes);
                var places = new UnitPlaces(tree, new UnitHistory(world.Life.Nodes, world.Life.Successions), successions);
                var frame = new FigureFrame(store, new TreeShape(tree, places, store), World.Book, [], sight, Days);
                var naive = new NaiveFigures(world.Facts, tree, places, World.Book, [], sight);
                foreach (var wording in Wordings(world)) Agrees(new OpenTarget(frame, World.Book, wording, Days), naive, tree);
            }
        }));

    [Fact]
    public void A_formula_with_a_mistake_says_where()
    {
        var tree = UnitTree.On(Life.Start, [new UnitNode(1, null, "province", "Tỉnh", Life.Start)]);
        var (none, store) = (Enumerable.Empty<Succession>().ToLookup(s => s.Before), new FactStore());
        var shape = new TreeShape(tree, new UnitPlaces(tree, new UnitHistory(tree.Order, []), none), store);
        var frame = new FigureFrame(store, shape, World.Book, [], new FigureSight(null, null, false, false, Life.Start), Days);
        var words = JudgementTests.Words(Comparator.AtLeast, 1);
        new OpenTarget(frame, World.Book, words with { Formula = "sum(w.gone)" }, Days).Mistake!.ShouldStartWith("Vị trí 1:");
        new OpenTarget(frame, World.Book, words with { Formula = "w.done", Among = "stock(w.model)" }, Days).Mistake!.ShouldContain("điều kiện");
        new OpenTarget(frame, World.Book, words with { Formula = "w.done", Among = "stock(w.model) >= 1" }, Days).Mistake.ShouldBeNull();
    }

    private static IEnumerable<TargetWording> Wordings(World world)
    {
        var goal = world.Seed % 4;
        foreach (var kind in new[] { "commune", "residential-area" })
        {
            yield return JudgementTests.Words(Comparator.AtLeast, goal) with { Kinds = [kind], Formula = "sum(w.done)" };
            yield return JudgementTests.Words(Comparator.Less, goal) with { Kinds = [kind], Formula = "distinct(w.house)", Among = "sum(w.done) >= 1" };
            yield return JudgementTests.Words(Comparator.AtMost, 0.5m) with { Kinds = [kind], Formula = "sum(w.done) / (sum(w.done) + sum(w.sort))", Unit = "%" };
        }
    }

    private static void Agrees(OpenTarget open, NaiveFigures naive, UnitTree tree)
    {
        foreach (var node in tree.Order)
        {
            var asked = tree.Subtree(node.Unit).Where(n => open.Wording.Kinds.Contains(n.Kind) && open.Applies(n.Unit)).Select(n => naive.Read(open.Meaning!.Formula, n.Unit, Days)).Where(r => r.Known).ToList();
            var held = asked.Count(r => Judgement.Holds(open.Wording.Comparator, r.Value, open.Wording.Goal));
            var said = open.Below(node.Unit);
            said.Held.ShouldBe(held);
            if (asked.Count == 0) said.Share.Why.ShouldBe(Why.NoUnits);
            else said.Share.Value.ShouldBe((decimal)held / asked.Count);
            // Where nobody has reached it, units whose figure cannot be worked out are among those it binds.
            if (held > 0) said.Whole.ShouldBe(asked.Count);
        }
    }
}
