using CauNoi.Kernel.Forms;

namespace CauNoi.Today.Parts;

/// <summary>A field whose choices depend on the duty is sent as a word and drawn as a choice.</summary>
internal static class Choosing
{
    public static FormShape Drawn(FormShape shape, IReadOnlyList<FieldChoice> offered) => shape with
    {
        Fields = [.. shape.Fields.Select(f => f.Name == Turning.To ? f with { Kind = FieldKind.Choice, Choices = offered } : f)],
    };
}
