using CauNoi.Kernel.Units;
using Npgsql;

namespace CauNoi.Platform.Units;

/// <summary>All rows of units as last read, withdrawn ones included: what trees and plans are drawn from.</summary>
internal sealed class UnitLedger
{
    private readonly List<Known<UnitNode>> nodes;
    private readonly List<Known<Succession>> successions;
    private readonly DateTimeOffset[] moments;
    private readonly Lazy<UnitHistory> history;
    private readonly Lazy<UnitLineage> present;
    private readonly Lazy<Sorted> now;
    private Sorted? past;
    private (DateTimeOffset? Known, UnitLineage Lineage)? lineage;

    private UnitLedger(List<Known<UnitNode>> nodes, List<Known<Succession>> successions, UnitStand stand)
    {
        (this.nodes, this.successions, Stand) = (nodes, successions, stand);
        now = new(() => Sort(null));
        moments = [.. nodes.SelectMany(n => n.Moments).Concat(successions.SelectMany(s => s.Moments)).Distinct().Order()];
        Successions = successions.Where(s => s.At(null)).Select(s => s.Value).ToLookup(s => s.Before);
        present = new(() => new UnitLineage(History, Successions));
        history = new(() => new UnitHistory(nodes.Where(n => n.At(null)).Select(n => n.Value), Successions.SelectMany(s => s)));
    }

    public static UnitLedger Empty { get; } = new([], [], UnitStand.None);

    public UnitStand Stand { get; }

    public ILookup<int, Succession> Successions { get; }

    public UnitHistory History => history.Value;

    /// <summary>The last moment at or before this one at which anything became known; null when nothing changed after it.</summary>
    public DateTimeOffset? Canonical(DateTimeOffset? known)
    {
        if (known is not { } asked || moments.Length == 0 || asked >= moments[^1]) return null;
        var at = Array.BinarySearch(moments, asked);
        return at >= 0 ? moments[at] : ~at == 0 ? DateTimeOffset.MinValue : moments[~at - 1];
    }

    /// <summary>The stretches as known then, sorted, and the day on or before the map day since which nothing differs.</summary>
    public (UnitOrder Order, DateOnly Since) At(DateOnly map, DateTimeOffset? known)
    {
        var sorted = known is null ? now.Value : past?.Known == known ? past : past = Sort(known);
        var at = Array.BinarySearch(sorted.Days, map);
        return (sorted.Order, at >= 0 ? map : ~at == 0 ? DateOnly.MinValue : sorted.Days[~at - 1]);
    }

    /// <summary>All stretches and successions as known then.</summary>
    public UnitLineage Lineage(DateTimeOffset? known)
    {
        if (known is null) return present.Value;
        if (lineage is { } kept && kept.Known == known) return kept.Lineage;
        var then = successions.Where(s => s.At(known)).Select(s => s.Value).ToLookup(s => s.Before);
        var made = new UnitLineage(new UnitHistory(nodes.Where(n => n.At(known)).Select(n => n.Value), then.SelectMany(s => s)), then);
        lineage = (known, made);
        return made;
    }

    public static async Task<UnitLedger> Read(NpgsqlConnection connection, UnitStand stand, CancellationToken stop) => new(
        await Rows(connection, "select recorded_at, withdrawn_at, unit, parent, kind, name, valid_from, valid_until, code, line from unit_node", r => new UnitNode(
            r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3), string.Intern(r.GetString(4)), r.GetString(5), r.GetFieldValue<DateOnly>(6),
            r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7), r.IsDBNull(8) ? null : r.GetString(8), r.IsDBNull(9) ? null : r.GetInt32(9)), stop),
        await Rows(connection, "select recorded_at, withdrawn_at, before, after, day from unit_succession",
            r => new Succession(r.GetInt32(2), r.GetInt32(3), r.GetFieldValue<DateOnly>(4)), stop),
        stand);

    private static async Task<List<Known<T>>> Rows<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        var rows = new List<Known<T>>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            rows.Add(new Known<T>(row(reader), reader.GetFieldValue<DateTimeOffset>(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1)));
        return rows;
    }

    private Sorted Sort(DateTimeOffset? known)
    {
        var order = new UnitOrder(nodes.Where(n => n.At(known)).Select(n => n.Value));
        var days = order.Nodes.Select(n => n.From).Concat(order.Nodes.Where(n => n.Until is not null).Select(n => n.Until!.Value.AddDays(1)));
        return new Sorted(known, order, [.. days.Distinct().Order()]);
    }

    /// <summary>The stretches as known at a moment, and the days on which the tree changes.</summary>
    private sealed record Sorted(DateTimeOffset? Known, UnitOrder Order, DateOnly[] Days);

    /// <summary>A row and the time in which it was held to be so.</summary>
    private sealed record Known<T>(T Value, DateTimeOffset Since, DateTimeOffset? Until)
    {
        public IEnumerable<DateTimeOffset> Moments => Until is { } until ? [Since, until] : [Since];

        public bool At(DateTimeOffset? known) => known is { } moment ? Since <= moment && (Until is null || Until > moment) : Until is null;
    }
}
