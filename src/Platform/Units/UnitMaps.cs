using System.Data;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using Npgsql;

namespace CauNoi.Platform.Units;

/// <summary>The trees of map days, drawn on demand and kept while nothing changes.</summary>
public sealed class UnitMaps(NpgsqlDataSource source, TimeProvider clock)
{
    private const int Kept = 8;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim gate = new(1, 1);

    // The one asked for last stands last. Days between which nothing differs share one.
    private readonly List<((DateOnly Since, DateTimeOffset? Known) Key, UnitTree Tree)> trees = [];
    private UnitLedger ledger = UnitLedger.Empty;
    private long checkedAt = long.MinValue;

    public ILookup<int, Succession> Successions => ledger.Successions;

    /// <summary>The unit that somebody works for, as it stands in a tree of today; null without a hat or where nothing is left of it.</summary>
    public UnitNode? SeatOf(Actor actor, UnitTree today) =>
        actor.Hat is { } hat ? Kernel.Units.Successors.Today(hat.Unit, today, Successions).Where(today.Has).Order().Select(today.Find).FirstOrDefault() : null;

    /// <summary>The tree of a map day. Looks at most once a second whether the units have changed.</summary>
    public Task<UnitTree> On(DateOnly map, CancellationToken stop = default) => On(map, null, stop);

    /// <summary>The tree of a map day as it was known at a moment; null is now.</summary>
    public Task<UnitTree> On(DateOnly map, DateTimeOffset? known, CancellationToken stop = default) => Ask(read =>
    {
        var moment = read.Canonical(known);
        var (order, since) = read.At(map, moment);
        var at = trees.FindIndex(t => t.Key == (since, moment));
        var tree = at >= 0 ? trees[at].Tree : UnitTree.On(map, order);
        if (at >= 0) trees.RemoveAt(at);
        else if (trees.Count >= Kept) trees.RemoveAt(0);
        trees.Add(((since, moment), tree));
        return tree.SameOn(map);
    }, stop);

    /// <summary>All stretches that stand, for planning a change.</summary>
    public Task<UnitHistory> History(CancellationToken stop = default) => Ask(read => read.History, stop);

    /// <summary>All stretches and successions as known at a moment; null is now.</summary>
    public Task<UnitLineage> Lineage(DateTimeOffset? known, CancellationToken stop = default) => Ask(read => read.Lineage(read.Canonical(known)), stop);

    /// <summary>After a change of units by this program: the next question looks again.</summary>
    public void Forget() => checkedAt = long.MinValue;

    private async Task<T> Ask<T>(Func<UnitLedger, T> answer, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (checkedAt == long.MinValue || clock.GetElapsedTime(checkedAt) > Trusted) await Refresh(stop);
            return answer(ledger);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task Refresh(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        // One picture of both tables: a succession without its units would send roles into nothing.
        await using var picture = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var stand = await UnitStand.Of(connection, stop);
        if (stand != ledger.Stand)
        {
            ledger = await UnitLedger.Read(connection, stand, stop);
            trees.Clear();
        }

        checkedAt = clock.GetTimestamp();
    }
}

/// <summary>All stretches of units that were known at a moment, and who went on as whom.</summary>
public sealed record UnitLineage(UnitHistory History, ILookup<int, Succession> Successions);
