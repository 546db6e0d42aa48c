namespace CauNoi.Kernel.Facts;

/// <summary>How a measure adds up over time.</summary>
public enum OverTime
{
    /// <summary>Things that happen: amounts of the days of a period add up.</summary>
    Flow,

    /// <summary>Things that are there: the stock on the last day counts.</summary>
    StockAtEnd,
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
public sealed record Measure(string Name, string Title, string Unit, OverTime Over = OverTime.Flow, Publication Public = Publication.AfterConfirmation);
