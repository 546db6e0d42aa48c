namespace CauNoi.Plans;

/// <summary>What everybody may read of a plan in force: a copy that somebody looked at and published.</summary>
public sealed class PublishedPlan
{
    /// <summary>That of the plan.</summary>
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public int Year { get; init; }

    public required string Number { get; set; }

    public DateOnly IssuedOn { get; set; }

    /// <summary>The plan as people read it.</summary>
    public required string Content { get; set; }

    public DateTimeOffset At { get; set; }
}
