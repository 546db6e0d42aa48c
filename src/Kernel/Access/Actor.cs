namespace CauNoi.Kernel.Access;

/// <summary>A role granted on a unit for a time.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Unit">On which unit.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while open-ended.</param>
/// <param name="Id">Which grant, where it is stored: the hat a session chose.</param>
/// <param name="For">The account that handed the role over for a time; what is done with it is done on that person's behalf.</param>
public sealed record Grant(Role Role, int Unit, DateOnly From, DateOnly? Until = null, Guid Id = default, Guid? For = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Whoever does something: a signed-in person with a hat on, the public, or the program itself.</summary>
/// <param name="Id">The account; empty for the public and for the program.</param>
/// <param name="Name">Name as shown; what an act records is the id.</param>
/// <param name="Grants">The roles that hold today: the hats to choose from.</param>
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

    /// <summary>The hat as an act records it; a role handed over for a time says on whose behalf it is worn.</summary>
    public string HatName => this == Program ? "program" : Hat is { } hat ? hat.Role.Name + (hat.For is null ? "" : " for " + hat.For) : "public";

    /// <summary>
    /// Whether the hat that is on carries the permission, on whatever unit; other hats count only once they are put on, so
    /// that what somebody does and sees is what the act says they were. Which rows it reaches is for <see cref="Reach"/>.
    /// A conflict of interest, on the contrary, is asked of the person: by <see cref="Id"/>, whatever hat is on.
    /// </summary>
    public bool May(Permission permission) => Hat is { } hat && permission.Roles.Contains(hat.Role);
}

/// <summary>Something that may be done, and by which roles. Every feature lists its own in one file.</summary>
/// <param name="Name">Stable English name, feature first: feedback.answer.</param>
/// <param name="Sentence">What it allows, in Vietnamese, for the matrix people read.</param>
/// <param name="Roles">The roles that carry it.</param>
public sealed record Permission(string Name, string Sentence, params IReadOnlyList<Role> Roles);
