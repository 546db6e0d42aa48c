using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;

namespace CauNoi.Petitions.Parts;

/// <summary>
/// Whom a case concerns that is about a unit: everybody with any role there or below. Lists of duties know nothing of petitions;
/// from them it is hidden as a conflict of interest of each of these people.
/// </summary>
public sealed class Concerned(HolderReader holders, UnitMaps maps, TimeProvider clock)
{
    private const string Reason = "Việc nói về đơn vị mà người này có vai trò.";

    /// <summary>The accounts with a role in a unit, below it, or in what went on as a part of it.</summary>
    public async Task<IReadOnlyList<Guid>> People(int about, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var tree = await maps.On(today, stop);
        var units = tree.Subtree(about).Select(n => n.Unit).Append(about).ToHashSet();
        units.UnionWith(maps.Successions.Select(s => s.Key).Where(before => Successors.Today(before, tree, maps.Successions).Any(units.Contains)).ToList());
        return [.. (await holders.Read(units, today, stop)).Select(h => h.Account).Distinct()];
    }

    /// <summary>Hides a record from a person, within a change.</summary>
    public static void Hide(Change change, Guid petition, Guid account) =>
        change.Add(new ConflictOfInterest { Account = account, Record = petition, Reason = Reason, DeclaredBy = Guid.Empty, At = change.Now });
}
