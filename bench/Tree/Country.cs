using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Search;
using NpgsqlTypes;

namespace CauNoi.Bench.Tree;

/// <summary>A country in size: 34 provinces, 3,321 communes, the rest residential areas; each commune has taken over two that ended.</summary>
internal sealed class Country
{
    public const int Root = 1_000_000;
    private const int Provinces = 34;
    private const int Communes = 3_321;
    private static readonly DateOnly Since = new(2010, 1, 1);
    private static readonly DateOnly Merger = new(2025, 7, 1);
    private static readonly string[] Words = ["Thôn", "Xóm", "Bản", "Ấp", "Tổ dân phố"];

    private Country(IReadOnlyList<UnitNode> nodes) => Nodes = nodes;

    /// <summary>A day before the merger: another tree, about as large.</summary>
    public static DateOnly Before { get; } = Merger.AddDays(-30);

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public IReadOnlyList<UnitNode> Nodes { get; }

    public static Country Make(int units)
    {
        var text = new SampleText(31);
        var nodes = new List<UnitNode> { new(Root, null, "province", "Việt Nam", Since) };
        var next = Root;
        var provinces = Enumerable.Range(0, Provinces).Select(_ => ++next).ToList();
        nodes.AddRange(provinces.Select((p, n) => new UnitNode(p, Root, "province", $"Tỉnh {text.Sentence(2)}", Since, Code: $"{n + 1:00}")));
        var communes = Enumerable.Range(0, Math.Min(Communes, units / 8)).Select(n => (New: ++next, Province: provinces[n % Provinces], First: ++next, Second: ++next, Code: $"{n + 1:00000}")).ToList();
        foreach (var c in communes)
        {
            nodes.Add(new UnitNode(c.First, c.Province, "commune", $"Xã {text.Sentence(2)}", Since, Merger.AddDays(-1)));
            nodes.Add(new UnitNode(c.Second, c.Province, "commune", $"Xã {text.Sentence(2)}", Since, Merger.AddDays(-1)));
            nodes.Add(new UnitNode(c.New, c.Province, "commune", $"Xã {text.Sentence(2)}", Merger, Code: c.Code));
        }

        for (var n = 0; n < units - 1 - Provinces - communes.Count; n++)
        {
            var c = communes[n % communes.Count];
            var name = $"{Words[n % Words.Length]} {text.Sentence(2)}";
            nodes.Add(new UnitNode(++next, n % 2 == 0 ? c.First : c.Second, "residential-area", name, Since, Merger.AddDays(-1)));
            nodes.Add(new UnitNode(next, c.New, "residential-area", name, Merger));
        }

        return new Country(nodes);
    }

    /// <summary>Puts the country in place of the sample units, and its names where search looks.</summary>
    public async Task Fill(BenchDatabase database)
    {
        await Sql.Run(database.ConnectionString, "truncate unit_node, unit_succession, search_entry");
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var copy = await connection.BeginBinaryImportAsync(
                "copy unit_node (unit, parent, kind, name, code, valid_from, valid_until) from stdin (format binary)");
            foreach (var node in Nodes)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(node.Unit);
                await Maybe(copy, node.Parent);
                await copy.WriteAsync(node.Kind);
                await copy.WriteAsync(node.Name);
                if (node.Code is null) await copy.WriteNullAsync();
                else await copy.WriteAsync(node.Code);
                await copy.WriteAsync(node.From);
                await Maybe(copy, node.Until);
            }

            await copy.CompleteAsync();
        }

        await Names(database);
        // What the plain way would have: an index on the unit above.
        await Sql.Run(database.ConnectionString, "create index bench_parent on unit_node (parent)");
        await Sql.Run(database.ConnectionString, "vacuum analyze unit_node, search_entry");
    }

    private async Task Names(BenchDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy search_entry (record, kind, unit, public, at, title, body, href, toned, tokens) from stdin (format binary)");
        foreach (var node in Nodes.Where(n => n.Until is null))
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(Guid.CreateVersion7());
            await copy.WriteAsync("Đơn vị");
            await copy.WriteAsync(node.Unit);
            await copy.WriteAsync(value: true);
            await copy.WriteAsync(DateTimeOffset.UnixEpoch.AddSeconds(node.Unit));
            await copy.WriteAsync(node.Name);
            await copy.WriteAsync("");
            await copy.WriteAsync($"/don-vi/{node.Unit}");
            await copy.WriteAsync(Fold.Toned(node.Name));
            await copy.WriteAsync(SearchTokens.Of(node.Name), NpgsqlDbType.Array | NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
    }

    private static Task Maybe<T>(Npgsql.NpgsqlBinaryImporter copy, T? value) where T : struct => value is { } there ? copy.WriteAsync(there) : copy.WriteNullAsync();
}
