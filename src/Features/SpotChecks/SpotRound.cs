
namespace CauNoi.SpotChecks;

/// <summary>A draw for spot checks: of which unit and period, by which seed. The same seed draws the same sample, for ever.</summary>
public sealed class SpotRound
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Period { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>Written before the sample is looked at.</summary>
    public long Seed { get; init; }

    public int Size { get; init; }

    public Guid SeededBy { get; init; }

    public DateTimeOffset SeededAt { get; init; }

    public DateTimeOffset? DrawnAt { get; set; }

    /// <summary>From how many records the sample was drawn.</summary>
    public int Population { get; set; }

    public uint Version { get; init; }

    public Kernel.Time.Period Stretch => Kernel.Time.Period.Parse(Period);
}

/// <summary>One record of a sample, and what the second pair of eyes saw.</summary>
public sealed class SpotCheck
{
    public Guid Id { get; init; }

    public Guid Round { get; init; }

    public Guid Activity { get; init; }

    /// <summary>Where the record lies.</summary>
    public int Unit { get; init; }

    /// <summary>Its place in the sample, from 1.</summary>
    public int Place { get; init; }

    /// <summary>The day of the record when it was drawn: the facts of the check stand on it.</summary>
    public DateOnly Day { get; init; }

    /// <summary>right, wrong, or nothing yet.</summary>
    public string? Verdict { get; set; }

    public string? Words { get; set; }

    public Guid? CheckedBy { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public uint Version { get; init; }
}
