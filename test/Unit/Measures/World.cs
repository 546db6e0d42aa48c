using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Test.Unit.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Measures;

/// <summary>A made-up province with its mergers and splits, facts of all kinds with corrections, and a formula to ask.</summary>
internal sealed record World(Life Life, IReadOnlyList<PlainFact> Facts, string Formula, int Seed)
{
    public static readonly IReadOnlyDictionary<string, string> Kinds =
        new Dictionary<string, string> { ["province"] = "Tỉnh", ["commune"] = "Xã", ["residential-area"] = "Khu dân cư" };

    public static readonly Measure
        Done = new("w.done", "Việc đã làm", "việc", Public: Publication.AtOnce),
        Sort = new("w.sort", "Việc theo loại", "việc") { Categories = new Dictionary<string, string> { ["a"] = "Loại A", ["b"] = "Loại B" } },
        Money = new("w.money", "Tiền ủng hộ", "đồng", Public: Publication.AfterPeriod) { Nature = MeasureNature.Amount },
        House = new("w.house", "Nhà được giúp", "nhà") { Subjects = OverSubjects.Distinct },
        Model = new("w.model", "Mô hình", "mô hình", OverTime.StockAtEnd),
        State = new("w.state", "Hiện trạng", "điểm", OverTime.Latest) { Subjects = OverSubjects.Distinct },
        Own = new("w.own", "Điểm của đơn vị", "điểm") { Units = OverUnits.None };

    public static readonly IReadOnlyList<Measure> Measures = [Done, Sort, Money, House, Model, State, Own];

    public static readonly IReadOnlyList<FigureTerm> Terms = [new("Nhiệm kỳ", Life.Start.AddDays(100), Life.Start.AddYears(4))];

    public static MeasureBook Book { get; } = new(Measures, [new("measures.rate", "Tỷ lệ", "share(residential-area where sum(w.done) >= 1)", 1, Life.Start, null, "thử")], Kinds);

    public static Gen<World> Any { get; } =
        from life in Life.Any
        from seed in Gen.Choose(0, int.MaxValue)
        from facts in Gen.Choose(0, 120)
        select Make(life, facts, new Random(seed), seed);

    public override string ToString() => $"{Formula} (seed {Seed})\n{Life}\n{string.Join('\n', Facts)}";

    private static World Make(Life life, int count, Random random, int seed)
    {
        var units = life.Nodes.Concat(life.Founded).Select(n => n.Unit).Distinct().ToArray();
        var (facts, standing) = (new List<PlainFact>(), new List<PlainFact>());
        var recorded = new DateTimeOffset(Life.Start, TimeOnly.MinValue, TimeSpan.Zero);
        for (var n = 0; n < count; n++)
        {
            recorded = recorded.AddHours(random.Next(0, 900));
            var measure = Measures[random.Next(Measures.Count)];
            if (standing.Count > 0 && random.Next(5) == 0)
            {
                var at = random.Next(standing.Count);
                facts.Add(standing[at] with { Amount = -standing[at].Amount, TakesBack = true, Since = recorded });
                standing.RemoveAt(at);
            }
            else
            {
                facts.Add(new PlainFact(measure.Name, units[random.Next(units.Length)], random.Next(4) == 0 ? 90 + random.Next(2) : 0, Life.Start.AddDays(random.Next(-100, 1_900)),
                    random.Next(-2, 6), random.Next(4) == 0 ? 0 : random.Next(1, 4), measure == Sort || measure == State ? "abc"[random.Next(3)].ToString() : "",
                    (FactStatus)random.Next(2), (FactSource)(random.Next(6) switch { 0 => 1, 1 => 2, _ => 0 }), false, recorded));
                standing.Add(facts[^1]);
            }
        }

        return new World(life, facts, Formulas.Any(random, 3), seed);
    }
}

/// <summary>Formulas by chance, right in their types.</summary>
internal static class Formulas
{
    private static readonly string[] Filters = ["", "", "", ", by: front", ", by: members", ", status: final", ", source: measured", ", source: declared"];

    public static string Any(Random random, int depth) => random.Next(3) switch { 0 => Share(random, depth), 1 => Count(random, depth), _ => $"{Count(random, depth)} / {Money(random)}" };

    private static string Count(Random random, int depth) => depth == 0 ? Work(random) : random.Next(9) switch
    {
        0 => $"({Work(random)} + {Work(random)})",
        1 => $"({Work(random)} - {Work(random)} * 2)",
        2 => $"since-term({Work(random)})",
        3 => $"years({Holds(random, depth - 1)})",
        4 => $"units(residential-area | commune where {Holds(random, depth - 1)})",
        5 => "units(commune)",
        6 => $"distinct(w.house{Filter(random)})",
        7 => $"latest(w.state{(random.Next(2) == 0 ? ", category: \"a\" | \"b\"" : "")}{Filter(random)})",
        _ => $"stock(w.model{Filter(random)})",
    };

    private static string Work(Random random) => random.Next(7) switch
    {
        0 => $"sum(w.sort, category: a{(random.Next(2) == 0 ? " | b" : "")}{Filter(random)})",
        1 => $"max(w.done{Filter(random)})",
        2 => $"min(w.done{Filter(random)})",
        3 => $"sum(w.sort{Filter(random)})",
        _ => $"sum(w.done{Filter(random)})",
    };

    private static string Money(Random random) => $"sum(w.money{Filter(random)})";

    private static string Share(Random random, int depth) => depth == 0 ? $"{Work(random)} / {Work(random)}" : random.Next(5) switch
    {
        0 => $"{Work(random)} / {Work(random)}",
        1 => $"share(commune where {Holds(random, depth - 1)})",
        2 => $"share(residential-area where {Holds(random, depth - 1)} among {Holds(random, depth - 1)})",
        3 => $"met({Holds(random, depth - 1)}, {Holds(random, depth - 1)}, measures.rate >= 50%)",
        _ => "measures.rate",
    };

    private static string Holds(Random random, int depth) => random.Next(8) switch
    {
        0 => $"({Holds(random, depth)} and {Work(random)} > 1)",
        1 => $"(not {Work(random)} = 0 or {Money(random)} >= 3)",
        2 when depth > 0 => $"{Share(random, depth - 1)} >= 40%",
        3 => $"count(w.own{Filter(random)}) >= 1",
        4 => $"sum(w.own) < {random.Next(4)}",
        _ => $"{Count(random, Math.Max(0, depth - 1))} >= {random.Next(0, 4)}",
    };

    private static string Filter(Random random) => Filters[random.Next(Filters.Length)];
}
