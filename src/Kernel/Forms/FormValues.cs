namespace CauNoi.Kernel.Forms;

/// <summary>What a person typed into a form, and what stands against it. Typed values survive every refusal.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, string> typed;

    internal FormValues(FormShape shape, Dictionary<string, string> typed, IReadOnlyList<Refusal> refusals) =>
        (Shape, this.typed, Refusals) = (shape, typed, refusals);

    /// <summary>The form these values belong to.</summary>
    public FormShape Shape { get; }

    /// <summary>Every refusal, in the order of the fields.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>True when nothing stands against the form.</summary>
    public bool Ok => Refusals.Count == 0;

    /// <summary>The typed text of a declared field, empty when nothing was typed.</summary>
    public string this[string field] => typed.GetValueOrDefault(Shape[field].Name, "");

    /// <summary>The typed text, or null when nothing was typed.</summary>
    public string? Optional(string field) => this[field] is { Length: > 0 } value ? value : null;

    /// <summary>Whether a tick field was ticked.</summary>
    public bool Ticked(string field) => this[field].Length > 0;

    /// <summary>The first refusal at a field, or null.</summary>
    public Refusal? RefusalAt(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    /// <summary>The same typed values with one of them set by the program.</summary>
    public FormValues Replace(string field, string value) => new(Shape, new(typed) { [Shape[field].Name] = value }, Refusals);

    /// <summary>The same typed values with further refusals, from rules that look beyond one field.</summary>
    public FormValues Refuse(IEnumerable<Refusal> more) => new(Shape, typed, [.. Refusals, .. more]);

    /// <summary>Judged by the fields as the page drew them, where what may be chosen depends on the record or the person: what was not offered is refused.</summary>
    public FormValues Offered(IEnumerable<FieldShape> drawn) => Refuse(drawn
        .Where(f => f.Kind == FieldKind.Choice && this[f.Name].Length > 0 && f.Choices.All(c => c.Value != this[f.Name]) && RefusalAt(f.Name) is null)
        .Select(f => new Refusal(FormShape.NotOffered(f), f.Name)));

    /// <summary>The same typed values with one further refusal.</summary>
    public FormValues Refuse(Refusal more) => Refuse([more]);
}
