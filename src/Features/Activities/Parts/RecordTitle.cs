using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;

namespace CauNoi.Activities.Parts;

/// <summary>How a record is called in lists.</summary>
internal static class RecordTitle
{
    private const int Longest = 80;

    /// <summary>Its first line of words, else its kind.</summary>
    public static string Of(Kind? kind, Activity activity) => Of(kind, activity.Values);

    public static string Of(Kind? kind, IReadOnlyDictionary<string, string> values)
    {
        var words = Words(values, kind?.Fields.Where(f => f.Type is KindFieldType.Line or KindFieldType.Text && f.Sight != KindSight.Personal).Select(f => f.Name) ?? []);
        return words is null ? kind?.Title ?? "Bản ghi" : $"{kind?.Title}: {words}";
    }

    /// <summary>For choosing among records of one kind.</summary>
    public static string Short(Activity activity) =>
        $"{Words(activity.Values, activity.Values.Keys) ?? "Bản ghi"} ({VietnameseDates.Format(activity.Day)})";

    private static string? Words(IReadOnlyDictionary<string, string> values, IEnumerable<string> fields) =>
        fields.Select(f => values.GetValueOrDefault(f, "")).FirstOrDefault(v => v.Any(char.IsLetter)) is { } words
            ? words.Length <= Longest ? words : string.Concat(words.AsSpan(0, Longest), "…") : null;
}
