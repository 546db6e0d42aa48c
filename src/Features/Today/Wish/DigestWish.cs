using CauNoi.Account;

namespace CauNoi.Today.Wish;

/// <summary>Whether somebody wants the digest of the day, and where. An address is used once a link sent to it was opened.</summary>
public sealed class DigestWish
{
    /// <summary>How long the link is good.</summary>
    public static readonly TimeSpan LinkKept = TimeSpan.FromDays(7);

    /// <summary>How soon another link may leave: nobody fills a stranger's letter box from here.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public Guid Account { get; init; }

    public string? Address { get; private set; }

    public bool Wanted { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When a link sent to the address was opened.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public byte[]? TokenHash { get; private set; }

    /// <summary>When the last link left, to this address or to one before it.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Guards against two pages of the same person saving at once.</summary>
    public uint Version { get; init; }

    /// <summary>Whether the address waits for its link to be opened.</summary>
    public bool Waits => Wanted && ConfirmedAt is null;

    /// <summary>What the person chose. Another address starts anew: what was sent to the one before is worth nothing.</summary>
    public void Choose(string? address, bool wanted, DateTimeOffset now)
    {
        if (address != Address) (ConfirmedAt, TokenHash) = (null, null);
        (Address, Wanted, ChangedAt) = (address, wanted, now);
    }

    /// <summary>The secret of a link to send; null where none is needed, or the last one left a moment ago.</summary>
    public string? Ask(DateTimeOffset now)
    {
        if (!Waits || AskedAt > now - Between) return null;
        (var token, TokenHash) = Tokens.New();
        AskedAt = now;
        return token;
    }

    /// <summary>Whether the link is still good.</summary>
    public bool Open(DateTimeOffset now) => Waits && TokenHash is not null && AskedAt > now - LinkKept;

    /// <summary>The link was opened. It is good once.</summary>
    public void Confirm(DateTimeOffset now) => (ConfirmedAt, TokenHash) = (now, null);
}
