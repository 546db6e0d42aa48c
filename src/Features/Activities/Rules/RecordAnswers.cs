namespace CauNoi.Activities.Rules;

/// <summary>The answers of a record as people read them, question by question.</summary>
public static class RecordAnswers
{
    /// <summary>Every answered question with its answer in words.</summary>
    public static IEnumerable<(string Label, string Said)> Of(
        Kind kind, IReadOnlyDictionary<string, string> values, Func<int, string> unitName, IReadOnlyDictionary<string, string>? linked = null)
    {
        foreach (var asked in kind.Fields)
            if (values.TryGetValue(asked.Name, out var value)) yield return (asked.Label, Said(asked, value, unitName, linked));
    }

    /// <summary>The answers that somebody may read: without the personal ones, unless that person may see these.</summary>
    public static IReadOnlyDictionary<string, string> SeenBy(Kind kind, IReadOnlyDictionary<string, string> values, bool personal) =>
        personal ? values : values.Where(v => kind.Fields.Any(f => f.Name == v.Key && f.Sight != KindSight.Personal)).ToDictionary();

    private static string Said(KindField field, string value, Func<int, string> unitName, IReadOnlyDictionary<string, string>? linked) => field.Type switch
    {
        KindFieldType.Choice => field.Choices.FirstOrDefault(c => c.Value == value)?.Label ?? value,
        KindFieldType.Unit or KindFieldType.Units => string.Join(", ", RecordFacts.UnitsIn(value).Select(unitName)),
        KindFieldType.Record => linked?.GetValueOrDefault(value) ?? "Bản ghi khác",
        KindFieldType.Tick => "Có",
        KindFieldType.Money => $"{KindForm.Shown(field, value)} đồng",
        _ => KindForm.Shown(field, value),
    };
}
