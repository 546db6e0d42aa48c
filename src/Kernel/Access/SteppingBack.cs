using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Access;

/// <summary>
/// Who has an interest of their own in a thing does not handle it: it is hidden from the person, whatever hat is on. Here
/// is where it is handled then.
/// </summary>
public static class SteppingBack
{
    /// <summary>
    /// The unit that owes a thing after people have stepped back from it. It stays where it lies while somebody is left
    /// where it is handled; after the last one it goes to the nearest unit above that has somebody. Where nobody is left
    /// up to the top, it waits at the top, in everybody's sight.
    /// </summary>
    /// <param name="unit">Where the thing lies.</param>
    /// <param name="handle">What whoever handles it must hold.</param>
    /// <param name="steppedBack">The accounts that stepped back.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="successions">Where the roles on units that are gone belong now.</param>
    /// <param name="holders">Who holds which role, at least on the units from this one to the top and on those they took over.</param>
    public static int Place(
        int unit, Permission handle, IReadOnlyCollection<Guid> steppedBack,
        UnitTree tree, ILookup<int, Succession> successions, IEnumerable<RoleHolder> holders)
    {
        // A unit that is gone is reached by those it went on as and by all above them: nothing moves.
        if (!tree.Has(unit)) return unit;
        var at = holders.Where(h => handle.Roles.Contains(h.Role))
            .SelectMany(h => Successors.Today(h.Unit, tree, successions).Select(u => (Unit: u, h.Account))).ToLookup(h => h.Unit, h => h.Account);
        var path = tree.Path(unit).Select(n => n.Unit).ToList();
        var (before, now) = (Handled([]), Handled(steppedBack));
        return now == before ? unit : now == 0 ? path[0] : now;

        // 0 is no unit: nobody handles it.
        int Handled(IReadOnlyCollection<Guid> without) => path.FindLast(u => at[u].Any(account => !without.Contains(account)));
    }
}
