using CauNoi.Kernel.Access;

namespace CauNoi.Platform.Pages;

/// <summary>Who may call a route. Every route declares one; a test fails otherwise, and the gate answers "not found".</summary>
public sealed record AccessRule
{
    /// <summary>Everybody.</summary>
    public static readonly AccessRule Public = new();

    /// <summary>Whoever is signed in, whatever the role.</summary>
    public static readonly AccessRule SignedIn = new() { Account = true };

    private AccessRule()
    {
    }

    public bool Account { get; private init; }

    public Permission? Permission { get; private init; }

    /// <summary>Whoever holds a role that carries the permission; which rows it reaches, the use case decides.</summary>
    public static AccessRule Needs(Permission permission) => new() { Account = true, Permission = permission };

    public bool Admits(Actor actor) => (!Account || actor.SignedIn) && (Permission is null || actor.May(Permission));
}
