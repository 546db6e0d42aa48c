using CauNoi.Kernel.Access;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.Matrix;

/// <summary>
/// How the matrix of permissions fills the addresses of one room: for every route with parameters, a record that lies where
/// the matrix wants it. Found by reflection in the room's Tests/Web; a route that nobody fills fails the test.
/// </summary>
public abstract class RoomRecords
{
    public abstract IReadOnlyList<RecordKind> Kinds { get; }

    /// <summary>Where the design answers otherwise than permission and reach alone would, and why. The reason is printed.</summary>
    public virtual IReadOnlyList<Deviation> Deviations => [];
}

/// <summary>Whose a record is.</summary>
public enum Owned
{
    /// <summary>It lies on a unit; who reaches the unit reaches it.</summary>
    Unit,

    /// <summary>It is a person's own, whatever the hat.</summary>
    Person,

    /// <summary>It lies nowhere: a job, a setting.</summary>
    Nobody,
}

/// <summary>One kind of record.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Owned">Whose it is.</param>
/// <param name="Lay">Lays one down and answers with the parameters of its routes.</param>
/// <param name="Routes">The routes that lead to it; a star at the end takes in all that go on from there.</param>
public sealed record RecordKind(string Name, Owned Owned, Func<TestHouse, Spot, Task<IReadOnlyDictionary<string, string>>> Lay, params string[] Routes)
{
    /// <summary>Notes a conflict of interest of a person with such a record, where that hides it; null where the room knows none.</summary>
    public Func<TestHouse, Guid, IReadOnlyDictionary<string, string>, Task>? StepBack { get; init; }

    public bool Leads(string route) => Routes.Any(r => r == route || (r.EndsWith('*') && route.StartsWith(r[..^1], StringComparison.Ordinal)));
}

/// <summary>Where a record is to lie: on a unit, and with whom when it is a person's own.</summary>
public sealed record Spot(int Unit, Guid Account);

/// <summary>Some cells that answer otherwise, with the reason.</summary>
public sealed record Deviation(string Route, Func<Cell, bool> When, Expected Answer, string Reason);

/// <summary>Seen from the unit of the role.</summary>
public enum Place
{
    None,
    Own,
    Below,
    Beside,
    Above,

    /// <summary>On a unit that is gone and went on as the own one.</summary>
    FormerOwn,

    /// <summary>On a unit that is gone and went on elsewhere.</summary>
    FormerElsewhere,

    /// <summary>On the own unit, but the person has a conflict of interest.</summary>
    Conflict,
    Mine,
    SomebodyElses,
}

public enum Expected
{
    Admitted,

    /// <summary>To the sign-in; a sent form is refused.</summary>
    SignIn,
    Forbidden,
    NotFound,
}

/// <summary>One question of the matrix.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">The pattern.</param>
/// <param name="Person">User name; empty for nobody.</param>
/// <param name="Role">The role of that person.</param>
/// <param name="Place">Where the record lies.</param>
/// <param name="Seat">The unit of the role.</param>
/// <param name="Unit">The unit of the record.</param>
/// <param name="Kind">What that unit is on today's map; null when it is gone.</param>
public sealed record Cell(string Method, string Route, string Person, Role? Role, Place Place, int Seat, int Unit, string? Kind);
