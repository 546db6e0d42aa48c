using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;

namespace CauNoi.Account;

/// <summary>Somebody who works with the system. Citizens need no account.</summary>
public sealed class StaffAccount
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Lower case; what is typed to sign in.</summary>
    public required string UserName { get; init; }

    public required string Name { get; init; }

    /// <summary>The hashed pass word; null until its owner has chosen one.</summary>
    public string? Password { get; set; }

    /// <summary>Made with the sample data. While one exists, the program listens on loopback only.</summary>
    public bool Demo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The unit that made the account: whoever manages that unit finds it even while it holds no role.</summary>
    public int? Home { get; init; }

    /// <summary>Since when nobody signs in with it any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>A role held on a unit for a time.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    public required string Role { get; init; }

    public int Unit { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>Who gave it; nobody when the command line did.</summary>
    public Guid? GrantedBy { get; init; }

    /// <summary>The second person, for a role of trust.</summary>
    public Guid? ConfirmedBy { get; init; }

    public DateTimeOffset GrantedAt { get; init; }

    /// <summary>When it was ended early; its last day is then the day before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The role that was handed over to a deputy with this one.</summary>
    public Guid? HandedBy { get; init; }

    /// <summary>The role as its holder wears it; null where this program does not know the role any more.</summary>
    public Grant? Worn(Guid? onBehalfOf = null) => Kernel.Access.Role.Named(Role) is { } role ? new Grant(role, Unit, ValidFrom, ValidUntil, Id, onBehalfOf) : null;

    /// <summary>Ends it now: from this moment no day is left on which it holds.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        ValidUntil = VietnamTime.DayOf(now).AddDays(-1);
    }
}

/// <summary>A signed-in browser. A record, so that a new token takes everything else along.</summary>
public sealed record Session
{
    public required byte[] TokenHash { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The grant whose hat is on; the oldest one while none was chosen.</summary>
    public Guid? Hat { get; init; }

    /// <summary>What its owner ends it by; it stays when the token is renewed.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The browser in words: "Chrome trên Android".</summary>
    public string Device { get; init; } = "";

    /// <summary>The network it was opened from, shortened.</summary>
    public string Place { get; init; } = "";

    /// <summary>The owner's own telephone: it ends so and so long after the last contact, not after a working day.</summary>
    public bool OwnPhone { get; init; }

    /// <summary>Whether more than a pass word opened it.</summary>
    public bool SecondStep { get; set; }

    public DateTimeOffset SeenAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A one-time link with which an account's owner chooses the first pass word.</summary>
public sealed class PasswordLink
{
    public required byte[] TokenHash { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
