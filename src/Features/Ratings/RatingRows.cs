namespace CauNoi.Ratings;

/// <summary>At which stage points were given.</summary>
public enum MarkStage
{
    Self,
    Inspection,
    Council,
}

/// <summary>Points that somebody gave for one thing at one stage; only ever added.</summary>
public sealed class RatingMark
{
    public Guid Rating { get; init; }

    public MarkStage Stage { get; init; }

    public required string Item { get; init; }

    public int No { get; init; }

    public decimal Points { get; init; }

    public string Words { get; init; } = "";

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A paper or a photo that proves something a unit gave itself points for.</summary>
public sealed class RatingEvidence
{
    public Guid File { get; init; }

    public Guid Rating { get; init; }

    public required string Item { get; init; }

    /// <summary>What it is.</summary>
    public required string Words { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Figures and points as they were frozen.</summary>
public sealed class RatingScore
{
    public Guid Rating { get; init; }

    public int No { get; init; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Who helps a weak unit, and until when.</summary>
public sealed class RatingSupport
{
    public Guid Id { get; init; }

    public Guid Rating { get; init; }

    /// <summary>Who helps.</summary>
    public int Unit { get; init; }

    public required string Words { get; init; }

    public DateOnly Until { get; init; }

    public string Outcome { get; set; } = "";

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? ClosedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>The province's own wording of a rubric.</summary>
public sealed class RubricOverlay
{
    public Guid Id { get; init; }

    public required string Rubric { get; init; }

    /// <summary>The whole rubric as a file has it.</summary>
    public required string Content { get; init; }

    public required string Basis { get; init; }

    public DateOnly FromDay { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>What the second person said; null while it waits.</summary>
    public bool? Agreed { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public uint Version { get; init; }
}
