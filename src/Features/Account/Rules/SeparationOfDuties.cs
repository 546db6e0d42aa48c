using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.Account.Rules;

/// <summary>Roles that one person may not hold together.</summary>
public static class SeparationOfDuties
{
    /// <summary>The sentence against a role beside those already held; null when they go together.</summary>
    /// <param name="wanted">The role to be given.</param>
    /// <param name="held">What the person holds or will hold.</param>
    /// <param name="tree">Today's tree.</param>
    public static Refusal? Against(Grant wanted, IEnumerable<Grant> held, UnitTree tree)
    {
        foreach (var other in held.Where(g => Overlap(g, wanted)))
        {
            // Law on Accounting 2015, Article 52: whoever keeps the books does not keep the money.
            if (other.Unit == wanted.Unit && Pair(Role.Accountant, Role.Treasurer, other.Role, wanted.Role)) return AccountRefusals.BooksAndMoney;
            if (Inspects(other.Role, wanted.Role) && (tree.Within(other.Unit, wanted.Unit) || tree.Within(wanted.Unit, other.Unit)))
                return AccountRefusals.InspectsOneself;
        }

        return null;
    }

    private static bool Overlap(Grant one, Grant other) =>
        one.From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (one.Until ?? DateOnly.MaxValue);

    private static bool Pair(Role a, Role b, Role one, Role other) => (one == a && other == b) || (one == b && other == a);

    // An inspector looks at what others wrote; whoever also writes there would look at the own hands.
    private static bool Inspects(Role one, Role other) => (one == Role.Inspector) != (other == Role.Inspector);
}
