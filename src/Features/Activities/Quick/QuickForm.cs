using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Quick;

/// <summary>The grid as a form: ten rows of the same questions, each row with a key of its own.</summary>
internal static class QuickForm
{
    public const int Rows = 10;

    /// <summary>The questions of a kind that fit into a row; units that took part are ticked on the record's own page.</summary>
    public static IReadOnlyList<KindField> Asked(Kind kind) => [.. kind.Fields.Where(f => f.Type != KindFieldType.Units)];

    /// <summary>Whether sheets of a kind can be typed in rows at all.</summary>
    public static bool Fits(Kind kind) => kind.Fields.All(f => f.Type != KindFieldType.Units || !f.Required);

    public static string Name(int row, string field) => $"d{row}-{field}";

    public static FormShape Of(KindCall call)
    {
        var one = KindForm.New(call.Kind, call.Options);
        return new FormShape($"ghi-nhanh-{call.Kind.Slug}", [.. Enumerable.Range(1, Rows).SelectMany(row => Row(call, one, row))]);
    }

    public static async ValueTask<FormShape?> Shape(HttpContext context) => await KindCall.Of(context) is { } call && Fits(call.Kind) ? Of(call) : null;

    /// <summary>The rows as typed.</summary>
    public static IReadOnlyList<QuickRow> Typed(KindCall call, FormValues values) => [.. Enumerable.Range(1, Rows).Select(row => new QuickRow(
        row, call.Options.Places.Count > 1 ? values[Name(row, KindForm.Place)] : "", values[Name(row, KindForm.Day)],
        Asked(call.Kind).Select(f => f.Name).Append(KindForm.Another).ToDictionary(f => f, f => values[Name(row, f)])))];

    // Nothing is required here: a row nobody typed into is no record. What a row must say, the form of the kind knows.
    private static IEnumerable<FieldShape> Row(KindCall call, FormShape one, int row)
    {
        if (call.Options.Places.Count > 1) yield return new FieldShape(Name(row, KindForm.Place), "Ở đâu?", FieldKind.Line) { MaxLength = 120 };
        yield return new FieldShape(Name(row, KindForm.Day), call.Kind.DayLabel, FieldKind.Line) { MaxLength = 10 };
        foreach (var field in Asked(call.Kind))
        {
            var shape = one[field.Name];
            yield return shape with { Name = Name(row, field.Name), Required = false, Kind = shape.Kind == FieldKind.Text ? FieldKind.Line : shape.Kind };
        }

        yield return one[KindForm.Another] with { Name = Name(row, KindForm.Another) };
        yield return one[KindForm.Key] with { Name = Name(row, KindForm.Key), Required = false };
    }
}
