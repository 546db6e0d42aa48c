using CauNoi.Kernel;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>Which unit somebody means who types a name or a code.</summary>
public static class UnitWords
{
    /// <summary>
    /// A code is exact. A name counts with its marks first; without marks only when a single unit reads so, because communes
    /// of one province collide without them. Two of the same name are asked about and never guessed.
    /// </summary>
    public static Outcome<UnitNode> Find(IEnumerable<UnitNode> among, string typed)
    {
        var units = among as IReadOnlyCollection<UnitNode> ?? [.. among];
        if (units.FirstOrDefault(u => u.Code == typed) is { } coded) return coded;
        var (toned, plain) = (Fold.Toned(typed), Fold.Key(typed));
        var marked = units.Where(u => Fold.Toned(u.Name) == toned).ToList();
        var found = marked.Count > 0 ? marked : [.. units.Where(u => Fold.Key(u.Name) == plain)];
        return found switch
        {
            [var one] => one,
            [] => AddressBookRefusals.UnitUnknown,
            _ => AddressBookRefusals.UnitAmbiguous,
        };
    }
}
