using CauNoi.Kernel;
using CauNoi.Kernel.Units;

namespace CauNoi.Petitions.Rules;

/// <summary>Where a submission goes.</summary>
/// <param name="Unit">The desk that receives it.</param>
/// <param name="Area">The unit of the place.</param>
/// <param name="About">The unit it is about, where it says so: it would have received otherwise.</param>
public sealed record IntakeRoute(int Unit, int? Area, int? About)
{
    private const string Commune = "commune";
    private const string Province = "province";

    /// <summary>
    /// The commune of the place, or the province where none is named; one level up when it is about whoever would receive it.
    /// </summary>
    /// <param name="tree">The map of the day.</param>
    /// <param name="place">The unit of the place, if one was named.</param>
    /// <param name="desk">The desk of whoever types it, which receives instead of the place's.</param>
    /// <param name="about">Whether it is about the person or body that would receive it.</param>
    public static Outcome<IntakeRoute> Of(UnitTree tree, int? place, int? desk, bool about)
    {
        if (tree.Home is not { } home) return IntakeRefusals.NoDesk;
        if (place is { } named && !tree.Has(named)) return IntakeRefusals.PlaceUnknown;
        var receiver = Receiver(tree, desk) ?? Receiver(tree, place) ?? home;
        if (!about) return new IntakeRoute(receiver.Unit, place, null);
        // Named by nobody, it would be hidden from the province for something that a commune did.
        if (place is null && desk is null) return IntakeRefusals.AboutNeedsPlace;
        return Above(tree, receiver) is { } above ? new IntakeRoute(above.Unit, place, receiver.Unit) : IntakeRefusals.NothingAbove;
    }

    /// <summary>The desk of a unit: its commune's, or its province's where it belongs to none.</summary>
    public static UnitNode? Receiver(UnitTree tree, int? unit) => unit is { } at ? Desks(tree, at).LastOrDefault() : null;

    /// <summary>The desk one level up; none at the top.</summary>
    public static UnitNode? Above(UnitTree tree, UnitNode receiver) => Desks(tree, receiver.Unit).Where(n => n.Unit != receiver.Unit).LastOrDefault();

    private static IEnumerable<UnitNode> Desks(UnitTree tree, int unit) => tree.Path(unit).Where(n => n.Kind is Commune or Province);
}
