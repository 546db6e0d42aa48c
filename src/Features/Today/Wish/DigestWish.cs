namespace CauNoi.Today.Wish;

/// <summary>Whether somebody wants the digest of the day, and where.</summary>
public sealed class DigestWish
{
    public Guid Account { get; init; }

    public string? Address { get; set; }

    public bool Wanted { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Guards against two pages of the same person saving at once.</summary>
    public uint Version { get; init; }
}
