using System.Globalization;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Sheets;

namespace CauNoi.Imports.Send;

/// <summary>A row as it was read: what it records, or what is wrong with it.</summary>
internal sealed record ReadRow(SheetRow Row, RecordDraft? Draft, bool Another, string? Fault);

/// <summary>
/// Reads rows by the form of the kind, as if each had been typed at its place: the same questions, limits and rules. What
/// the form offers at a place is looked up once.
/// </summary>
internal sealed class RowReader(Kind kind, Places places, Sheet head, DateOnly today, Func<UnitNode, Task<KindOptions>> optionsAt)
{
    private readonly bool local = kind.Fields.Any(f => f.Type is KindFieldType.Unit or KindFieldType.Units or KindFieldType.Record);
    private readonly int place = head.Column(KindColumns.Place);
    private readonly int above = head.Column(KindColumns.Above);
    private readonly int day = head.Column(kind.DayLabel);
    private readonly int another = head.Column(KindColumns.Another);
    private readonly int planned = head.Column(KindColumns.Planned);
    private readonly int[] columns = [.. kind.Fields.Select(f => head.Column(f.Label))];
    private readonly Dictionary<int, Desk> desks = [];

    public async ValueTask<ReadRow> Read(SheetRow row)
    {
        var (at, fault) = places.Find(row[place], row[above]);
        return at is null ? new ReadRow(row, null, false, fault) : Read(row, await DeskAt(at), at.Unit);
    }

    private ReadRow Read(SheetRow row, Desk desk, int unit)
    {
        var apart = row[another].Length > 0;
        var sent = new Dictionary<string, string>(columns.Length + 3) { [KindForm.Key] = "-", [KindForm.Day] = row[day] };
        if (kind.Life == KindLife.Planned && row[planned].Length > 0) sent[KindForm.Planned] = "co";
        for (var n = 0; n < columns.Length; n++)
        {
            var (field, cell) = (kind.Fields[n], row[columns[n]]);
            if (cell.Length == 0) continue;
            if (field.Type == KindFieldType.Tick) sent[field.Name] = "co";
            else if (field.Type != KindFieldType.Units) sent[field.Name] = desk.Chosen(field, cell);
            else
                foreach (var name in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (desk.Unit(name) is { } taking) sent[$"{field.Name}-{taking}"] = "co";
                    else return new ReadRow(row, null, apart, ImportRefusals.UnknownUnit(field.Label, name));
        }

        var typed = desk.Shape.Read(sent);
        var (draft, wrong) = KindForm.Read(kind, typed, desk.Options, null, today);
        return typed.Ok && wrong.Count == 0 ? new ReadRow(row, draft with { Unit = unit }, apart, null)
            : new ReadRow(row, null, apart, string.Join(' ', typed.Refusals.Concat(wrong).Select(r => r.Sentence).Distinct()));
    }

    // Where the form asks nothing about the place, one serves all places.
    private async ValueTask<Desk> DeskAt(UnitNode at)
    {
        if (desks.TryGetValue(local ? at.Unit : 0, out var desk)) return desk;
        return desks[local ? at.Unit : 0] = new Desk(kind, await optionsAt(at));
    }

    /// <summary>The form at one place, with what people write for its choices.</summary>
    private sealed class Desk(Kind kind, KindOptions options)
    {
        private readonly Dictionary<string, string> units = Keyed(options.Units);
        private readonly Dictionary<string, Dictionary<string, string>> choices = kind.Fields.Select(f => (f.Name, Choices: f.Type switch
        {
            KindFieldType.Choice => f.Choices.Select(c => new FieldChoice(c.Value, c.Label)),
            KindFieldType.Unit => options.Units,
            KindFieldType.Record => options.Records.GetValueOrDefault(f.Name, []),
            _ => [],
        })).Where(f => f.Choices.Any()).ToDictionary(f => f.Name, f => Keyed(f.Choices));

        public KindOptions Options => options;

        public FormShape Shape { get; } = KindForm.New(kind, options);

        public string? Unit(string name) => units.GetValueOrDefault(name) ?? units.GetValueOrDefault(Fold.Key(name));

        // People write what they read on the form; the form takes what stands behind it.
        public string Chosen(KindField field, string cell) => choices.TryGetValue(field.Name, out var keyed)
            ? keyed.GetValueOrDefault(cell) ?? keyed.GetValueOrDefault(Fold.Key(cell)) ?? cell : cell;

        // By the words as written and by their key: most rows need no folding.
        private static Dictionary<string, string> Keyed(IEnumerable<FieldChoice> choices)
        {
            var keyed = new Dictionary<string, string>();
            foreach (var choice in choices)
            {
                keyed.TryAdd(choice.Label, choice.Value.ToString(CultureInfo.InvariantCulture));
                keyed.TryAdd(Fold.Key(choice.Label), choice.Value.ToString(CultureInfo.InvariantCulture));
            }

            return keyed;
        }
    }
}
