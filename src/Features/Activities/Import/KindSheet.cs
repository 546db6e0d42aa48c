using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Sheets;

namespace CauNoi.Activities.Import;

/// <summary>A kind as a table: one column a question, the same columns as the file of records; a row is read by the form of the kind.</summary>
internal static class KindSheet
{
    public const string Place = "Đơn vị";

    public static IReadOnlyList<string> Columns(Kind kind) => [Place, kind.DayLabel, .. kind.Fields.Select(f => f.Label)];

    public static IEnumerable<string> Missing(Kind kind, Sheet sheet) =>
        kind.Fields.Where(f => f.Required && f.ShownIf is null).Select(f => f.Label).Prepend(kind.DayLabel).Where(c => sheet.Column(c) < 0);

    /// <summary>One row, or what is wrong with it, as one sentence after the other.</summary>
    public static (RecordDraft? Draft, string? Fault) Read(KindCall call, Sheet sheet, SheetRow row, DateOnly today)
    {
        var shape = KindForm.New(call.Kind, call.Options);
        var sent = new Dictionary<string, string> { [KindForm.Key] = Guid.Empty.ToString(), [KindForm.Day] = row[sheet.Column(call.Kind.DayLabel)] };
        if (call.Options.Places.Count > 1) sent[KindForm.Place] = Chosen(call.Options.Places, row[sheet.Column(Place)]);
        foreach (var field in call.Kind.Fields)
        {
            var cell = row[sheet.Column(field.Label)].Trim();
            if (field.Type == KindFieldType.Units)
            {
                foreach (var name in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (call.Options.Units.FirstOrDefault(u => Fold.Key(u.Label) == Fold.Key(name)) is { } unit) sent[$"{field.Name}-{unit.Value}"] = "co";
                    else return (null, $"{field.Label} Không thấy “{name}” trong địa bàn của mình.");
            }
            else if (field.Type != KindFieldType.Tick) sent[field.Name] = Chosen(Choices(field, call.Options), cell);
            else if (cell.Length > 0) sent[field.Name] = "co";
        }

        var typed = shape.Read(sent);
        var (draft, wrong) = KindForm.Read(call.Kind, typed, call.Options, null, today);
        IReadOnlyList<string> faults = [.. typed.Refusals.Concat(wrong).Select(r => r.Sentence).Distinct()];
        return faults.Count == 0 ? (draft, null) : (null, string.Join(' ', faults));
    }

    private static IReadOnlyList<FieldChoice> Choices(KindField field, KindOptions options) => field.Type switch
    {
        KindFieldType.Choice => [.. field.Choices.Select(c => new FieldChoice(c.Value, c.Label))],
        KindFieldType.Unit => options.Units,
        KindFieldType.Record => options.Records.GetValueOrDefault(field.Name, []),
        _ => [],
    };

    // People write what they read on the form; the form takes what stands behind it.
    private static string Chosen(IReadOnlyList<FieldChoice> choices, string cell) =>
        choices.FirstOrDefault(c => Fold.Key(c.Label) == Fold.Key(cell))?.Value.ToString(CultureInfo.InvariantCulture) ?? cell;
}
