namespace CauNoi.Programmes;

/// <summary>What everybody may read of an issued programme: a copy, made at issue and at every amendment.</summary>
public sealed class PublishedProgramme
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly IssuedOn { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>The document as people read it.</summary>
    public required string Content { get; set; }

    public DateTimeOffset At { get; set; }
}
