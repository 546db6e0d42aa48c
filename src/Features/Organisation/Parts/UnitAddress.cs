using System.Globalization;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Parts;

/// <summary>How a unit is addressed: by its official code where it has one, else by its number.</summary>
public static class UnitAddress
{
    public static string Of(UnitNode unit) => unit.Code ?? unit.Unit.ToString(CultureInfo.InvariantCulture);

    public static string Public(UnitNode unit) => $"/don-vi/{Of(unit)}";

    public static string Desk(UnitNode unit) => $"/ban/don-vi/{Of(unit)}";

    /// <summary>
    /// The unit of an address: the one that bears this code on the map, else on another day, else of this number. Official
    /// codes have two or five digits and new numbers six, so that neither hides the other.
    /// </summary>
    public static int? Find(string address, UnitTree tree, UnitHistory history)
    {
        if (tree.Order.FirstOrDefault(n => n.Code == address) is { } here) return here.Unit;
        var holders = history.WithCode(address);
        if (holders.Count > 0) return holders.MaxBy(unit => history.Of(unit).Max(n => n.From));
        return int.TryParse(address, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && history.Of(number).Count > 0 ? number : null;
    }
}
