namespace CauNoi.Plans;

/// <summary>What a unit said of a target for a year: that it read it, and the number it gives itself where that is another.</summary>
public sealed class TakenTarget
{
    public int Unit { get; init; }

    public int Year { get; init; }

    public Guid Target { get; init; }

    /// <summary>The first day of the wording that was read.</summary>
    public DateOnly Wording { get; set; }

    /// <summary>The unit's share of a common goal, as it stood then.</summary>
    public decimal? Share { get; set; }

    /// <summary>The unit's own number.</summary>
    public decimal? Own { get; set; }

    /// <summary>Why it is another one than asked for.</summary>
    public string? Reason { get; set; }

    public DateTimeOffset TakenAt { get; set; }

    public Guid TakenBy { get; set; }

    public uint Version { get; init; }
}
