namespace CauNoi.Account;

/// <summary>An invitation to an account with a role. Used once, for some days; only the hash of its secret is kept.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required byte[] TokenHash { get; set; }

    /// <summary>"mail", "text" or "sheet".</summary>
    public required string Channel { get; init; }

    /// <summary>Where it was sent; nowhere for a sheet. Erased when the invitation is over.</summary>
    public string? Recipient { get; set; }

    /// <summary>The name as the inviter knows it; whoever accepts may correct it.</summary>
    public string? Name { get; init; }

    public required string Role { get; init; }

    public int Unit { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public Guid InvitedBy { get; init; }

    public DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid? AcceptedBy { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Kept by the database: of two who accept at once, one comes too late.</summary>
    public uint Version { get; init; }

    /// <summary>Somebody came in with it; nobody else will.</summary>
    public void Accept(Guid account, DateTimeOffset now) => (AcceptedBy, AcceptedAt, Recipient) = (account, now, null);

    /// <summary>Taken back before anybody came.</summary>
    public void Revoke(DateTimeOffset now) => (RevokedAt, Recipient) = (now, null);
}
