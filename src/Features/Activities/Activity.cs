using System.Text.Json;

namespace CauNoi.Activities;

/// <summary>Something that was done, as it is known now.</summary>
public sealed class Activity
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public int KindVersion { get; init; }

    public int Unit { get; init; }

    /// <summary>Who, where a member organisation did it; 0 is the Front itself.</summary>
    public int Organisation { get; init; }

    public DateOnly Day { get; set; }

    public required string State { get; set; }

    /// <summary>The answers by field, as JSON.</summary>
    public required string Answers { get; set; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The import it came with; it is there while that stands.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Photos that the phone it was written on said would follow.</summary>
    public int PromisedPhotos { get; init; }

    /// <summary>Guards against two people changing it at once.</summary>
    public uint Version { get; init; }

    public IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(Answers)!;

    /// <summary>Equal answers are equal texts, in whatever order they were asked or the database keeps them.</summary>
    public static string Pack(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal), AnswerJson.Plain);
}

/// <summary>One wording of an activity. The first is what was written, the last what holds.</summary>
public sealed class ActivityVersion
{
    public Guid Activity { get; init; }

    public int No { get; init; }

    public DateOnly Day { get; init; }

    public required string State { get; init; }

    /// <summary>The day from which it was in this state.</summary>
    public DateOnly StepDay { get; init; }

    public required string Answers { get; set; }

    public Guid ByAccount { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Reason { get; init; }
}

internal static class AnswerJson
{
    /// <summary>Vietnamese letters stay letters.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
