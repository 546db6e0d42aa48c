using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;

namespace CauNoi.Platform.Access;

/// <summary>How it is known who holds which role on some units on a day; the sign-in feature supplies it.</summary>
public sealed record HolderReader(Func<IReadOnlyCollection<int>, DateOnly, CancellationToken, Task<IReadOnlyList<RoleHolder>>> Read);

/// <summary>Who may be the second person of an act that needs two: <see cref="SecondPerson"/> over the accounts of today. One query.</summary>
public sealed class SecondPersons(HolderReader holders, UnitMaps maps, TimeProvider clock)
{
    /// <summary>Everybody who may; to tell people whom they wait for.</summary>
    /// <param name="unit">Where the act is done.</param>
    /// <param name="permission">What the second person must hold.</param>
    /// <param name="involved">The first person, and whoever the act is about.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<RoleHolder>> For(int unit, Permission permission, IReadOnlyCollection<Guid> involved, CancellationToken stop) =>
        (await Around([unit], stop)).For(unit, permission, involved);

    /// <summary>Whether this actor may be it, with the hat that is on.</summary>
    public async Task<bool> Is(Actor actor, int unit, Permission permission, IReadOnlyCollection<Guid> involved, CancellationToken stop) =>
        (await Around([unit], stop)).Is(actor, unit, permission, involved);

    /// <summary>The same for several units at once, as a list needs it: one query for all of them.</summary>
    public async Task<SecondPersonLook> Around(IEnumerable<int> units, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var tree = await maps.On(today, stop);
        var places = units.Distinct().SelectMany(u => Successors.Today(u, tree, maps.Successions)).SelectMany(u => SecondPerson.Places(u, tree, maps.Successions)).ToHashSet();
        return new SecondPersonLook(tree, maps.Successions, places.Count == 0 ? [] : await holders.Read(places, today, stop));
    }
}

/// <summary>Who holds what around some units, ready to be asked.</summary>
public sealed record SecondPersonLook(UnitTree Tree, ILookup<int, Succession> Successions, IReadOnlyList<RoleHolder> Holders)
{
    public IReadOnlyList<RoleHolder> For(int unit, Permission permission, IReadOnlyCollection<Guid> involved) =>
        SecondPerson.For(unit, permission, involved, Tree, Successions, Holders);

    /// <summary>The unit that owes a thing when these people have stepped back from it; see <see cref="SteppingBack"/>.</summary>
    public int Place(int unit, Permission handle, IReadOnlyCollection<Guid> steppedBack) =>
        SteppingBack.Place(unit, handle, steppedBack, Tree, Successions, Holders);

    /// <summary>Whether this actor may be the second person, with the hat that is on.</summary>
    public bool Is(Actor actor, int unit, Permission permission, IReadOnlyCollection<Guid> involved) =>
        actor.Hat is { } hat && For(unit, permission, involved).Any(h => h.Account == actor.Id && h.Role == hat.Role && h.Unit == hat.Unit);
}
