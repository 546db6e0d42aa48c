using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Access;

/// <summary>Somebody who holds a role on a unit today.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Role">Which role.</param>
/// <param name="Unit">On which unit.</param>
public sealed record RoleHolder(Guid Account, string Name, Role Role, int Unit);

/// <summary>
/// Who may be the second person where an act needs two. It is another person than everybody who had a hand in it, with a
/// deciding role at the unit itself. A unit of fewer than four accounts is too small to watch itself: there the second
/// person comes from the unit above, and so on up to the top, which has nothing above it.
/// </summary>
public static class SecondPerson
{
    /// <summary>From this number of accounts on, a unit finds the second person among its own.</summary>
    public const int EnoughAccounts = 4;

    /// <summary>Everybody who may be the second person; empty when there is nobody.</summary>
    /// <param name="unit">Where the act is done.</param>
    /// <param name="permission">What the second person must hold: its roles are the deciding ones.</param>
    /// <param name="involved">The first person, and whoever the act is about.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="successions">Where the roles on units that are gone belong now.</param>
    /// <param name="holders">Who holds which role, at least on the units from this one to the top and on those they took over.</param>
    public static IReadOnlyList<RoleHolder> For(
        int unit, Permission permission, IReadOnlyCollection<Guid> involved,
        UnitTree tree, ILookup<int, Succession> successions, IEnumerable<RoleHolder> holders)
    {
        var at = holders.SelectMany(h => Successors.Today(h.Unit, tree, successions).Select(u => (Unit: u, Holder: h)))
            .ToLookup(h => h.Unit, h => h.Holder);
        foreach (var place in tree.Path(unit).Reverse())
        {
            var deciding = at[place.Unit].Where(h => permission.Roles.Contains(h.Role) && !involved.Contains(h.Account)).ToList();
            // A large unit in which nobody else decides would wait for ever; above it somebody does.
            if (place.Parent is null || (deciding.Count > 0 && at[place.Unit].Select(h => h.Account).Distinct().Count() >= EnoughAccounts)) return deciding;
        }

        return [];
    }

    /// <summary>The units on which holders may count: from the unit to the top, and all that went on as one of them.</summary>
    public static IReadOnlySet<int> Places(int unit, UnitTree tree, ILookup<int, Succession> successions)
    {
        var path = tree.Path(unit).Select(n => n.Unit).ToHashSet();
        return successions.Select(s => s.Key).Where(before => Successors.Of(before, tree.Map, successions).Overlaps(path)).Concat(path).ToHashSet();
    }
}
