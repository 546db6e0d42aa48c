using System.Text.Json;
using System.Text.Json.Serialization;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading;

/// <summary>What was read of a document, and what was found in it. Written once.</summary>
public sealed class ReadText
{
    public Guid Document { get; init; }

    public required string Text { get; init; }

    public required string Blocks { get; init; }

    public required string Found { get; init; }

    /// <summary>What is worth knowing about the reading: fonts that were converted, changes that were taken, as sentences.</summary>
    public required string Notes { get; init; }

    public static ReadText Of(Guid document, SourceText source, Found found, IReadOnlyList<string> notes) => new()
    {
        Document = document, Text = source.Text, Blocks = Stored.Write(source.Blocks), Found = Stored.Write(found), Notes = Stored.Write(notes),
    };

    public SourceText Source() => new(Text, Stored.Read<SourceBlock[]>(Blocks));

    public Found Findings() => Stored.Read<Found>(Found);

    public IReadOnlyList<string> Told() => Stored.Read<string[]>(Notes);
}

/// <summary>One step of people, as stored.</summary>
public sealed class StepRow
{
    public Guid Document { get; init; }

    public int No { get; init; }

    public required string Kind { get; init; }

    public required string Content { get; init; }

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    public static StepRow Of(Guid document, ReviewStep step, DateTimeOffset now) => new()
    {
        Document = document, No = step.No, Kind = step.Kind.ToString(), Content = Stored.Write(step), ByAccount = step.By, At = now,
    };

    public ReviewStep Step() => Stored.Read<ReviewStep>(Content);
}

/// <summary>What was proposed for a sentence, and what people made of it.</summary>
public sealed class ReadingExample
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Document { get; init; }

    public int Unit { get; init; }

    public ExampleOutcome Outcome { get; init; }

    public required string Quote { get; init; }

    /// <summary>The sentence with every number as #.</summary>
    public required string Shape { get; init; }

    public string? Proposed { get; init; }

    public string? Confirmed { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What a proposal taught.</summary>
public enum ExampleOutcome
{
    Accepted,
    Corrected,
    Rejected,

    /// <summary>The reader had not found it.</summary>
    Missed,
}

/// <summary>How this room keeps what it reads: names instead of numbers, so that rows survive a new word in the middle.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T what) => JsonSerializer.Serialize(what, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}
