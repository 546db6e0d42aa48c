using CauNoi.Bench.Tree;
using CauNoi.Kernel.Units;

namespace CauNoi.Bench.Measures;

/// <summary>The country of the tree bench, with areas that move to another commune on sixty days: sixty maps that differ.</summary>
internal sealed class BenchUnits
{
    private const int Moves = 60;
    private static readonly DateOnly Began = new(2025, 8, 1);

    private BenchUnits(IReadOnlyList<UnitNode> nodes) => Nodes = nodes;

    public IReadOnlyList<UnitNode> Nodes { get; }

    public static DateOnly LastMove { get; } = Began.AddDays(Moves * 7);

    public int[] Of(string kind) => [.. Nodes.Where(n => n.Kind == kind && n.Until is null).Select(n => n.Unit)];

    public static BenchUnits Make(int units, int seed)
    {
        var random = new Random(seed);
        var nodes = Country.Make(units).Nodes.ToList();
        var communes = nodes.Where(n => n.Kind == "commune" && n.Until is null).Select(n => n.Unit).ToArray();
        var areas = Enumerable.Range(0, nodes.Count).Where(at => nodes[at].Kind == "residential-area" && nodes[at].Until is null).ToList();
        for (var n = 0; n < Math.Min(Moves, areas.Count); n++)
        {
            var at = areas[random.Next(areas.Count)];
            areas.Remove(at);
            var day = Began.AddDays(n * 7);
            nodes.Add(nodes[at] with { From = day, Parent = communes[random.Next(communes.Length)] });
            nodes[at] = nodes[at] with { Until = day.AddDays(-1) };
        }

        return new BenchUnits(nodes);
    }

    /// <summary>Into the table, known since long ago.</summary>
    public async Task Fill(BenchDatabase database)
    {
        await Sql.Run(database.ConnectionString, "truncate unit_node, unit_succession, search_entry, fact");
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var copy = await connection.BeginBinaryImportAsync("copy unit_node (unit, parent, kind, name, code, valid_from, valid_until, recorded_at) from stdin (format binary)");
            foreach (var node in Nodes)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(node.Unit);
                if (node.Parent is { } parent) await copy.WriteAsync(parent);
                else await copy.WriteNullAsync();
                await copy.WriteAsync(node.Kind);
                await copy.WriteAsync(node.Name);
                if (node.Code is { } code) await copy.WriteAsync(code);
                else await copy.WriteNullAsync();
                await copy.WriteAsync(node.From);
                if (node.Until is { } until) await copy.WriteAsync(until);
                else await copy.WriteNullAsync();
                await copy.WriteAsync(new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero));
            }

            await copy.CompleteAsync();
        }

        await Sql.Run(database.ConnectionString, "vacuum analyze unit_node");
    }
}
