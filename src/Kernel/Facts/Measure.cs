namespace CauNoi.Kernel.Facts;

/// <summary>How a measure adds up over time.</summary>
public enum OverTime
{
    /// <summary>Things that happen: amounts of the days of a period add up.</summary>
    Flow,

    /// <summary>Things that are there: the stock on the last day counts.</summary>
    StockAtEnd,

    /// <summary>States: of each subject, or of each unit where nothing is distinct, the latest day counts.</summary>
    Latest,
}

/// <summary>What becomes of several facts about the same thing.</summary>
public enum OverSubjects
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>The thing counts once.</summary>
    Distinct,
}

/// <summary>What becomes of the amounts of the units below.</summary>
public enum OverUnits
{
    /// <summary>They add up to the unit above.</summary>
    Sum,

    /// <summary>Nothing: the amount says something about its own unit only.</summary>
    None,
}

/// <summary>What kind of number it is; numbers of different kinds are never added.</summary>
public enum MeasureNature
{
    /// <summary>So many things.</summary>
    Count,

    /// <summary>So much of something: money, hours.</summary>
    Amount,
}

/// <summary>When figures of a measure become public.</summary>
public enum Publication
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>As soon as the fact is there.</summary>
    AtOnce,

    /// <summary>After the commune confirms.</summary>
    AfterConfirmation,

    /// <summary>After the period closes.</summary>
    AfterPeriod,
}

/// <summary>Something that can be counted; declared by the feature whose records leave it as facts.</summary>
/// <param name="Name">Stable name, feature first: feedback.received.</param>
/// <param name="Title">What is counted, in Vietnamese.</param>
/// <param name="Unit">The unit of the figure, in Vietnamese: ý kiến, người, đồng.</param>
/// <param name="Over">How it adds over time.</param>
/// <param name="Public">When it becomes public.</param>
public sealed record Measure(string Name, string Title, string Unit, OverTime Over = OverTime.Flow, Publication Public = Publication.AfterConfirmation)
{
    /// <summary>How it adds over subjects.</summary>
    public OverSubjects Subjects { get; init; }

    /// <summary>How it adds over units.</summary>
    public OverUnits Units { get; init; }

    /// <summary>A count or an amount.</summary>
    public MeasureNature Nature { get; init; }

    /// <summary>Its categories and what people call them; empty where it has none, or where they are not known beforehand.</summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();

    /// <summary>The kinds of unit that leave it: who is missing is asked of these. Empty where nobody is expected to.</summary>
    public IReadOnlyList<string> LeftBy { get; init; } = [];
}
