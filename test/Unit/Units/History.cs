using CauNoi.Kernel.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Units;

/// <summary>A made-up life of units: founded below others, moved, renamed, closed; never below themselves.</summary>
internal sealed record History(IReadOnlyList<UnitNode> Nodes, DateOnly Map)
{
    public static readonly DateOnly Start = new(2020, 1, 1);
    private const int Days = 3_000;

    public static Gen<History> Any { get; } =
        from size in Gen.Choose(0, 40)
        from seed in Gen.Choose(0, int.MaxValue)
        from map in Gen.Choose(-10, Days + 10)
        select new History(Make(size, new Random(seed)), Start.AddDays(map));

    /// <summary>Every unit of the day with the unit above it, as naive reading of the rows gives it.</summary>
    public IReadOnlyDictionary<int, UnitNode> Alive => Nodes.Where(n => n.On(Map)).ToDictionary(n => n.Unit);

    /// <summary>The unit and all below it, by plain recursion.</summary>
    public IEnumerable<int> Below(int unit) => Alive.Values.Where(n => n.Parent == unit).SelectMany(n => Below(n.Unit)).Prepend(unit);

    public override string ToString() => $"{Map:O}\n{string.Join('\n', Nodes)}";

    // A unit's parent always has a smaller number, so no history goes in a circle.
    private static List<UnitNode> Make(int size, Random random)
    {
        var nodes = new List<UnitNode>();
        for (var unit = 1; unit <= size; unit++)
        {
            var from = Start.AddDays(random.Next(Days / 2));
            for (var stretch = random.Next(1, 4); stretch > 0; stretch--)
            {
                var until = stretch > 1 || random.Next(3) == 0 ? from.AddDays(random.Next(Days / 3)) : (DateOnly?)null;
                nodes.Add(new UnitNode(unit, unit == 1 || random.Next(10) == 0 ? null : random.Next(1, unit), "commune", $"Đơn vị {unit}", from, until,
                    random.Next(2) == 0 ? null : $"{random.Next(100):00}"));
                if (until is null) break;
                // Sometimes a gap in which the unit is on no map.
                from = until.Value.AddDays(1 + (random.Next(4) == 0 ? random.Next(100) : 0));
            }
        }

        return nodes;
    }
}
