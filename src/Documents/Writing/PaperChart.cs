namespace CauNoi.Documents.Writing;

/// <summary>A chart with its data inside, so that whoever opens the paper can check and change it.</summary>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Title">Above it.</param>
/// <param name="Categories">Along the bottom: months, units.</param>
/// <param name="Series">One line or one colour of columns each.</param>
public sealed record PaperChart(PaperChartShape Shape, string Title, IReadOnlyList<string> Categories, IReadOnlyList<PaperSeries> Series) : PaperBlock
{
    /// <summary>What is counted, along the side: "hộ".</summary>
    public string? Unit { get; init; }

    /// <summary>Prints the values at their places; good for few of them.</summary>
    public bool Values { get; init; }

    /// <summary>What it shows, for whoever does not see it; without it the title and the figures are said.</summary>
    public string? Says { get; init; }
}

public enum PaperChartShape
{
    Columns,
    Stacked,
    Lines,
}

/// <summary>A row of values; null where there is none, which is not zero.</summary>
public sealed record PaperSeries(string Name, IReadOnlyList<decimal?> Values);
