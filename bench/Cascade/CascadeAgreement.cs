using CauNoi.Bench.Measures;
using CauNoi.Bench.Tree;
using CauNoi.Boards.Figures;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Measures;

namespace CauNoi.Bench.Cascade;

/// <summary>The same words for every unit of a small country by the plain definition: every fact looked at for every unit, every bound unit asked by itself.</summary>
internal static class CascadeAgreement
{
    public static void Run(Report report, MeasureCatalogue catalogue, IReadOnlyList<Measure> measures)
    {
        var units = BenchUnits.Make(220, 3);
        var facts = new BenchFacts(units.Of("residential-area"), units.Of("commune"), measures, 3).Make(1_500).ToList();
        var (store, history, none) = (new FactStore(), new UnitHistory(units.Nodes, []), Enumerable.Empty<Succession>().ToLookup(s => s.Before));
        facts.ForEach(store.Add);
        store.Settle(all: true);
        var (book, tree) = (catalogue.On(Country.Today), UnitTree.On(Country.Today, units.Nodes));
        var (places, days) = (new UnitPlaces(tree, history, none), new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        var sight = new FigureSight(null, null, false, false, Country.Today);
        var frame = new FigureFrame(store, new TreeShape(tree, places, store), book, catalogue.Terms, sight, days);
        var naive = new NaiveFigures(facts, tree, places, book, catalogue.Terms, sight);
        var (compared, different) = (0, 0);
        foreach (var wording in BenchTargets.All.Where(w => w.Reach == TargetReach.Each))
        {
            var open = new OpenTarget(frame, book, wording, days);
            var bound = Binding.Units(wording, Country.Root, tree, none).Select(n => n.Unit).ToHashSet();
            var plain = bound.ToDictionary(unit => unit, unit => naive.Read(open.Meaning!.Formula, unit, days));
            foreach (var node in tree.Order.Take(60))
            {
                var own = bound.Contains(node.Unit);
                var known = tree.Subtree(node.Unit).Where(n => bound.Contains(n.Unit) && plain[n.Unit].Known).ToList();
                if (!own && known.Count == 0) continue;
                compared++;
                var said = own ? Word(wording, open.Course, open.Own(node.Unit)) : Word(open.Above, TargetCourse.Growing, open.Below(node.Unit).Share);
                var right = own ? Word(wording, open.Course, plain[node.Unit])
                    : Word(open.Above, TargetCourse.Growing, Reading.Of((decimal)known.Count(n => Judgement.Holds(wording.Comparator, plain[n.Unit].Value, wording.Goal)) / known.Count));
                if (said != right) different++;
            }
        }

        report.Add(CascadeBench.Name, "words compared with the plain definition", compared, "");
        report.Add(CascadeBench.Name, "words that differ from it", different, "", Aim.None);

        TargetStatus Word(TargetWording wording, TargetCourse course, Reading value) => Judgement.Of(wording, course, days, Country.Today, new TargetReading(value)).Status;
    }
}
