using System.Runtime.InteropServices;
using CauNoi.Kernel.Units;

namespace CauNoi.Kernel.Measures;

/// <summary>How a unit's facts came to stand where they stand on a map.</summary>
public enum PlaceHow
{
    /// <summary>The unit is on the map.</summary>
    Itself,

    /// <summary>One unit on the map went on from it, or went before it: all of it stands there.</summary>
    Follower,

    /// <summary>Several went on from it, or nobody: it stands above them as a line of its own (trước sắp xếp), never in fractions.</summary>
    Gathered,

    /// <summary>Nothing on this map has to do with it.</summary>
    Nowhere,
}

/// <summary>Where the facts of a unit stand on a map.</summary>
/// <param name="Unit">The unit on the map; 0 where there is none.</param>
/// <param name="How">How they came there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitPlace(int Unit, PlaceHow How);

/// <summary>Where the facts of every unit that ever was stand on the map of one day.</summary>
/// <param name="tree">The map.</param>
/// <param name="history">All stretches known.</param>
/// <param name="successions">Who went on as whom.</param>
public sealed class UnitPlaces(UnitTree tree, UnitHistory history, ILookup<int, Succession> successions)
{
    private static readonly UnitPlace Nowhere = new(0, PlaceHow.Nowhere);
    private readonly ILookup<int, Succession> before = successions.SelectMany(s => s).ToLookup(s => s.After);

    /// <summary>The place of a unit on the map.</summary>
    public UnitPlace Of(int unit) => Of(unit, []);

    private UnitPlace Of(int unit, HashSet<int> seen)
    {
        if (tree.Has(unit)) return new UnitPlace(unit, PlaceHow.Itself);
        if (!seen.Add(unit)) return Nowhere;
        // Later than the unit: who went on from it. Earlier: who went before it.
        var others = Reached(unit, successions, s => s.Day <= tree.Map, s => s.After);
        if (others.Count == 0) others = Reached(unit, before, s => s.Day > tree.Map, s => s.Before);
        if (others.Count == 1) return new UnitPlace(others[0], PlaceHow.Follower);
        if (others.Count > 1) return Common(others) is { } above ? new UnitPlace(above, PlaceHow.Gathered) : Nowhere;
        // Nobody has to do with it: it stands where it last stood, or would first stand, as far as that is on the map.
        var nearest = history.Of(unit).MinBy(n => n.From > tree.Map ? n.From.DayNumber - tree.Map.DayNumber : tree.Map.DayNumber - (n.Until ?? tree.Map).DayNumber);
        return nearest?.Parent is { } parent && Of(parent, seen) is { How: not PlaceHow.Nowhere } place ? new UnitPlace(place.Unit, PlaceHow.Gathered) : Nowhere;
    }

    // All units of the map that are reached by successions; a loop in the data is walked once.
    private List<int> Reached(int unit, ILookup<int, Succession> steps, Func<Succession, bool> counts, Func<Succession, int> next)
    {
        var (found, seen, open) = (new List<int>(), new HashSet<int> { unit }, new Stack<int>([unit]));
        while (open.TryPop(out var here))
            foreach (var other in steps[here].Where(counts).Select(next))
            {
                if (!seen.Add(other)) continue;
                if (tree.Has(other)) found.Add(other);
                else open.Push(other);
            }

        return found;
    }

    private int? Common(List<int> units)
    {
        for (var above = tree.Find(units[0]); above is not null; above = above.Parent is { } parent ? tree.Find(parent) : null)
            if (units.TrueForAll(u => tree.Within(u, above.Unit))) return above.Unit;
        return null;
    }
}
