namespace CauNoi.Kernel.Access;

/// <summary>A role granted on a unit for a time.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Unit">On which unit.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while open-ended.</param>
public sealed record Grant(Role Role, int Unit, DateOnly From, DateOnly? Until = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Whoever does something: a signed-in person with a hat on, the public, or the program itself.</summary>
/// <param name="Id">The account; empty for the public and for the program.</param>
/// <param name="Name">Name as shown; what an act records is the id.</param>
/// <param name="Grants">The roles that hold today.</param>
public sealed record Actor(Guid Id, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Somebody without an account.</summary>
    public static readonly Actor Public = new(Guid.Empty, "Người dân", []);

    /// <summary>The program itself: jobs, imports, first set-up.</summary>
    public static readonly Actor Program = new(Guid.Empty, "Hệ thống", []);

    /// <summary>Whether somebody is signed in.</summary>
    public bool SignedIn => Id != Guid.Empty;

    /// <summary>The hat that is on: one of the grants; the first unless chosen.</summary>
    public Grant? Hat { get; init; } = Grants.Count > 0 ? Grants[0] : null;

    /// <summary>The hat as an act records it.</summary>
    public string HatName => this == Program ? "program" : Hat?.Role.Name ?? "public";

    /// <summary>Whether any grant carries the permission, on whatever unit. Which rows it reaches is for <see cref="Reach"/>.</summary>
    public bool May(Permission permission) => Grants.Any(g => permission.Roles.Contains(g.Role));
}

/// <summary>Something that may be done, and by which roles. Every feature lists its own in one file.</summary>
/// <param name="Name">Stable English name, feature first: feedback.answer.</param>
/// <param name="Sentence">What it allows, in Vietnamese, for the matrix people read.</param>
/// <param name="Roles">The roles that carry it.</param>
public sealed record Permission(string Name, string Sentence, params IReadOnlyList<Role> Roles);
