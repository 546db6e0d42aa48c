namespace CauNoi.DocumentReading;

/// <summary>How far the reading of a document has come.</summary>
public sealed class ReadingProgress
{
    public Guid Document { get; init; }

    public int Done { get; init; }

    public int Pages { get; init; }
}

/// <summary>Where the words of one page stand on its picture.</summary>
public sealed class PageLayout
{
    public Guid Document { get; init; }

    /// <summary>From 1.</summary>
    public int No { get; init; }

    public required string Content { get; init; }
}
