using System.Text.Json;

namespace CauNoi.Activities;

/// <summary>What everybody may see of a record: a copy with nothing in it that is not for everybody.</summary>
public sealed class PublishedRecord
{
    /// <summary>Its public address; tells nothing of the record's own number.</summary>
    public Guid Id { get; init; }

    public Guid Activity { get; init; }

    public required string Kind { get; init; }

    public int Unit { get; init; }

    public DateOnly Day { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The public answers by field, as JSON.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>From when on; null while nothing is public.</summary>
    public DateTimeOffset? Since { get; private set; }

    public IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(Answers)!;

    public void Fill(DateOnly day, string title, IReadOnlyDictionary<string, string> values, DateTimeOffset now) =>
        (Day, Title, Answers, Since) = (day, title, CauNoi.Activities.Activity.Pack(values), Since ?? now);

    /// <summary>Nothing of it is public any more; its address is kept for when it is again.</summary>
    public void Empty() => (Title, Answers, Since) = ("", "{}", null);
}
