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
}

/// <summary>A role held on a unit for a time.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    public required string Role { get; init; }

    public int Unit { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }
}

/// <summary>A signed-in browser.</summary>
public sealed class Session
{
    public required byte[] TokenHash { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A one-time link with which an account's owner chooses the first pass word.</summary>
public sealed class PasswordLink
{
    public required byte[] TokenHash { get; init; }

    public Guid Account { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
