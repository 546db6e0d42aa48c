namespace CauNoi.Calendar;

/// <summary>
/// A private address from which a person's own calendar program reads: it speaks for one role of one account, and is kept
/// as a hash only. Revoking it, ending the role or closing the account silences it.
/// </summary>
public sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    /// <summary>The role whose work it shows.</summary>
    public Guid Hat { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
