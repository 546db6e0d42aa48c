using CauNoi.Kernel.Time;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings;

/// <summary>A season: who rates which units for which year, by a rubric that was frozen when it was opened.</summary>
public sealed class RatingSeason
{
    private Rubric? rubric;

    public Guid Id { get; init; }

    /// <summary>Who rates.</summary>
    public int Unit { get; init; }

    /// <summary>The rubric's name.</summary>
    public required string Rubric { get; init; }

    public int Year { get; init; }

    public required string Title { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }

    /// <summary>The frozen rubric.</summary>
    public required string Content { get; init; }

    /// <summary>Its hash.</summary>
    public required string Hash { get; init; }

    /// <summary>What was left out because it is still being got used to; in words.</summary>
    public string SetAside { get; init; } = "";

    /// <summary>Draws what inspections look at; written before anybody scored.</summary>
    public long Seed { get; init; }

    /// <summary>The last day of scoring oneself.</summary>
    public DateOnly SelfUntil { get; init; }

    public Guid OpenedBy { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public Guid? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The open data, once and for ever.</summary>
    public string? Publication { get; private set; }

    public string? PublicationHash { get; private set; }

    public uint Version { get; init; }

    public Period Period => Period.Of(PeriodKind.Year, First);

    /// <summary>The frozen rubric, read once.</summary>
    public Rubric Frozen() => rubric ??= RubricText.Read<Rubric>(Content);

    public Kernel.Refusal? Publish(string publication, Guid by, DateTimeOffset now)
    {
        if (PublishedAt is not null) return RatingRefusals.PublishedSeason;
        (Publication, PublicationHash, PublishedBy, PublishedAt) = (publication, RubricText.HashOf(publication), by, now);
        return null;
    }
}
