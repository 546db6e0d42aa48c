using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Parts;

/// <summary>One unit that another came from or went on as.</summary>
/// <param name="Unit">It, in its last or first stretch.</param>
/// <param name="Day">First day of the new order.</param>
public sealed record Kin(UnitNode Unit, DateOnly Day);

/// <summary>A stretch of a unit's life with the name of the unit above it then.</summary>
public sealed record Stretch(UnitNode Node, string? Above);

/// <summary>Where a unit comes from and what became of it.</summary>
public sealed record Lineage(IReadOnlyList<Stretch> Stretches, IReadOnlyList<Kin> Before, IReadOnlyList<Kin> After)
{
    public static Lineage Of(int unit, UnitHistory history, ILookup<int, Succession> successions) => new(
        [.. history.Of(unit).OrderBy(n => n.From).Select(n => new Stretch(n, n.Parent is { } p ? history.On(p, n.From)?.Name : null))],
        [.. successions.SelectMany(s => s).Where(s => s.After == unit).Select(s => (s.Day, Node: Last(history, s.Before))).Where(s => s.Node is not null)
            .OrderByDescending(s => s.Day).ThenBy(s => s.Node!.Unit).Select(s => new Kin(s.Node!, s.Day))],
        [.. successions[unit].Select(s => (s.Day, Node: history.On(s.After, s.Day))).Where(s => s.Node is not null)
            .OrderBy(s => s.Day).ThenBy(s => s.Node!.Code, StringComparer.Ordinal).Select(s => new Kin(s.Node!, s.Day))]);

    private static UnitNode? Last(UnitHistory history, int unit) => history.Of(unit).MaxBy(n => n.From);
}
