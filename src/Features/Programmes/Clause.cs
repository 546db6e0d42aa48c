namespace CauNoi.Programmes;

/// <summary>What a paragraph of a programme is.</summary>
public enum ClauseKind
{
    Heading,
    Purpose,
    Objective,
    Task,
    Solution,
}

/// <summary>One paragraph, in its place.</summary>
public sealed class Clause
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    public int No { get; init; }

    public ClauseKind Kind { get; init; }

    /// <summary>Where it stands: II.3.</summary>
    public required string Place { get; init; }

    public required string Text { get; init; }
}

/// <summary>A document that this one rests on.</summary>
public sealed class Citation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    public int No { get; init; }

    /// <summary>Number and symbol as they stand there: 17-CTr/TU.</summary>
    public required string Symbol { get; init; }

    public DateOnly? Day { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>The last day on which it was in force, where it is known.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A paper that belongs to a programme: a table, a list.</summary>
public sealed class Annex
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Programme { get; init; }

    public int No { get; init; }

    public required string Title { get; init; }

    /// <summary>Null where it is announced and not there.</summary>
    public Guid? File { get; init; }
}
