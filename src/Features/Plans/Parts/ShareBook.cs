using System.Collections.Concurrent;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Plans.Parts;

/// <summary>
/// The shares of common goals, kept in memory while nobody shares anew: boards hold what a unit did against what it was
/// given.
/// </summary>
public sealed class ShareBook(NpgsqlDataSource source, IServiceScopeFactory scopes, BindingTargets targets, UnitMaps maps, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<int, decimal> None = new Dictionary<int, decimal>();
    private readonly TrustedRead<Pages> pages = new(clock, stop => Stand(source, stop), stop => Load(scopes, stop));

    /// <summary>
    /// What each unit was given of a goal over a period, on a map; above the units that share it, what those below were given
    /// together. Empty where nobody shared it, or not yet at the moment asked for.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, decimal>> Of(Target target, DayRange period, UnitTree tree, DateTimeOffset? known, CancellationToken stop)
    {
        var read = await pages.Now(stop);
        if (!read.Sharings.TryGetValue((target.Id, period.First), out var sharing) || sharing.DecidedAt > known) return None;
        var year = sharing.First.Year;
        if (await targets.One(target.Id, year, stop) is not { } asked || PlanTime.SharedOver(asked.Wording.Time, year) != period) return None;
        var shares = await Worked(read, asked, sharing, tree);
        return Gathered(CarriedShares.Of(shares, unit => Successors.Today(unit, tree, maps.Successions).Where(tree.Has).ToHashSet()).Amounts, tree);
    }

    private async Task<IReadOnlyList<UnitShare>> Worked(Pages read, YearTarget target, TargetSharing sharing, UnitTree tree)
    {
        try
        {
            return await read.Worked.GetOrAdd(target, one => new Lazy<Task<IReadOnlyList<UnitShare>>>(() => Work(one, sharing, read, tree))).Value;
        }
        catch
        {
            // What failed once is tried again by whoever asks next.
            read.Worked.TryRemove(target, out _);
            throw;
        }
    }

    // For everybody who asks from now on: whoever asked first may leave without taking it along.
    private async Task<IReadOnlyList<UnitShare>> Work(YearTarget target, TargetSharing sharing, Pages read, UnitTree tree)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hands = read.Hands.Where(h => h.Target == sharing.Target && h.First == sharing.First).ToList();
        return (await scope.ServiceProvider.GetRequiredService<ShareReading>().Work(target, sharing, hands, tree, CancellationToken.None)).Shared.Shares;
    }

    private static Dictionary<int, decimal> Gathered(IReadOnlyDictionary<int, decimal> amounts, UnitTree tree)
    {
        var all = new Dictionary<int, decimal>();
        foreach (var (unit, amount) in amounts)
            for (int? at = unit; at is { } here; at = tree.Find(here)?.Parent) all[here] = all.GetValueOrDefault(here) + amount;
        return all;
    }

    private static async Task<string> Stand(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select (select count(*) || '.' || coalesce(sum(xmin::text::bigint), 0) from target_sharing) || ' ' || (select count(*) || '.' || coalesce(sum(xmin::text::bigint), 0) from target_share_by_hand)
            """);
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<Pages> Load(IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return new Pages(await db.TargetSharings().AsNoTracking().ToDictionaryAsync(s => (s.Target, s.First), stop), await db.SharesByHand().AsNoTracking().ToListAsync(stop));
    }

    // A target that was amended is another one to this record, and is worked out anew.
    private sealed record Pages(Dictionary<(Guid Target, DateOnly First), TargetSharing> Sharings, List<ShareByHand> Hands)
    {
        public ConcurrentDictionary<YearTarget, Lazy<Task<IReadOnlyList<UnitShare>>>> Worked { get; } = new(SameTarget.Instance);
    }

    private sealed class SameTarget : IEqualityComparer<YearTarget>
    {
        public static readonly SameTarget Instance = new();

        public bool Equals(YearTarget? x, YearTarget? y) => x is not null && y is not null && ReferenceEquals(x.Target, y.Target) && x.Days == y.Days;

        public int GetHashCode(YearTarget of) => of.Target.Id.GetHashCode();
    }
}
