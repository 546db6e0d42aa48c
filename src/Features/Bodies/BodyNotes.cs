namespace CauNoi.Bodies;

/// <summary>A legal demand on a body's composition is met: one day, one signer, for the whole body.</summary>
public sealed class CompositionTick
{
    public Guid Id { get; init; }

    public Guid Term { get; init; }

    public required string Demand { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Who signed the record of it, as it stands on the paper.</summary>
    public required string Signer { get; init; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>How many of a body are of one line of its structure; typed by its secretary, belonging to nobody.</summary>
public sealed class StructureCount
{
    public Guid Term { get; init; }

    public required string Line { get; init; }

    public int Count { get; set; }

    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>Somebody may stay in a post beyond the limit of terms: a ground from the list, and the decision.</summary>
public sealed class TermExemption
{
    public Guid Id { get; init; }

    public Guid Person { get; set; }

    public Guid Body { get; init; }

    public required string Position { get; init; }

    public int Unit { get; init; }

    public required string Ground { get; init; }

    public required string Decision { get; init; }

    public DateOnly Day { get; init; }

    public Guid RecordedBy { get; init; }
}

/// <summary>How many full-time posts a unit may fill, from a day on.</summary>
public sealed class StaffQuota
{
    public int Unit { get; init; }

    public DateOnly FromDay { get; init; }

    public int Quota { get; set; }

    public required string Decision { get; set; }

    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>What both published copies say: of which body, under which name, at which place of the list, in which days.</summary>
public abstract class PublishedLine
{
    public Guid Body { get; init; }

    public required string Name { get; set; }

    public int Rank { get; init; }

    public DateOnly FromDay { get; init; }

    public DateOnly? UntilDay { get; set; }
}

/// <summary>What the public reads of a body.</summary>
public sealed class PublishedBody : PublishedLine
{
    public int Unit { get; init; }

    public required string KindName { get; init; }

    public required string Term { get; set; }
}

/// <summary>What the public reads of a leader: the name and the position, nothing else.</summary>
public sealed class PublishedPost : PublishedLine
{
    public Guid Holding { get; init; }

    public required string Title { get; init; }
}
