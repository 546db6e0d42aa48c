namespace CauNoi.Kernel;

/// <summary>A sentence that says what is wrong and what to do next. It never blames, and it changes nothing.</summary>
/// <param name="Sentence">Vietnamese, complete, courteous; shown at the field and in the summary.</param>
/// <param name="Field">The form field it belongs to, or null when it concerns the whole.</param>
public sealed record Refusal(string Sentence, string? Field = null)
{
    /// <summary>The same sentence, shown at a field.</summary>
    public Refusal At(string field) => this with { Field = field };
}
