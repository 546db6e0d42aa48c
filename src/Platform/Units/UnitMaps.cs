using CauNoi.Kernel.Units;
using Npgsql;

namespace CauNoi.Platform.Units;

/// <summary>The trees of map days, drawn on demand and kept while nothing changes.</summary>
public sealed class UnitMaps(NpgsqlDataSource source, TimeProvider clock)
{
    private const int Kept = 8;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<DateOnly, UnitTree> trees = [];
    private List<UnitNode> nodes = [];
    private (long Nodes, long Open, long Successions) known = (-1, -1, -1);
    private long checkedAt = long.MinValue;

    public ILookup<int, Succession> Successions { get; private set; } = Enumerable.Empty<Succession>().ToLookup(s => s.Before);

    /// <summary>The tree of a map day. Looks at most once a second whether the units have changed.</summary>
    public async Task<UnitTree> On(DateOnly map, CancellationToken stop = default)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (checkedAt == long.MinValue || clock.GetElapsedTime(checkedAt) > Trusted) await Refresh(stop);
            if (trees.TryGetValue(map, out var tree)) return tree;
            if (trees.Count >= Kept) trees.Remove(trees.Keys.Min());
            return trees[map] = UnitTree.On(map, nodes);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>After a change of units by this program: the next question looks again.</summary>
    public void Forget() => checkedAt = long.MinValue;

    private async Task Refresh(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        var stand = await Stand(connection, stop);
        if (stand != known)
        {
            nodes = await Read(connection, "select unit, parent, kind, name, valid_from, valid_until, code from unit_node", r => new UnitNode(
                r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt32(1), r.GetString(2), r.GetString(3),
                r.GetFieldValue<DateOnly>(4), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5), r.IsDBNull(6) ? null : r.GetString(6)), stop);
            Successions = (await Read(connection, "select before, after, day from unit_succession",
                r => new Succession(r.GetInt32(0), r.GetInt32(1), r.GetFieldValue<DateOnly>(2)), stop)).ToLookup(s => s.Before);
            trees.Clear();
            known = stand;
        }

        checkedAt = clock.GetTimestamp();
    }

    // Rows are only added, or an open stretch gets its end: three counts tell every change.
    private static async Task<(long, long, long)> Stand(NpgsqlConnection connection, CancellationToken stop) =>
        (await Read(connection,
            "select (select count(*) from unit_node), (select count(*) from unit_node where valid_until is null), (select count(*) from unit_succession)",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), stop))[0];

    private static async Task<List<T>> Read<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        var rows = new List<T>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(row(reader));
        return rows;
    }
}
