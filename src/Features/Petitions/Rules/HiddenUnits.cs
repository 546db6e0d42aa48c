using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.Petitions.Rules;

/// <summary>
/// From whom a case is hidden that is about a unit: from every person with any role there or below it, whatever hat is on. Not
/// from a hat, from the person: an officer of the commune who also holds a role at the province learns nothing there either.
/// </summary>
public static class HiddenUnits
{
    /// <summary>The units such that a case about one of them does not exist for this person: those of the person's roles, and all above them.</summary>
    public static int[] Of(Actor actor, UnitTree tree, ILookup<int, Succession> successions) =>
        Of(actor.Grants.Select(g => g.Unit), tree, successions);

    /// <summary>The same from the units of somebody's roles.</summary>
    public static int[] Of(IEnumerable<int> roles, UnitTree tree, ILookup<int, Succession> successions) =>
        [.. roles.SelectMany(unit => Successors.Today(unit, tree, successions).Append(unit)).SelectMany(unit => tree.Path(unit).Select(n => n.Unit).Append(unit)).Distinct()];
}
