namespace CauNoi.Platform.Units;

/// <summary>What is said of a unit on a day, and by whom.</summary>
public sealed class UnitTraitRow
{
    public long Id { get; init; }

    public int Unit { get; init; }

    /// <summary>One of <see cref="UnitTrait"/>.</summary>
    public required string Trait { get; init; }

    public required string Value { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Where the figure comes from, as people would cite it.</summary>
    public required string Source { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The change that said it; null for what was there from the start.</summary>
    public Guid? AddedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    internal void Withdraw(DateTimeOffset at, Guid by) => (WithdrawnAt, WithdrawnBy) = (at, by);
}

/// <summary>Stored names of what can be said of a unit.</summary>
public static class UnitTrait
{
    /// <summary>How many households.</summary>
    public const string Households = "households";

    /// <summary>How many people.</summary>
    public const string Population = "population";

    /// <summary>Remote-area class: I, II, III or none.</summary>
    public const string Remote = "remote";

    /// <summary>Urban: yes or no.</summary>
    public const string Urban = "urban";
}
