namespace CauNoi.Recognition;

/// <summary>Reads a document by the patterns it was given: pure, no file, no clock.</summary>
public sealed class Recogniser(Patterns patterns)
{
    /// <summary>Everything the patterns find.</summary>
    public Found Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = patterns;
        return new Found
        {
            Head = new DocumentHead(),
            Sections = [],
            Targets = [],
            Tasks = [],
            Schemes = [],
            ReportingDuties = [],
            Events = [],
            Citations = [],
            Warnings = [],
            Corrections = [],
        };
    }
}

/// <summary>The words and shapes the recogniser knows: data of catalogue/reading.</summary>
public sealed record Patterns;
