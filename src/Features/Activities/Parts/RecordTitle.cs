using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Search;

namespace CauNoi.Activities.Parts;

/// <summary>How a record is called in lists, and found by.</summary>
public static class RecordTitle
{
    private const int Longest = 80;

    /// <summary>Its first line of words, else its kind.</summary>
    public static string Of(Kind? kind, Activity activity) => Of(kind, activity.Values);

    public static string Of(Kind? kind, IReadOnlyDictionary<string, string> values)
    {
        var words = Words(values, kind?.Fields.Where(f => f.Type is KindFieldType.Line or KindFieldType.Text && f.Sight != KindSight.Personal).Select(f => f.Name) ?? []);
        return words is null ? kind?.Title ?? "Bản ghi" : $"{kind?.Title}: {words}";
    }

    /// <summary>For everybody, from public answers alone.</summary>
    public static string Public(Kind kind, IReadOnlyDictionary<string, string> answers) =>
        Words(answers, kind.Fields.Where(f => f.Type is KindFieldType.Line).Select(f => f.Name)) is { } words ? $"{kind.Title}: {words}" : kind.Title;

    /// <summary>For choosing among records of one kind; what only few may read is no title.</summary>
    public static string Short(Kind? kind, Activity activity) =>
        $"{Words(activity.Values, kind?.Fields.Where(f => f.Sight != KindSight.Personal).Select(f => f.Name) ?? []) ?? "Bản ghi"} ({VietnameseDates.Format(activity.Day)})";

    /// <summary>What people find a record by.</summary>
    public static Findable Found(Guid id, Kind kind, int unit, IReadOnlyDictionary<string, string> values, DateTimeOffset now) =>
        new(id, "Ghi việc", unit, false, now, Of(kind, values), kind.Title, $"/ban/so-viec/{id}");

    private static string? Words(IReadOnlyDictionary<string, string> values, IEnumerable<string> fields) =>
        fields.Select(f => values.GetValueOrDefault(f, "")).FirstOrDefault(v => v.Any(char.IsLetter)) is { } words
            ? words.Length <= Longest ? words : string.Concat(words.AsSpan(0, Longest), "…") : null;
}
