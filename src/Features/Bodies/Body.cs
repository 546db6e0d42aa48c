namespace CauNoi.Bodies;

/// <summary>A committee, a board, a team of a unit; it lives on through its terms.</summary>
public sealed class Body
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    /// <summary>Which of catalogue/body-kinds.</summary>
    public required string Kind { get; init; }

    public required string Name { get; set; }

    public DateOnly Since { get; init; }

    /// <summary>The last day of its life.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The number of the decision that set it up.</summary>
    public required string Decision { get; init; }

    public uint Version { get; init; }
}

/// <summary>A stretch of a body's life, from congress to congress.</summary>
public sealed class BodyTerm
{
    public Guid Id { get; init; }

    public Guid Body { get; init; }

    /// <summary>khoa, lan-thu or nhiem-ky: how this body counts its terms.</summary>
    public required string Wording { get; init; }

    /// <summary>Begins with 1 again after a merger, where the congress decided so.</summary>
    public int Number { get; init; }

    public DateOnly Starts { get; init; }

    public DateOnly PlannedEnd { get; init; }

    /// <summary>The day on which the next term began; that day belongs to the next.</summary>
    public DateOnly? Ends { get; set; }

    public uint Version { get; init; }
}

/// <summary>One place in a body for one term.</summary>
public sealed class Seat
{
    public Guid Id { get; init; }

    public Guid Body { get; init; }

    public Guid Term { get; init; }

    public int Unit { get; init; }

    public required string Position { get; init; }

    /// <summary>The first, second, third seat of the same position.</summary>
    public int Place { get; init; }

    public DateOnly Opened { get; init; }

    /// <summary>The first day on which there is no such seat any more.</summary>
    public DateOnly? Closed { get; set; }
}
