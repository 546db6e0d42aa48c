using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Account.Rules;

/// <summary>The unit that somebody names: by its code, or by its name and, where that is not enough, the units above it after a comma.</summary>
public static class UnitByName
{
    private const int Told = 5;

    /// <summary>Looks within reach only: what lies beyond is not there. Never guesses between two.</summary>
    public static Outcome<UnitNode> Find(string words, UnitTree tree, Reach reach)
    {
        var parts = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return AccountRefusals.NoSuchUnit;
        var named = tree.Order.Where(u => reach.Covers(u.Unit) && (u.Code == parts[0] || Fold.Key(u.Name) == Fold.Key(parts[0])))
            .Where(u => parts.Skip(1).All(above => tree.Path(u.Unit).Any(p => Fold.Key(p.Name) == Fold.Key(above)))).ToList();
        // Marks tell apart what folding throws together: Xóm Đồng is not Xóm Đông.
        if (named.Count > 1 && named.Where(u => Fold.Toned(u.Name) == Fold.Toned(parts[0])).ToList() is { Count: > 0 } exact) named = exact;
        return named.Count switch
        {
            0 => AccountRefusals.NoSuchUnit,
            1 => named[0],
            _ => AccountRefusals.Several(named.Take(Told).Select(u => Full(u, tree))),
        };
    }

    /// <summary>The words that find a unit again: its name and the one above.</summary>
    public static string Full(UnitNode unit, UnitTree tree) =>
        unit.Parent is { } above && tree.Find(above) is { Parent: not null } parent ? $"{unit.Name}, {parent.Name}" : unit.Name;
}
