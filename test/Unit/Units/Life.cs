using CauNoi.Kernel.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Units;

/// <summary>A made-up history of a province through the real planner: mergers, splits, two into three, moves, renames, one after another.</summary>
internal sealed record Life(IReadOnlyList<UnitNode> Founded, IReadOnlyList<UnitEdit> Edits)
{
    public static readonly DateOnly Start = new(2020, 1, 1);

    public static Gen<Life> Any { get; } =
        from communes in Gen.Choose(3, 7)
        from areas in Gen.Choose(0, 4)
        from seed in Gen.Choose(0, int.MaxValue)
        from changes in Gen.Choose(0, 12)
        select Make(communes, areas, changes, new Random(seed));

    public IReadOnlyList<UnitNode> Nodes => After(Edits.Count);

    public IReadOnlyList<Succession> Successions => [.. Edits.SelectMany(e => e.Successions)];

    public IEnumerable<DateOnly> Days => Edits.Select(e => e.Day).SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) }).Append(Start);

    public IReadOnlyList<UnitNode> After(int edits) => [.. Edits.Take(edits).Aggregate((IEnumerable<UnitNode>)Founded, (nodes, edit) => edit.Apply(nodes))];

    public override string ToString() => $"{string.Join('\n', Founded)}\n{string.Join('\n', Edits.Select(e => $"{e.Day:O} -{e.Withdrawn.Count} +{e.Added.Count}"))}";

    private static Life Make(int communes, int areas, int changes, Random random)
    {
        var nodes = new List<UnitNode> { new(1, null, "province", "Tỉnh", Start) };
        var number = 1;
        for (var c = 0; c < communes; c++)
        {
            var commune = ++number;
            nodes.Add(new UnitNode(commune, 1, "commune", $"Xã {commune}", Start, Code: $"{commune:00000}"));
            for (var a = 0; a < areas; a++) nodes.Add(new UnitNode(++number, commune, "residential-area", $"Xóm {number}", Start));
        }

        var life = new Life([.. nodes], []);
        var day = Start;
        for (var n = 0; n < changes; n++)
        {
            day = day.AddDays(random.Next(1, 200));
            var tree = UnitTree.On(day, life.Nodes);
            var planned = UnitChanges.Plan(life.Nodes, life.Successions, day, Steps(tree, random, ref number));
            planned.Ok.ShouldBeTrue(string.Join(' ', planned.Refusals.Select(r => r.Sentence)));
            life = life with { Edits = [.. life.Edits, planned.Value!] };
        }

        return life;
    }

    private static List<UnitStep> Steps(UnitTree tree, Random random, ref int number)
    {
        var communes = tree.Children(1).ToList();
        var one = communes[random.Next(communes.Count)];
        var other = communes.Find(c => c != one);
        var areas = tree.Children(one.Unit).ToList();
        var created = Enumerable.Range(number + 1, 3).ToArray();
        number += 3;
        switch (random.Next(other is null ? 3 : 6))
        {
            case 0: return [new RenameUnit(one.Unit, $"Xã đổi tên {number}")];
            case 1: return [new CreateUnit(created[0], one.Unit, "residential-area", $"Xóm {created[0]}")];
            case 2: // A split: every area is told where to go.
                return [New(0), New(1), new CloseUnit(one.Unit, created[..2]), .. areas.Select(a => new MoveUnit(a.Unit, created[random.Next(2)]))];
            case 3: // A merger: the areas follow by themselves.
                return [New(0), new CloseUnit(one.Unit, [created[0]]), new CloseUnit(other!.Unit, [created[0]])];
            case 4: // Two old into three new.
                return [New(0), New(1), New(2), new CloseUnit(one.Unit, created), new CloseUnit(other!.Unit, created),
                    .. areas.Concat(tree.Children(other.Unit)).Select(a => new MoveUnit(a.Unit, created[random.Next(3)]))];
            default: return areas.Count == 0 ? [new RenameUnit(one.Unit, $"Xã {number}")] : [new MoveUnit(areas[0].Unit, other!.Unit)];
        }

        CreateUnit New(int n) => new(created[n], 1, "commune", $"Xã {created[n]}");
    }
}
