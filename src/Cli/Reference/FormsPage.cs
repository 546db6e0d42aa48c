using CauNoi.Kernel.Forms;

namespace CauNoi.Cli.Reference;

/// <summary>Forms: what each accepts, and nothing else.</summary>
internal static class FormsPage
{
    public static ReferencePage Of(IReadOnlyList<RouteLine> routes) => new(
        "forms.md", "Forms",
        "Every form and the fields it accepts. A field that is not listed is refused, and so is a longer text. The name of the form is part of the key under which a browser keeps a draft.",
        string.Concat(routes.Where(r => r.Form is not null).OrderBy(r => r.Form!.Name, StringComparer.Ordinal).ThenBy(r => r.Path, StringComparer.Ordinal)
            .Select(r => Markdown.Section($"{r.Form!.Name}: {r.Path}", Fields(r.Form)))));

    private static string Fields(FormShape form) => form.Fields.Count == 0
        ? "Nothing is sent with it but the token of the page."
        : Markdown.Table(["Field", "Label", "Kind", "Required", "Limits"], form.Fields.Select(Line));

    private static string[] Line(FieldShape field) =>
        [Markdown.Code(field.Name), field.Label, field.Kind.ToString().ToLowerInvariant(), field.Required ? "yes" : "", Limits(field)];

    private static string Limits(FieldShape field) => field.Kind switch
    {
        FieldKind.Photo or FieldKind.File or FieldKind.Tick or FieldKind.Day => "",
        FieldKind.Number => FormattableString.Invariant($"{field.MinNumber} to {field.MaxNumber}"),
        FieldKind.Choice => string.Join(", ", field.Choices.Select(c => c.Value)),
        _ when field.MinLength > 0 => FormattableString.Invariant($"{field.MinLength} to {field.MaxLength} characters"),
        _ => FormattableString.Invariant($"at most {field.MaxLength} characters"),
    };
}
